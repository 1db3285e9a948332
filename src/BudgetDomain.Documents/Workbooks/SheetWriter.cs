using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>Turns a sheet into blocks: rows drawn with lines are tables; titles, units of amounts and notes around them are paragraphs.</summary>
/// <remarks>
/// Only the drawing decides. On a sheet without any line, a table is what stands between blank rows, from the first row with two texts or
/// more to the last.
/// </remarks>
internal sealed class SheetWriter
{
    private const int LongestLabel = 30;
    private const int MostBlankColumns = 20;

    private readonly Sheet _sheet;
    private readonly BlockBuilder _blocks;
    private readonly int _before;
    private readonly bool _drawn;
    private readonly int _textWidth;
    private readonly int _width;
    private readonly bool[] _isTable;
    private readonly HashSet<int> _leftOut = [];
    private readonly List<MergedRange> _open = [];
    private int _nextMerge;

    private SheetWriter(Sheet sheet, int before, BlockBuilder blocks)
    {
        (_sheet, _before, _blocks) = (sheet, before, blocks);
        _sheet.Merges.Sort(static (a, b) => a.Row.CompareTo(b.Row));
        _drawn = sheet.Rows.Exists(static row => row.HasLines && row.Texts > 1);
        foreach (var row in sheet.Rows)
        {
            if (row.Cells.FindLastIndex(static cell => cell.Text.Length > 0) is >= 0 and var last)
                _textWidth = Math.Max(_textWidth, Math.Min(row.Cells[last].Column + 1, blocks.Options.MaxColumns));
        }

        // A table that goes on from another sheet may end in columns that are blank here; lines far to the right are of no table.
        var drawn = sheet.Rows.Where(static row => row.HasLines && row.Texts > 0).Select(static row => row.Cells.FindLast(static cell => cell.HasLines).Column + 1);
        _width = Math.Max(_textWidth, Math.Min(drawn.DefaultIfEmpty(0).Max(), Math.Min(_textWidth + MostBlankColumns, blocks.Options.MaxColumns)));

        _isTable = [.. sheet.Rows.Select(static row => row.HasLines)];
        if (!_drawn)
            FindTables(sheet.Rows, _isTable);
    }

    private static void FindTables(List<SheetRow> rows, bool[] isTable)
    {
        // Figures behind a blank row go on with the table above; a title or a header would begin another.
        for (var (start, end) = (0, 0); start < rows.Count; start = end)
        {
            var (first, last) = (-1, -1);
            for (end = start; end < rows.Count && (end == start || rows[end].Index == rows[end - 1].Index + 1 || (first >= 0 && rows[end].HasNumber && rows[end].Texts > 1)); end++)
            {
                if (rows[end].Texts > 1)
                    (first, last) = (first < 0 ? end : first, end);
            }

            // Rows of an empty table have only their labels.
            while (first >= 0 && last + 1 < end && rows[last + 1].Texts == 1 && IsRowLabel(rows[last + 1]))
                last++;
            for (var i = start; i < end; i++)
                isTable[i] = first >= 0 && i >= first && i <= last;
        }
    }

    /// <summary>Whether the only text of a row may be the label of one without amounts: short, and neither a sentence, a note, a unit nor a title.</summary>
    private static bool IsRowLabel(SheetRow row)
    {
        var text = row.Cells.Find(static cell => cell.Text.Length > 0).Text.AsSpan().Trim();
        return text.Length <= LongestLabel && text.IndexOfAny("。；！？") < 0 && text[^1] is not ('：' or ':' or '表')
            && !text.StartsWith("注") && !text.StartsWith("备注") && !text.StartsWith("说明") && !text.Contains("单位：", StringComparison.Ordinal) && !text.Contains("单位:", StringComparison.Ordinal);
    }

    /// <summary>Writes the blocks of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="before">How many lines all sheets before have: the lines of a document run on over its sheets.</param>
    /// <param name="blocks">Takes the blocks.</param>
    internal static void Write(Sheet sheet, int before, BlockBuilder blocks) => new SheetWriter(sheet, before, blocks).Write();

    /// <summary>The letters of a column that counts from 0.</summary>
    internal static string ColumnName(int column)
        => column < 26 ? ((char)('A' + column)).ToString() : ColumnName(column / 26 - 1) + (char)('A' + column % 26);

    private void Write()
    {
        _blocks.EndGrid();
        if (_sheet.Rows.TrueForAll(static row => row.Texts == 0))
            return;
        ReportHidden();
        WriteName();
        var before = -1;
        for (var i = 0; i < _sheet.Rows.Count; i++)
        {
            var row = _sheet.Rows[i];
            // A blank row between two tables parts them; inside a drawn table it has lines.
            if (before >= 0 && row.Index > before + 1)
                _blocks.EndGrid();
            before = row.Index;
            OpenMerges(row.Index);
            if (IsTableRow(row, i))
                WriteRow(row);
            else
                WriteTexts(row);
        }

        _blocks.EndGrid();
    }

    private int LineOf(int row) => _before + row + 1;

    private void WriteTexts(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length > 0 && !IsCovered(row.Index, cell.Column))
                _blocks.AddParagraph(cell.Text, LineOf(row.Index));
        }
    }

    private bool IsTableRow(SheetRow row, int index)
    {
        if (row.Texts == 1 && IsBand(row, index))
            return false;
        // A row of figures whose lines were forgotten belongs to the table above it all the same.
        return _isTable[index] || (_drawn && row.HasNumber && row.Texts > 1 && _blocks.OpenRows > 0);
    }

    /// <summary>One text over the whole width, above or below a table or between two: a title or a note, although lines may be drawn around it.</summary>
    private bool IsBand(SheetRow row, int index)
    {
        var text = row.Cells.Find(static cell => cell.Text.Length > 0);
        var merge = _open.Find(range => range.Row == row.Index && range.Column == text.Column);
        if (merge.LastColumn - merge.Column + 1 < Math.Max(2, _textWidth - text.Column))
            return false;
        var isFirst = _blocks.OpenRows == 0;
        var isLast = index + 1 == _sheet.Rows.Count || _sheet.Rows[index + 1].Index > row.Index + 1 || _sheet.Rows.Skip(index + 1).All(static next => next.Texts <= 1);
        return isFirst || isLast || !_drawn;
    }

    private void WriteRow(SheetRow row)
    {
        var cells = new GridCell[_width];
        foreach (var range in _open)
        {
            for (var column = range.Column; column <= range.LastColumn && column < _width; column++)
            {
                if (row.Index > range.Row || column > range.Column)
                    cells[column] = new(string.Empty, IsCovered: true);
            }
        }

        foreach (var cell in row.Cells)
        {
            if (cell.Column >= _width)
            {
                if (cell.Text.Length > 0)
                    _blocks.Report(LineOf(row.Index), Faults.LeftOutCells(cell.Column + 1, _width), cell.Text);
            }
            else if (!cells[cell.Column].IsCovered && !_leftOut.Contains(cell.Column))
                cells[cell.Column] = new(cell.Text, Exact: cell.Number is { } number ? CellNumber.Exact(number, cell.Text) : null);
        }

        _blocks.AddRow(ImmutableCollectionsMarshal.AsImmutableArray(cells), LineOf(row.Index));
    }

    private void OpenMerges(int row)
    {
        _open.RemoveAll(range => range.LastRow < row);
        for (; _nextMerge < _sheet.Merges.Count && _sheet.Merges[_nextMerge].Row <= row; _nextMerge++)
        {
            if (_sheet.Merges[_nextMerge].LastRow >= row)
                _open.Add(_sheet.Merges[_nextMerge]);
        }
    }

    private bool IsCovered(int row, int column)
        => _open.Exists(range => column >= range.Column && column <= range.LastColumn && (row > range.Row || column > range.Column));

    /// <summary>The name of the sheet heads it where its own first rows do not, as where it begins with the header of its table.</summary>
    private void WriteName()
    {
        for (var i = 0; i < _sheet.Rows.Count; i++)
        {
            var row = _sheet.Rows[i];
            if (_isTable[i] && row.Texts > 1)
                break;
            // 单位：万元 and the like label something; they are no heading.
            if (row.Cells.Exists(static cell => cell.Text.Length > 0 && cell.Text.AsSpan().IndexOfAny(":：") < 0))
                return;
        }

        if (Array.IndexOf(_isTable, true) >= 0 && !IsDefaultName(_sheet.Name))
            _blocks.AddParagraph(_sheet.Name, LineOf(_sheet.Rows[0].Index));
    }

    // Sheet1, 工作表1: what the program calls a sheet that nobody named.
    private static bool IsDefaultName(string name)
    {
        var word = name.AsSpan().TrimEnd("0123456789 ()");
        return word is "" or "工作表" || word.Equals("Sheet", StringComparison.OrdinalIgnoreCase);
    }

    private void ReportHidden()
    {
        var hidden = _sheet.HiddenRows.Order().ToList();
        for (var i = 0; i < hidden.Count; i++)
        {
            var first = i;
            while (i + 1 < hidden.Count && hidden[i + 1] == hidden[i] + 1)
                i++;
            _blocks.Report(LineOf(hidden[first]), WorkbookFaults.HiddenRows(_sheet.Name, hidden[first] + 1, hidden[i] + 1), string.Empty);
        }

        for (var column = 0; column < _width && _sheet.HiddenColumns.Count > 0; column++)
        {
            if (!_sheet.IsHidden(column) || !_sheet.Rows.Exists(row => row.Cells.Exists(cell => cell.Column == column && cell.Text.Length > 0)))
                continue;

            // A hidden column of names or codes still names the rows; one of amounts is not published, and would be counted twice.
            if (_sheet.Rows.Exists(row => row.Cells.Exists(cell => cell.Column == column && cell.Number is not null && !IsCode(cell.Text))))
                _leftOut.Add(column);
            var name = ColumnName(column);
            _blocks.Report(LineOf(0), _leftOut.Contains(column) ? WorkbookFaults.LeftOutColumn(_sheet.Name, name) : WorkbookFaults.HiddenColumn(_sheet.Name, name), string.Empty);
        }
    }

    private static bool IsCode(string text) => text.Length is >= 2 and <= 12 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
