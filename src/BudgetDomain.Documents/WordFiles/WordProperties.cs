using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>The properties of one paragraph, as far as they change what is read.</summary>
internal sealed class WordProperties
{
    internal string? Style { get; private set; }

    internal string? NumberingId { get; private set; }

    internal int NumberingLevel { get; private set; }

    internal string? OutlineLevel { get; private set; }

    internal bool BeginsPage { get; private set; }

    /// <summary>Whether a section ends with this paragraph and the next one begins on a new page.</summary>
    internal bool EndsPage { get; private set; }

    /// <summary>Whether the end of the paragraph was deleted: it goes on with the next one.</summary>
    internal bool IsJoined { get; private set; }

    /// <summary>Reads <c>pPr</c>; afterwards at its end tag.</summary>
    internal void Read(PartXml xml)
    {
        if (xml.IsEmpty)
            return;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            var value = xml.Attribute("val");
            switch (xml.Name)
            {
                case "pStyle":
                    Style = value;
                    break;
                case "numId":
                    NumberingId = value;
                    break;
                case "ilvl":
                    NumberingLevel = PartXml.Number(value);
                    break;
                case "outlineLvl":
                    OutlineLevel = value;
                    break;
                case "pageBreakBefore":
                    BeginsPage = PartXml.IsOn(value, otherwise: true);
                    break;
                case "del":
                    IsJoined = true;
                    break;
                case "sectPr":
                    EndsPage = true;
                    break;
                case "type" when value is "continuous" or "nextColumn":
                    EndsPage = false;
                    break;

                // What the properties were before a tracked change of them.
                case "pPrChange" or "rPrChange" or "sectPrChange":
                    xml.Skip();
                    break;
            }
        }
    }
}
