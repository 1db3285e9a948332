using System.IO.Compression;
using System.Text;
using System.Xml;

namespace BudgetDomain.Office.Packages;

/// <summary>Writes a file of Word or Excel: parts in a zip archive, with what types they are and what they point to.</summary>
/// <remarks>
/// By hand, as reading is: the few parts that are needed are small, start without a large library, and compile ahead of time. The same
/// content gives the same bytes, since no part carries the time.
/// </remarks>
internal sealed class PackageWriter
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The time that every part bears.</summary>
    internal static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, string? Type, byte[] Bytes)> _parts = [];

    /// <summary>Adds a part of XML.</summary>
    /// <param name="path">Its path, without a slash at the beginning.</param>
    /// <param name="type">Its content type; <see langword="null"/> where its extension says it.</param>
    /// <param name="write">Writes its only element.</param>
    public void Add(string path, string? type, Action<XmlWriter> write) => _parts.Add((path, type, Xml(write)));

    /// <summary>Adds what a part points to.</summary>
    /// <param name="part">The part; empty for the whole file.</param>
    /// <param name="targets">Id, type (its last word or a whole one) and target of each; none adds nothing.</param>
    public void Relate(string part, IReadOnlyList<(string Id, string Type, string Target)> targets)
    {
        if (targets.Count == 0)
            return;
        var slash = part.LastIndexOf('/') + 1;
        Add($"{part[..slash]}_rels/{part[slash..]}.rels", null, xml => WriteRelationships(xml, targets));
    }

    /// <summary>Writes the file.</summary>
    public void Save(Stream output, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Write(zip, "[Content_Types].xml", Xml(WriteTypes));
        foreach (var (path, _, bytes) in _parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(zip, path, bytes);
        }
    }

    /// <summary>The bytes of a part of XML.</summary>
    internal static byte[] Xml(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return buffer.ToArray();
    }

    internal static void WriteRelationships(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", Relationships);
        foreach (var (id, type, target) in targets)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{OfficeNames.R}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(ZipArchive zip, string path, byte[] bytes)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        if (_parts.Exists(static part => part.Path.EndsWith(".vml", StringComparison.Ordinal)))
            Default("vml", OfficeNames.VmlType);
        foreach (var (path, type, _) in _parts)
        {
            if (type is null)
                continue;
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", $"/{path}");
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }
}
