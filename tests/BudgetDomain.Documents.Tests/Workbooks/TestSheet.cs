using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BudgetDomain.Documents.Tests.Workbooks;

/// <summary>One sheet of a workbook that a test makes.</summary>
internal sealed class TestSheet(WorkbookFile file, string name)
{
    private readonly SortedDictionary<int, SortedDictionary<int, Cell>> _rows = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly List<string> _merges = [];
    private readonly List<uint> _hiddenColumns = [];

    internal string Name { get; } = name;

    internal SheetStateValues State { get; set; } = SheetStateValues.Visible;

    internal bool ShowZeros { get; set; } = true;

    /// <summary>A text without lines around it, as titles and notes are.</summary>
    internal TestSheet Text(int row, int column, string text) => Add(row, column, Inline(text, file.StyleOf("General", lines: false)));

    /// <summary>A text of a table.</summary>
    internal TestSheet Label(int row, int column, string text) => Add(row, column, Inline(text, file.StyleOf("General", file.WithLines)));

    internal TestSheet Number(int row, int column, string value, string format = "General")
        => Add(row, column, new Cell { CellValue = new CellValue(value), StyleIndex = file.StyleOf(format, file.WithLines) });

    internal TestSheet Formula(int row, int column, string formula, string? value, string format = "General")
        => Add(row, column, new Cell
        {
            CellFormula = new CellFormula(formula),
            CellValue = value is null ? null : new CellValue(value),
            StyleIndex = file.StyleOf(format, file.WithLines),
        });

    /// <summary>A cell of a table: an amount as a number with the format that prints the same text, else a text.</summary>
    internal TestSheet Printed(int row, int column, string text, bool asNumbers)
    {
        var plain = text.Replace(",", string.Empty, StringComparison.Ordinal);
        var isNumber = asNumbers && text.Length > 0 && (text.Length == 1 || text[0] != '0' || text[1] == '.') && !text.EndsWith('.')
            && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (!isNumber)
            return Label(row, column, text);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? string.Empty : "." + new string('0', plain.Length - point - 1);
        return Number(row, column, plain, (text.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0") + decimals);
    }

    internal TestSheet Merge(int row, int column, int lastRow, int lastColumn)
    {
        _merges.Add($"{WorkbookFile.Reference(row, column)}:{WorkbookFile.Reference(lastRow, lastColumn)}");
        return this;
    }

    internal TestSheet HideRow(int row)
    {
        _hiddenRows.Add(row);
        return this;
    }

    internal TestSheet HideColumn(int column)
    {
        _hiddenColumns.Add((uint)column + 1);
        return this;
    }

    internal Worksheet Build()
    {
        var sheet = new Worksheet(new SheetViews(new SheetView { WorkbookViewId = 0, ShowZeros = ShowZeros }));
        if (_hiddenColumns.Count > 0)
            sheet.Append(new Columns(_hiddenColumns.Order().Select(c => new DocumentFormat.OpenXml.Spreadsheet.Column { Min = c, Max = c, Hidden = true, Width = 8, CustomWidth = true })));
        sheet.Append(new SheetData(_rows.Select(row => new DocumentFormat.OpenXml.Spreadsheet.Row(row.Value.Values) { RowIndex = (uint)row.Key + 1, Hidden = _hiddenRows.Contains(row.Key) ? true : null })));
        if (_merges.Count > 0)
            sheet.Append(new MergeCells(_merges.Select(range => new MergeCell { Reference = range })));
        return sheet;
    }

    private TestSheet Add(int row, int column, Cell cell)
    {
        cell.CellReference = WorkbookFile.Reference(row, column);
        if (!_rows.TryGetValue(row, out var cells))
            _rows.Add(row, cells = []);
        cells[column] = cell;
        return this;
    }

    private static Cell Inline(string text, uint style) => text.Length == 0
        ? new Cell { StyleIndex = style }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }), StyleIndex = style };
}
