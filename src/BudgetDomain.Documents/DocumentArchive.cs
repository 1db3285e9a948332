using System.Collections.Immutable;
using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents;

/// <summary>A zip archive of documents, such as a city publishes for all of its units. Its documents are read one by one.</summary>
/// <remarks>
/// A document is named by its path in the archive; behind <see cref="Separator"/> follows its path in an archive inside. Names that are not
/// marked as UTF-8 are read as GBK, in which Chinese systems write them. Images, fonts and what systems leave behind are not listed.
/// </remarks>
public sealed class DocumentArchive
{
    /// <summary>Stands between the path of an archive and the path inside it.</summary>
    public const char Separator = '!';

    private const int HeadLength = 4096;
    private readonly ZipPackage _zip;
    private readonly DisclosureReaderOptions _options;

    private DocumentArchive(ZipPackage zip, DisclosureReaderOptions options) => (_zip, _options) = (zip, options);

    /// <summary>Whether a file is an archive of other files; files of Word and Excel, which are archives inside, are not.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    public static bool Recognises(ReadOnlySpan<byte> bytes)
    {
        if (!ZipPackage.Looks(bytes))
            return false;
        try
        {
            return !ZipDirectory.Read(bytes, DisclosureReaderOptions.Default).Any(static item =>
                item.Name is "OFD.xml" or "mimetype" || item.Name.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase));
        }
        catch (DisclosureFormatException)
        {
            return OfficeKind.Of(bytes) is null;
        }
    }

    /// <summary>Opens an archive.</summary>
    /// <param name="bytes">The bytes of the archive.</param>
    /// <param name="options">The limits, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="DisclosureFormatException">The archive is damaged or beyond a limit.</exception>
    public static DocumentArchive Open(ReadOnlyMemory<byte> bytes, DisclosureReaderOptions? options = null)
    {
        options ??= DisclosureReaderOptions.Default;
        return new(new ZipPackage(bytes, options), options);
    }

    /// <summary>Lists the documents, ordered by name. The first bytes of each file are looked at.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="DisclosureFormatException">All files together, or archives in archives, are beyond a limit.</exception>
    public ImmutableArray<string> List(CancellationToken cancellationToken = default)
    {
        var names = new List<string>();
        AddNames(_zip, string.Empty, new ZipBudget(_options), 1, names, cancellationToken);
        names.Sort(StringComparer.Ordinal);
        return [.. names];
    }

    /// <summary>Unpacks a document.</summary>
    /// <param name="name">One of <see cref="List"/>.</param>
    /// <param name="cancellationToken">Stops the unpacking.</param>
    /// <exception cref="ArgumentException">The archive has no such document.</exception>
    /// <exception cref="DisclosureFormatException">The document is damaged, encrypted or beyond a limit.</exception>
    public ReadOnlyMemory<byte> Extract(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var zip = _zip;
        for (var rest = name; ;)
        {
            if (zip.Find(rest) is { } item)
                return zip.Extract(item, cancellationToken);
            var (outer, inner) = Split(zip, rest);
            if (outer is null)
                throw new ArgumentException("the archive has no such document", nameof(name));
            zip = new ZipPackage(zip.Extract(outer, cancellationToken), _options);
            rest = inner;
        }
    }

    private void AddNames(ZipPackage zip, string before, ZipBudget budget, int depth, List<string> names, CancellationToken cancellationToken)
    {
        foreach (var item in zip.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.IsFolder || IsLeftBehind(item.Name))
                continue;

            // One bomb among others is refused when it is read; many that make one together are refused here.
            if (!zip.IsTooDense(item))
                budget.Take(item.Size);
            if (!TryReadHead(zip, item, out var head) || !ZipPackage.Looks(head))
            {
                if (head is null || DocumentContent.MayBeDocument(item.Name, head))
                    names.Add(before + item.Name);
                continue;
            }

            var content = zip.Extract(item, cancellationToken);
            if (!Recognises(content.Span))
                names.Add(before + item.Name);
            else if (depth == _options.MaxArchiveDepth)
                throw Faults.TooDeepArchives(_options.MaxArchiveDepth);
            else
                AddNames(new ZipPackage(content, _options), $"{before}{item.Name}{Separator}", budget, depth + 1, names, cancellationToken);
        }
    }

    // What cannot be looked at is listed: reading it says why it cannot be read.
    private static bool TryReadHead(ZipPackage zip, ZipItem item, out byte[]? head)
    {
        head = null;
        if (item.IsEncrypted)
            return false;
        try
        {
            using var part = zip.Open(item);
            var buffer = new byte[HeadLength];
            var count = part.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false);
            head = buffer[..count];
            return true;
        }
        catch (DisclosureFormatException)
        {
            return false;
        }
    }

    // Folders of macOS, lock files of Office, what Windows and macOS keep about pictures.
    private static bool IsLeftBehind(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return path.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
            || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);
    }

    private static (ZipItem? Outer, string Inner) Split(ZipPackage zip, string name)
    {
        for (var at = name.IndexOf(Separator, StringComparison.Ordinal); at >= 0; at = name.IndexOf(Separator, at + 1))
        {
            if (zip.Find(name[..at]) is { } outer)
                return (outer, name[(at + 1)..]);
        }

        return (null, name);
    }
}
