using System.Collections.Frozen;
using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Typed;

/// <summary>The printed amounts of one panel by slice, whichever row and column they stand in.</summary>
internal sealed class PrintedPanel
{
    private static readonly FrozenDictionary<Slice, WanYuan> Nothing = FrozenDictionary<Slice, WanYuan>.Empty;

    private readonly FrozenDictionary<Slice, WanYuan> _amounts;
    private readonly bool _saysZero;

    /// <summary>A panel of a table that the document does not have.</summary>
    public PrintedPanel(string caption) => (Caption, _amounts, Rows) = (caption, Nothing, []);

    public PrintedPanel(RecognisedTable table, int panel, FrozenDictionary<Slice, WanYuan> amounts)
    {
        Caption = table.Caption;
        IsPrinted = true;
        Slice = table.Panels[panel].Slice;
        RowsComplete = table.Panels[panel].RowsComplete;
        Rows = [.. table.Rows.Where(r => r.Panel == panel)];
        Columns = [.. table.Columns.Where(c => c.Panel == panel)];
        _amounts = amounts;
        IsEmpty = amounts.Values.All(static a => a == WanYuan.Zero);
        _saysZero = table.SaysEmpty && IsEmpty;
    }

    public string Caption { get; }

    public bool IsPrinted { get; }

    public bool IsEmpty { get; }

    /// <summary>The slice that every cell is within: that of the 合计 row.</summary>
    public Slice Slice { get; }

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
        return _saysZero && Slice.Contains(slice);
    }

    public bool TryGetExactly(Slice slice, out WanYuan amount) => _amounts.TryGetValue(slice, out amount);

    /// <summary>The 合计 row's slice; without such a row those of the topmost rows, which together are it.</summary>
    public ImmutableArray<Slice> TotalSlices()
        => Rows.IsEmpty && _saysZero ? [Slice] : Topmost(Rows.Where(r => Slice.Contains(r.Slice)));

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
