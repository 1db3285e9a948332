using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>Footnotes and endnotes by their ids.</summary>
internal static class WordNotes
{
    internal static Dictionary<string, string> Read(PartXml? xml, string element)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (xml is not null && xml.Read())
        {
            // Separators are notes with a type.
            if (!xml.IsStart || xml.Name != element || xml.Attribute("id") is not { } id || xml.Attribute("type") is "separator" or "continuationSeparator" || xml.IsEmpty)
                continue;
            var (depth, text) = (xml.Depth, string.Empty);
            while (xml.ReadInside(depth))
            {
                if (xml.Name is "del" or "moveFrom")
                    xml.Skip();
                else if (xml.Name == "t")
                    text += xml.ReadText();
            }

            notes.TryAdd(id, BlockBuilder.Clean(text));
        }

        return notes;
    }
}
