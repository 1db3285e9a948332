using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents;

/// <summary>Reads a published disclosure (text, Markdown or HTML) into paragraphs and grids with their places.</summary>
/// <remarks>
/// <para>The reader knows nothing of the meaning of tables. It holds no state: one instance serves any number of threads.</para>
/// <para>UTF-8, UTF-16 with a byte order mark and GB18030 (with GBK and GB2312) are told apart by themselves. Damage that
/// does not stop the reading is listed in <see cref="SourceDocument.Problems"/>; everything else that cannot be read throws
/// <see cref="DisclosureFormatException"/>. Time and memory grow linearly with the input.</para>
/// </remarks>
public sealed class DisclosureReader
{
    /// <summary>Creates a reader with the default limits.</summary>
    public DisclosureReader()
        : this(DisclosureReaderOptions.Default)
    {
    }

    /// <summary>Creates a reader.</summary>
    /// <param name="options">The limits.</param>
    public DisclosureReader(DisclosureReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
    }

    /// <summary>A reader with the default limits.</summary>
    public static DisclosureReader Default { get; } = new();

    /// <summary>The limits.</summary>
    public DisclosureReaderOptions Options { get; }

    /// <summary>Reads a document from the bytes of a file.</summary>
    /// <param name="name">The name shown in reports, usually the file name; <c>.html</c> or <c>.htm</c> at its end marks HTML.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DisclosureFormatException">The bytes are empty, binary, undecodable or over a limit.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public SourceDocument Read(string name, ReadOnlySpan<byte> bytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (bytes.Length > Options.MaxBytes)
            throw Faults.TooLong(bytes.Length, Options.MaxBytes);
        return DocumentForm.Read(name, TextDecoding.Decode(bytes), Options, cancellationToken);
    }

    /// <summary>Reads a document from a stream, which stays open. No more than <see cref="DisclosureReaderOptions.MaxBytes"/> are taken.</summary>
    /// <param name="name">The name shown in reports.</param>
    /// <param name="stream">The stream, read from its present position.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DisclosureFormatException">The bytes are empty, binary, undecodable or over a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public SourceDocument Read(string name, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return Read(name, BoundedStream.ReadAll(stream, Options.MaxBytes, cancellationToken).Span, cancellationToken);
    }

    /// <summary>Reads a document from a stream without blocking on it, such as the body of a request. No more than <see cref="DisclosureReaderOptions.MaxBytes"/> are taken.</summary>
    /// <param name="name">The name shown in reports.</param>
    /// <param name="stream">The stream, read from its present position; it stays open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DisclosureFormatException">The bytes are empty, binary, undecodable or over a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<SourceDocument> ReadAsync(string name, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = await BoundedStream.ReadAllAsync(stream, Options.MaxBytes, cancellationToken).ConfigureAwait(false);
        return Read(name, bytes.Span, cancellationToken);
    }

    /// <summary>Reads a file. Its length is checked before its content is read.</summary>
    /// <param name="path">The path; its last part becomes the document's name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DisclosureFormatException">The file is empty, binary, undecodable or over a limit.</exception>
    /// <exception cref="IOException">The file is missing or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public SourceDocument ReadFile(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = Open(path, FileOptions.SequentialScan);
        return Read(Path.GetFileName(path), stream, cancellationToken);
    }

    /// <summary>Reads a file without blocking on the disk. Its length is checked before its content is read.</summary>
    /// <param name="path">The path; its last part becomes the document's name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DisclosureFormatException">The file is empty, binary, undecodable or over a limit.</exception>
    /// <exception cref="IOException">The file is missing or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<SourceDocument> ReadFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var stream = Open(path, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = await BoundedStream.ReadAllAsync(stream, Options.MaxBytes, cancellationToken).ConfigureAwait(false);
            return Read(Path.GetFileName(path), bytes.Span, cancellationToken);
        }
    }

    /// <summary>Reads a document from text already decoded.</summary>
    /// <param name="name">The name shown in reports.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DisclosureFormatException">The text is empty or over a limit.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public SourceDocument ReadText(string name, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        if (2L * text.Length > Options.MaxBytes)
            throw Faults.TooLong(2L * text.Length, Options.MaxBytes);
        return DocumentForm.Read(name, TextDecoding.Repair(text), Options, cancellationToken);
    }

    private static FileStream Open(string path, FileOptions options)
        => new(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = options, BufferSize = 0 });
}
