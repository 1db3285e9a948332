using System.Collections.Frozen;
using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Typed;

/// <summary>The printed amounts of the panels of a table with one kind of rows, by slice, whichever row and column they stand in.</summary>
internal sealed class PrintedPanel
{
    private static readonly FrozenDictionary<Slice, WanYuan> Nothing = FrozenDictionary<Slice, WanYuan>.Empty;

    private readonly FrozenDictionary<Slice, WanYuan> _amounts;
    private readonly ImmutableArray<Slice> _wholes = [];
    private readonly bool _saysZero;

    /// <summary>A panel of a table that the document does not have.</summary>
    public PrintedPanel(string caption) => (Caption, _amounts, Rows) = (caption, Nothing, []);

    /// <summary>Panels of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="panels">The indexes of the panels, at least one; 人员经费 and 公用经费 may stand side by side.</param>
    /// <param name="side">The side that is meant where a panel shows 收入 and 支出 in its columns.</param>
    /// <param name="amounts">The amounts of the table.</param>
    public PrintedPanel(RecognisedTable table, ImmutableArray<int> panels, Side side, FrozenDictionary<Slice, WanYuan> amounts)
    {
        Caption = table.Caption;
        IsPrinted = true;
        Columns = [.. table.Columns.Where(c => panels.Contains(c.Panel))];
        var showsBoth = Columns.Any(c => c.Slice.Side == side && table.Panels[c.Panel].Slice.Side != side);
        _wholes = [.. panels.Select(p => Towards(table.Panels[p].Slice)).Distinct()];
        RowsComplete = panels.All(p => table.Panels[p].RowsComplete);
        Rows = [.. table.Rows.Where(r => panels.Contains(r.Panel)).Select(r => showsBoth ? r with { Slice = Towards(r.Slice) } : r)];
        _amounts = amounts;
        IsEmpty = amounts.Values.All(static a => a == WanYuan.Zero);
        _saysZero = table.SaysEmpty && IsEmpty;

        Slice Towards(Slice slice) => showsBoth && slice.Side == Side.Income ? slice.With(side) : slice;
    }

    public string Caption { get; }

    public bool IsPrinted { get; }

    public bool IsEmpty { get; }

    /// <summary>The slice that every cell (of the first panel) is within: that of the 合计 row.</summary>
    public Slice Slice => _wholes.IsEmpty ? default : _wholes[0];

    /// <summary>Whether every row with an amount was understood, so that sums over rows lack nothing.</summary>
    public bool RowsComplete { get; }

    public ImmutableArray<RecognisedRow> Rows { get; }

    public ImmutableArray<RecognisedColumn> Columns { get; } = [];

    /// <summary>The amount printed for a slice. A table whose note says that it has no data prints zero for all of it.</summary>
    public bool TryGet(Slice slice, out WanYuan amount)
    {
        if (_amounts.TryGetValue(slice, out amount))
            return true;

        // 收入总表 prints 上年结转 beside 本年收入: what is not said to be carried over is this year's.
        if (slice.Side == Side.Income && slice.Vintage == Vintage.All && _amounts.TryGetValue(slice.With(Vintage.CurrentYear), out amount))
            return true;
        return _saysZero && _wholes.Any(whole => whole.Contains(slice));
    }

    public bool TryGetExactly(Slice slice, out WanYuan amount) => _amounts.TryGetValue(slice, out amount);

    /// <summary>The 合计 row's slice; without such a row those of the topmost rows, which together are it.</summary>
    public ImmutableArray<Slice> TotalSlices()
        => Rows.IsEmpty && _saysZero ? _wholes : [.. _wholes.SelectMany(whole => Topmost(Rows.Where(r => whole.Contains(r.Slice))))];

    /// <summary>
    /// The slices that together are some rows: without those that lie within another, such as the split of a code by
    /// 政府预算 code under the code itself. None where more than one is needed and a row is not understood.
    /// </summary>
    public ImmutableArray<Slice> Topmost(IEnumerable<RecognisedRow> rows)
    {
        var slices = rows.Select(static r => r.Slice).Distinct().ToList();
        var lists = slices.Where(s => !slices.Exists(other => other != s && other.Contains(s))).ToImmutableArray();
        return lists.Length > 1 && !RowsComplete ? [] : lists;
    }
}
