using System.Globalization;
using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>Reads the XML of one sheet: what its cells print, the numbers behind it, merged and hidden parts.</summary>
internal sealed class SheetReader(PartXml xml, List<string> strings, CellStyles styles, bool from1904, int before, BlockBuilder blocks)
{
    private Sheet _sheet = null!;
    private bool _hidesZeros;
    private int _row = -1;
    private int _cells;

    internal Sheet Read(string name)
    {
        _sheet = new Sheet(name);
        while (xml.Read())
        {
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "sheetView":
                    _hidesZeros |= !PartXml.IsOn(xml.Attribute("showZeros"), otherwise: true);
                    break;
                case "col" when PartXml.IsOn(xml.Attribute("hidden")):
                    _sheet.HiddenColumns.Add((CellStyles.Number(xml, "min") - 1, CellStyles.Number(xml, "max") - 1));
                    break;
                case "row":
                    ReadRow();
                    break;
                case "mergeCell" when CellReference.TryReadRange(xml.Attribute("ref"), out var range):
                    Count();
                    _sheet.Merges.Add(range);
                    break;
            }
        }

        _sheet.Rows.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        return _sheet;
    }

    private void ReadRow()
    {
        // Some writers leave the numbers out; rows then follow one another.
        var number = CellStyles.Number(xml, "r");
        _row = number is > 0 and <= CellReference.MostRows ? number - 1 : Math.Min(_row + 1, CellReference.MostRows - 1);
        var hidden = PartXml.IsOn(xml.Attribute("hidden"));
        if (xml.IsEmpty)
            return;
        var row = new SheetRow(_row);
        var depth = xml.Depth;
        var column = -1;
        while (xml.ReadInside(depth))
        {
            if (xml.Name != "c")
                continue;
            column = CellReference.TryRead(xml.Attribute("r"), out _, out var at) ? at : column + 1;
            ReadCell(row, column);
        }

        if (row.Cells.Count == 0)
            return;
        row.Cells.Sort(static (a, b) => a.Column.CompareTo(b.Column));
        _sheet.Rows.Add(row);
        if (hidden)
            _sheet.HiddenRows.Add(_row);
    }

    private void ReadCell(SheetRow row, int column)
    {
        var style = CellStyles.Number(xml, "s");
        var type = xml.Attribute("t") ?? "n";
        var (value, formula, text) = (default(string), default(string), default(string));
        if (!xml.IsEmpty)
        {
            var depth = xml.Depth;
            while (xml.ReadInside(depth))
            {
                switch (xml.Name)
                {
                    case "v":
                        value = xml.ReadText();
                        break;
                    case "f":
                        formula = xml.ReadText();
                        break;
                    case "is":
                        text = CellText.Read(xml);
                        break;
                }
            }
        }

        var lines = styles.HasLines(style);
        decimal? number = null;
        if (formula is not null && value is null)
            text = Uncomputed(row.Index, column, formula);
        text ??= Text(type, value, styles.FormatOf(style), out number);
        if (text.Length == 0 && !lines)
            return;
        Count();
        row.Cells.Add(new(column, text, number, lines));
    }

    private string Text(string type, string? value, NumberFormat format, out decimal? number)
    {
        number = null;
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count
                    ? format.Print(strings[index])
                    : string.Empty;
            case "n" when value is { Length: > 0 } && CellNumber.TryRead(value, out var read):
                if (read == 0 && _hidesZeros)
                    return string.Empty;
                var printed = BlockBuilder.Clean(format.Print(read, from1904));
                number = format.IsDate ? null : read;
                return printed;
            case "b":
                return value == "1" ? "TRUE" : "FALSE";
            default:
                return value is null ? string.Empty : format.Print(CellText.Clean(value));
        }
    }

    // Without its result the cell prints nothing that could be known; a blank would be taken for zero.
    private string Uncomputed(int row, int column, string formula)
    {
        var name = SheetWriter.ColumnName(column) + (row + 1).ToString(CultureInfo.InvariantCulture);
        blocks.Report(before + row + 1, WorkbookFaults.NotComputed(name), formula);
        return $"={CellText.Clean(formula)}";
    }

    private void Count()
    {
        if (++_cells > blocks.Options.MaxCells)
            throw Faults.TooManyCells(blocks.Options.MaxCells, before + _row + 1);
    }
}
