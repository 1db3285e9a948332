using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
    private static readonly ImmutableArray<IDocumentFormat> OwnFormats = [new Workbooks.WorkbookFormat(), new WordFiles.WordFormat(), new OldWorkbooks.OldWorkbookFormat()];

    /// <summary>Creates a reader with the default limits.</summary>
    public DisclosureReader()
        : this(DisclosureReaderOptions.Default)
    {
    }

    /// <summary>Creates a reader.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="formats">Formats of other libraries, such as PDF, that this reader is to know as well; the first that recognises a file reads it.</param>
    public DisclosureReader(DisclosureReaderOptions options, params ReadOnlySpan<IDocumentFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        Formats = [.. formats];
    }

    /// <summary>A reader with the default limits.</summary>
    public static DisclosureReader Default { get; } = new();

    /// <summary>The limits.</summary>
    public DisclosureReaderOptions Options { get; }

    /// <summary>The formats that this reader knows besides text, Markdown and HTML.</summary>
    public ImmutableArray<IDocumentFormat> Formats { get; }

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
        if (FormatOf(bytes) is { } format)
            return ReadFormat(format, name, bytes.ToArray(), cancellationToken);
        return ReadText(name, bytes, cancellationToken);
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
        return ReadMemory(name, BoundedStream.ReadAll(stream, Options.MaxBytes, cancellationToken), cancellationToken);
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
        return ReadMemory(name, bytes, cancellationToken);
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
            return ReadMemory(Path.GetFileName(path), bytes, cancellationToken);
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
        return Limited(token => DocumentForm.Read(name, TextDecoding.Repair(text), Options, token), cancellationToken);
    }

    private SourceDocument ReadMemory(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        => FormatOf(bytes.Span) is { } format
            ? ReadFormat(format, name, bytes, cancellationToken)
            : ReadText(name, bytes.Span, cancellationToken);

    private SourceDocument ReadText(string name, ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        var text = TextDecoding.Decode(bytes);
        return Limited(token => DocumentForm.Read(name, text, Options, token), cancellationToken);
    }

    private IDocumentFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var format in Formats)
        {
            if (format.Recognises(bytes))
                return format;
        }

        foreach (var format in OwnFormats)
        {
            if (format.Recognises(bytes))
                return format;
        }

        return null;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Libraries throw all kinds of exceptions at damaged files; the caller is promised one.")]
    private SourceDocument ReadFormat(IDocumentFormat format, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        => Limited(
            token =>
            {
                var blocks = new BlockBuilder(Options, token);
                try
                {
                    format.Read(bytes, blocks);
                }
                catch (Exception e) when (e is not (DisclosureFormatException or OperationCanceledException))
                {
                    throw Faults.Damaged(format.Name, e);
                }

                var document = blocks.Build(name);
                return document.Blocks.IsEmpty ? throw Faults.NoText(format.Name) : document;
            },
            cancellationToken);

    /// <summary>Reads within the time limit: running out of it is a fault of the document, being cancelled is not.</summary>
    private SourceDocument Limited(Func<CancellationToken, SourceDocument> read, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Options.TimeLimit);
        try
        {
            return read(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Faults.TooSlow(Options.TimeLimit);
        }
    }

    private static FileStream Open(string path, FileOptions options)
        => new(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = options, BufferSize = 0 });
}
