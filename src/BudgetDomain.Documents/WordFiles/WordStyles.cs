using System.Globalization;
using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>The paragraph styles of a Word file: which are headings, which are numbered.</summary>
internal sealed class WordStyles
{
    // A style that is based on itself in a circle must not hold the reader up.
    private const int MostSteps = 32;
    private const int DeepestHeading = 6;
    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);

    /// <summary>The heading level of a style; 0 for body text.</summary>
    internal int HeadingLevel(string? id) => Find(id, static style => style.HeadingLevel >= 0)?.HeadingLevel ?? 0;

    /// <summary>The style in a chain that names a numbering.</summary>
    internal WordStyle? Numbering(string? id) => Find(id, static style => style.NumberingId is not null);

    internal bool IsContents(string? id) => Find(id, static style => style.IsContents) is not null;

    internal static WordStyles Read(PartXml? xml)
    {
        var styles = new WordStyles();
        while (xml is not null && xml.Read())
        {
            if (xml.IsStart && xml.Name == "style" && xml.Attribute("type") is "paragraph" or null && xml.Attribute("styleId") is { } id)
                styles._styles[id] = ReadStyle(xml);
        }

        return styles;
    }

    /// <summary>The heading level that an outline level means.</summary>
    internal static int LevelOf(string? outlineLevel)
        => int.TryParse(outlineLevel, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < DeepestHeading ? level + 1 : 0;

    private static WordStyle ReadStyle(PartXml xml)
    {
        var style = new WordStyle();
        if (xml.IsEmpty)
            return style;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            var value = xml.Attribute("val");
            style = xml.Name switch
            {
                "name" => style with { HeadingLevel = OfName(value), IsContents = value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true },
                "basedOn" => style with { BasedOn = value },
                "outlineLvl" => style with { HeadingLevel = LevelOf(value) },
                "numId" => style with { NumberingId = value },
                "ilvl" => style with { NumberingLevel = PartXml.Number(value) },
                _ => style,
            };
        }

        return style;
    }

    // The names of the built-in styles are the same in every language.
    private static int OfName(string? name)
        => name is not null && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && PartXml.Number(name[8..]) is >= 1 and <= DeepestHeading and var level
            ? level
            : string.Equals(name, "Title", StringComparison.OrdinalIgnoreCase) ? 1 : -1;

    private WordStyle? Find(string? id, Func<WordStyle, bool> says)
    {
        for (var step = 0; step < MostSteps && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            if (says(style))
                return style;
            id = style.BasedOn;
        }

        return null;
    }
}
