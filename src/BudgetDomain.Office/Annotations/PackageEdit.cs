using System.IO.Compression;
using System.Net;
using BudgetDomain.Documents;
using BudgetDomain.Documents.Packages;
using BudgetDomain.Office.Packages;

namespace BudgetDomain.Office.Annotations;

/// <summary>Changes of some parts of an office file; all the others stay as they are.</summary>
internal sealed class PackageEdit(ReadOnlyMemory<byte> original, DisclosureReaderOptions options, CancellationToken cancellationToken)
{
    private const string Types = "[Content_Types].xml";

    private readonly ZipPackage _zip = new(original, options);
    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.Ordinal);

    /// <summary>The relationships of the file.</summary>
    public OfficePackage Package { get; } = new(original, new(options, cancellationToken));

    /// <summary>A part as it is now; <see langword="null"/> where there is none.</summary>
    public XmlText? Find(string path)
    {
        if (_changed.TryGetValue(path, out var changed))
            return new(changed);
        return _zip.Find(path) is { } item ? new(_zip.Extract(item, cancellationToken)) : null;
    }

    public void Set(string path, byte[] bytes) => _changed[path] = bytes;

    /// <summary>A path that no part has yet.</summary>
    public string Free(string beginning, string end)
    {
        for (var number = 1; ; number++)
        {
            var path = $"{beginning}{number.Invariant()}{end}";
            if (_zip.Find(path) is null && !_changed.ContainsKey(path))
                return path;
        }
    }

    /// <summary>Says what type a new part is.</summary>
    public void AddType(string path, string type)
    {
        var types = Find(Types) ?? throw new InvalidDataException(Types);
        types.TryInsertBeforeLast("</Types>", $"<Override PartName=\"/{WebUtility.HtmlEncode(path)}\" ContentType=\"{type}\"/>");
        Set(Types, types.ToBytes());
    }

    /// <summary>Says what type parts of an extension are, unless it is said.</summary>
    public void AddDefaultType(string extension, string type)
    {
        var types = Find(Types) ?? throw new InvalidDataException(Types);
        if (types.Value.Contains($"Extension=\"{extension}\"", StringComparison.OrdinalIgnoreCase))
            return;

        // Defaults come first in files of most programs; any order is good.
        types.TryInsertBeforeLast("</Types>", $"<Default Extension=\"{extension}\" ContentType=\"{type}\"/>");
        Set(Types, types.ToBytes());
    }

    /// <summary>Points a part to another, and gives the id of that.</summary>
    public string Relate(string part, string kind, string target, bool isStrict)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var relationships = Find(path);
        var id = "rIdRemark1";
        for (var number = 2; relationships?.Value.Contains($"\"{id}\"", StringComparison.Ordinal) == true; number++)
            id = $"rIdRemark{number.Invariant()}";
        var type = $"{(isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : OfficeNames.R)}/{kind}";
        var bytes = relationships?.TryInsertBeforeLast("</Relationships>", $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"/{WebUtility.HtmlEncode(target)}\"/>") == true
            ? relationships.ToBytes()
            : PackageWriter.Xml(xml => PackageWriter.WriteRelationships(xml, [(id, kind, $"/{target}")]));
        Set(path, bytes);
        return id;
    }

    /// <summary>The file with the changes.</summary>
    public ReadOnlyMemory<byte> Save()
    {
        using var copy = new MemoryStream();
        copy.Write(original.Span);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (path, bytes) in _changed)
            {
                cancellationToken.ThrowIfCancellationRequested();

                // Names differ in case and in a slash at the beginning, as programs write them.
                var old = zip.Entries.FirstOrDefault(entry => entry.FullName.TrimStart('/').Equals(path, StringComparison.OrdinalIgnoreCase));
                var name = old?.FullName ?? path;
                var time = old?.LastWriteTime ?? PackageWriter.Stamp;
                old?.Delete();
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = time;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return copy.ToArray();
    }
}
