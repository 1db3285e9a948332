using BudgetDomain.Documents;

namespace BudgetDomain.Cli.Checking;

/// <summary>Zip archives on the command line: a document inside is named <c>a.zip!folder/b.xlsx</c>.</summary>
internal sealed class ArchiveFiles(DisclosureReaderOptions options)
{
    // Documents of one archive are read one after the other; its bytes are not read again for each.
    private Opened? _last;

    /// <summary>Whether a file is an archive of documents.</summary>
    internal bool IsArchive(string path)
    {
        Span<byte> head = stackalloc byte[4];
        using (var stream = File.OpenRead(path))
        {
            if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || head is not [0x50, 0x4B, 3 or 5, 4 or 6] || stream.Length > options.MaxBytes)
                return false;
        }

        return DocumentArchive.Recognises(File.ReadAllBytes(path));
    }

    /// <summary>Whether a path leads into an archive.</summary>
    internal static bool IsInside(string path)
    {
        for (var at = path.IndexOf(DocumentArchive.Separator, StringComparison.Ordinal); at >= 0; at = path.IndexOf(DocumentArchive.Separator, at + 1))
        {
            if (File.Exists(path[..at]))
                return true;
        }

        return false;
    }

    /// <summary>The documents of an archive by the paths that name them.</summary>
    internal IEnumerable<string> List(string path)
        => DocumentArchive.Open(File.ReadAllBytes(path), options).List().Select(name => $"{path}{DocumentArchive.Separator}{name}");

    /// <summary>The bytes of a document in an archive; <see langword="false"/> where the path names a file.</summary>
    internal bool TryExtract(string path, CancellationToken cancellationToken, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        if (File.Exists(path))
            return false;
        for (var at = path.IndexOf(DocumentArchive.Separator, StringComparison.Ordinal); at >= 0; at = path.IndexOf(DocumentArchive.Separator, at + 1))
        {
            if (!File.Exists(path[..at]))
                continue;
            var last = _last;
            if (last is null || last.Path != path[..at])
                _last = last = new(path[..at], DocumentArchive.Open(File.ReadAllBytes(path[..at]), options));
            bytes = last.Archive.Extract(path[(at + 1)..], cancellationToken);
            return true;
        }

        return false;
    }

    private sealed record Opened(string Path, DocumentArchive Archive);
}
