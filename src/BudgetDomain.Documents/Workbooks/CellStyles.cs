using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>The styles of a workbook, as far as they say what is printed: number formats, and lines around cells.</summary>
internal sealed class CellStyles
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];
    private readonly List<bool> _lines = [];
    private readonly List<(int Format, int Border)> _cells = [];

    /// <summary>The number format of the cells of a style.</summary>
    internal NumberFormat FormatOf(int style)
    {
        var number = style >= 0 && style < _cells.Count ? _cells[style].Format : 0;
        if (!_formats.TryGetValue(number, out var format))
            _formats.Add(number, format = new NumberFormat(_codes.TryGetValue(number, out var code) ? code : BuiltInFormats.Of(number)));
        return format;
    }

    /// <summary>Whether the cells of a style have a line at their left or right.</summary>
    internal bool HasLines(int style)
        => style >= 0 && style < _cells.Count && _cells[style].Border is var border && border >= 0 && border < _lines.Count && _lines[border];

    internal static CellStyles Read(PartXml? xml)
    {
        var styles = new CellStyles();
        var inCells = false;
        while (xml is not null && xml.Read())
        {
            if (xml.IsEnd && xml.Name == "cellXfs")
                inCells = false;
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                // Formats of conditional formatting have numbers of their own.
                case "dxfs":
                    xml.Skip();
                    break;
                case "numFmt" when xml.Attribute("formatCode") is { } code:
                    styles._codes[Number(xml, "numFmtId")] = code;
                    break;
                case "border":
                    styles._lines.Add(HasSides(xml));
                    break;
                case "cellXfs":
                    inCells = !xml.IsEmpty;
                    break;
                case "xf" when inCells:
                    styles._cells.Add((Number(xml, "numFmtId"), Number(xml, "borderId")));
                    break;
            }
        }

        return styles;
    }

    private static bool HasSides(PartXml xml)
    {
        var sides = false;
        if (xml.IsEmpty)
            return false;
        var depth = xml.Depth;
        while (xml.ReadInside(depth))
            sides |= xml.Name is "left" or "right" or "start" or "end" && xml.Attribute("style") is not (null or "none");
        return sides;
    }

    internal static int Number(PartXml xml, string attribute) => PartXml.Number(xml.Attribute(attribute));
}
