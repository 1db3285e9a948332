namespace BudgetDomain.Documents.Packages;

/// <summary>A file of Word or Excel: parts in a zip archive that point to one another by relationships.</summary>
internal sealed class OfficePackage(ReadOnlyMemory<byte> bytes, BlockBuilder blocks)
{
    private const string MainPart = "officeDocument";
    private readonly ZipPackage _zip = new(bytes, blocks.Options);

    /// <summary>The path of the main part, or <see langword="null"/> where there is none.</summary>
    internal string? FindMain()
    {
        foreach (var target in ReadRelationships(string.Empty).Values)
        {
            if (target.Kind == MainPart)
                return target.Path;
        }

        return null;
    }

    /// <summary>The relationships of a part by their ids. Those that lead out of the file are left out.</summary>
    internal Dictionary<string, (string Kind, string Path)> ReadRelationships(string part)
    {
        var relationships = new Dictionary<string, (string Kind, string Path)>(StringComparer.Ordinal);
        var slash = part.LastIndexOf('/') + 1;
        using var xml = TryOpen($"{part[..slash]}_rels/{part[slash..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (!xml.IsStart || xml.Name != "Relationship" || xml.Attribute("TargetMode") == "External")
                continue;
            if (xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target && xml.Attribute("Type") is { } type)
                relationships.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], target)));
        }

        return relationships;
    }

    /// <summary>Opens a part, or gives <see langword="null"/> where there is none of that path.</summary>
    internal PartXml? TryOpen(string? path)
        => path is not null && _zip.Find(path) is { } item ? new PartXml(_zip.Open(item), blocks) : null;

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var part in (target is ['/', ..] ? target : folder + target).Split('/', '\\'))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                    parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
