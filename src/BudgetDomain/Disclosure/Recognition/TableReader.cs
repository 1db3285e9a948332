using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Reads a matched table: columns and rows onto the cube, cells to amounts. Collects; never stops.</summary>
internal sealed class TableReader(TableMatch match, Lexicon words, ISubjectNames subjects, MemberNames units, MemberNames projects)
{
    // Rows may turn out to be no rows of the table: only for so many cells room is made before.
    private const int MostExpected = 512;

    private readonly List<RecognisedRow> _rows = [];
    private readonly List<RecognisedColumn> _columns = [];
    private readonly List<RecognisedPanel> _panels = [];
    private readonly int _headed = HeaderReader.Reach(match.Table.Rows, match.HeaderRows, match.Table.Width);
    private bool _saysNone;

    /// <summary>The cells that lie on an understood row and column: row index, column index, position in the grid, text, amount.</summary>
    public List<(int Row, int Column, int Position, string Text, PrintedAmount Amount)> Cells { get; } = new(Math.Min(MostExpected, match.Table.Rows.Count * match.Panels.Sum(static p => p.Amounts.Count)));

    public List<NotUnderstood> NotUnderstood { get; } = [];

    public IReadOnlyList<RecognisedRow> Rows => _rows;

    public IReadOnlyList<RecognisedColumn> Columns => _columns;

    public IReadOnlyList<RecognisedPanel> Panels => _panels;

    /// <summary>Whether a row inside the grid says that there is no data.</summary>
    public bool SaysEmpty { get; private set; }

    /// <summary>Narrows a panel's slice by all headers over a column.</summary>
    public static bool TryNarrow(HeaderColumn column, Slice slice, out Slice narrowed)
    {
        narrowed = slice;
        foreach (var meaning in column.Meanings)
        {
            if (!meaning.TryNarrow(narrowed, out narrowed))
                return false;
        }

        return true;
    }

    /// <summary>Reads the table.</summary>
    /// <param name="isBroken">Whether more of its rows may stand elsewhere.</param>
    public void Read(bool isBroken = false)
    {
        for (var p = 0; p < match.Panels.Count && p < match.Layout.Panels.Length; p++)
            ReadPanel(p, match.Panels[p], match.Layout.Panels[p]);
        for (var p = 0; isBroken && p < _panels.Count; p++)
            _panels[p] = _panels[p] with { RowsComplete = false };
        for (var p = match.Layout.Panels.Length; p < match.Panels.Count; p++)
        {
            foreach (var column in match.Panels[p].Amounts)
                Report(column, "表中多出的一栏，表样没有", "a column beyond the form's panels");
        }

        ReportBeyondHeader();
        AssertZeros();
    }

    /// <summary>A table without any row whose note says that it has no data asserts zeros.</summary>
    private void AssertZeros()
    {
        SaysEmpty |= match.Table.Notes.Exists(n => SaysNoData(n.Text)) || (_saysNone && !Cells.Exists(static cell => cell.Amount.State != FigureState.Nil));
        if (!SaysEmpty || _rows.Count > 0)
            return;
        for (var p = 0; p < _panels.Count; p++)
        {
            _rows.Add(new(p, match.Table.Line, match.Table.Page, string.Empty, "（本表无数据）", _panels[p].Slice, OfWhich: false));
            for (var c = 0; c < _columns.Count; c++)
            {
                if (_columns[c].Panel == p)
                    Cells.Add((_rows.Count - 1, c, -1, string.Empty, default));
            }
        }
    }

    private void ReadPanel(int index, PhysicalPanel physical, Panel panel)
    {
        var columns = new List<(HeaderColumn Header, int Index)>();
        var complete = true;
        foreach (var column in physical.Amounts)
        {
            if (column.Unknown is not null || !TryNarrow(column, panel.Slice, out var slice))
            {
                if (HasText(column))
                {
                    complete = false;
                    Report(column, "栏目含义不明，未核对", "the meaning of the column is not known; not checked");
                }

                continue;
            }

            complete &= !column.OfWhich;
            columns.Add((column, _columns.Count));
            _columns.Add(new(index, column.Index, column.CaptionAmong(physical.Amounts), slice));
        }

        foreach (var column in physical.Labels.Where(c => c.Path.Count == 0 && HasAmount(c)))
        {
            complete = false;
            Report(column, "没有表头的一栏有数字，未核对", "figures in a column without a header; not checked");
        }

        var rowsComplete = ReadRows(index, physical, panel, columns);
        _panels.Add(new(panel.Slice, rowsComplete, complete));
    }

    private bool ReadRows(int index, PhysicalPanel physical, Panel panel, List<(HeaderColumn Header, int Index)> columns)
    {
        var resolver = new RowResolver(panel, words, match.Layout.Words, subjects, units, projects);
        var complete = true;
        var read = 0;
        foreach (var block in physical.All)
        {
            var (lastClass, lastSection) = (string.Empty, string.Empty);
            for (var r = match.HeaderRows; r < match.Table.Rows.Count; r++)
            {
                var row = match.Table.Rows[r];
                if (physical.IsTaken(row, block))
                    continue;
                var label = RowLabel.Read(row, block, ref lastClass, ref lastSection);
                var amounts = physical.AmountsOf(row, block).Amounts;
                var cells = physical.Blocks.Count == 0 ? columns : columns.ConvertAll(c => (Header: amounts[physical.Amounts.IndexOf(c.Header)], c.Index));
                complete &= ReadRow(index, row, label, panel, cells, resolver, r + 1 == match.Table.Rows.Count, ref read);
            }
        }

        return complete;
    }

    /// <summary>Reads a row; whether it is understood and not said to be only one of several.</summary>
    private bool ReadRow(int index, GridRow row, RowLabel label, Panel panel, List<(HeaderColumn Header, int Index)> columns, RowResolver resolver, bool isLast, ref int read)
    {
        var hasText = HasText(row, columns);
        if (TableAssembler.IsNote(label.First) || (label.First.Length > 0 && !hasText && SaysNoData(label.First)))
        {
            SaysEmpty |= SaysNoData(label.First);
            return true;
        }

        if (!hasText && label.First is "无")
        {
            _saysNone = true;
            return true;
        }

        if (panel.Axis == RowAxis.OneRow && !hasText && (read > 0 || !isLast))
            return true;
        if (StandsForRows(row))
            return true;
        var answer = resolver.Resolve(label, out var slice, out var ofWhich);
        if (panel.Axis == RowAxis.OneRow && read > 0 && answer == RowResolver.Answer.Resolved && slice == panel.Slice)
            answer = RowResolver.Answer.Unknown;
        if (answer != RowResolver.Answer.Resolved)
        {
            if (!hasText && label.IsBlank)
                return true;
            NotUnderstood.Add(new(
                row.Line,
                row.Page,
                panel.OwnYear > 0 && PrintedText.YearAlone(label.First) > 0
                    ? new($"{match.Layout.Title}：此行是别的年度的数字，未核对", $"{match.Layout.Id}: a row of another year; not checked")
                    : hasText && panel.IsOnlyTotal
                    ? new($"{match.Layout.Title}：各行分属哪些单位不明，只核对合计", $"{match.Layout.Id}: which units the rows are of is not known; only the total is checked")
                    : hasText
                    ? new($"{match.Layout.Title}：此行科目或名称无法识别，未核对", $"{match.Layout.Id}: the label of this row is not recognised; not checked")
                    : new($"{match.Layout.Title}：此行没有金额，名称无法识别", $"{match.Layout.Id}: a row without amounts and with an unknown label"),
                RowText(row)));
            return !hasText;
        }

        read++;
        if (IsShifted(row))
        {
            NotUnderstood.Add(new(row.Line, row.Page,
                new($"{match.Layout.Title}：此行单元格比表头少或多，数字属于哪一栏不明，未核对", $"{match.Layout.Id}: the row has fewer or more cells than the header; which column its figures belong to is not known"),
                RowText(row)));
            return false;
        }

        var rowIndex = _rows.Count;
        _rows.Add(new(index, row.Line, row.Page, label.Code, label.Shown, slice, ofWhich) { HasForeignName = IsForeign(slice, label) });
        foreach (var (header, column) in columns)
        {
            if (header.Index < row.Cells.Length && row.Cells[header.Index].IsCovered)
                continue;
            var text = row.TextAt(header.Index);
            Cells.Add((rowIndex, column, header.Index, text, text.Length > 0 ? PrintedAmount.Read(row.Cells[header.Index]) : default));
        }

        return !ofWhich;
    }

    /// <summary>Asked only where the code says more than its place in its table: what it is of the “三公”经费.</summary>
    private bool IsForeign(Slice slice, RowLabel label)
        => Lattice.ItemOver(slice.DepartmentMember) != ThreePublicItem.None && label is { Code.Length: > 0, Shown.Length: > 0 } && subjects.IsForeign(slice.DepartmentEconomy, label.Shown);

    /// <summary>
    /// A row that ends early although others are drawn in full, and whose last cell is filled, may have lost a cell anywhere; one that has a number beyond all
    /// headers, where others have none, may have one too many anywhere.
    /// </summary>
    private bool IsShifted(GridRow row)
    {
        if (row.Cells.Length < _headed && row.Cells.Length > 0 && row.Cells[^1].Text.Length > 0)
        {
            foreach (var other in match.Table.Rows)
            {
                if (other != row && other.Cells.Length >= _headed && other.Cells[_headed - 1].Text.Length == 0)
                    return true;
            }
        }

        return HasNumberBeyond(row) && match.Table.Rows.Count(HasNumberBeyond) * 2 < match.Table.Rows.Count;
    }

    private bool HasNumberBeyond(GridRow row)
    {
        for (var c = _headed; c < row.Cells.Length; c++)
        {
            if (PrintedAmount.IsNumber(row.Cells[c].Text))
                return true;
        }

        return false;
    }

    private static bool HasText(GridRow row, List<(HeaderColumn Header, int Index)> columns)
    {
        foreach (var (header, _) in columns)
        {
            if (row.TextAt(header.Index).Length > 0)
                return true;
        }

        return false;
    }

    private void ReportBeyondHeader()
    {
        foreach (var row in match.Table.Rows)
        {
            // A number in a column without a header is reported with its column, or its row.
            for (var c = _headed; c < row.Cells.Length; c++)
            {
                if (row.Cells[c].Text.Length > 0 && (c >= match.Table.Width || !PrintedAmount.IsNumber(row.Cells[c].Text)))
                    NotUnderstood.Add(new(row.Line, row.Page, new("表头以外的单元格", "a cell beyond the header"), PrintedText.Shorten(row.Cells[c].Text)));
            }
        }
    }

    /// <summary>Whether a row stands for those that a form leaves out: … and nothing else.</summary>
    private static bool StandsForRows(GridRow row)
    {
        var any = false;
        foreach (var cell in row.Cells)
        {
            if (!cell.Text.AsSpan().Trim(" 　.…·").IsEmpty)
                return false;
            any |= cell.Text.Length > 0;
        }

        return any;
    }

    private static bool SaysNoData(string text) => text.Contains("无数据", StringComparison.Ordinal) || text.Contains("空表", StringComparison.Ordinal);

    private static string RowText(GridRow row)
        => PrintedText.Shorten(string.Join(' ', row.Cells.Select(c => c.Text).Where(t => t.Length > 0)), 80);

    private bool HasText(HeaderColumn column)
        => match.Table.Rows.Skip(match.HeaderRows).Any(r => r.TextAt(column.Index).Length > 0);

    private bool HasAmount(HeaderColumn column)
        => match.Table.Rows.Skip(match.HeaderRows).Any(r => PrintedAmount.IsNumber(r.TextAt(column.Index)) && !IsShifted(r));

    private void Report(HeaderColumn column, string chinese, string english)
        => NotUnderstood.Add(new(
            match.Table.Line,
            match.Table.Page,
            new($"{match.Layout.Title}：{chinese}", $"{match.Layout.Id}: {english}"),
            PrintedText.Shorten(string.Join('›', column.Path))));
}
