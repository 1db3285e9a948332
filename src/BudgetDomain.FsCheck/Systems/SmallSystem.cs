using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Subjects;

namespace BudgetDomain.FsCheck.Systems;

/// <summary>
/// Exact amounts of a few 分 on items across one or two dimensions, printed in tables whose last place is 2 to 4 分, some figures
/// changed: so small that every assignment of exact amounts can be tried.
/// </summary>
/// <param name="Place">One unit in the last place, in 分.</param>
/// <param name="Items">How many items there are.</param>
/// <param name="Amounts">The exact amounts: item, leaf of the first table, leaf of the second.</param>
/// <param name="Tables">One or two tables.</param>
/// <param name="Printing">How amounts become figures.</param>
/// <param name="Changes">Which figures are printed otherwise, and by how much.</param>
public sealed record SmallSystem(long Place, int Items, ImmutableArray<long> Amounts, ImmutableArray<SmallTable> Tables, Printing Printing, ImmutableArray<(int Figure, long By)> Changes)
{
    private static readonly FunctionalCode[] Codes = [.. new[] { "2010101", "2010102", "2010201", "2050101", "2050102" }.Select(c => FunctionalCode.Parse(c))];

    internal static Slice Panel { get; } = default(Slice).With(Side.Expenditure);

    internal IEnumerable<Slice> Rows(int table)
    {
        var items = Codes.Take(Items).ToList();
        var parents = Tables[table].PrintsParents ? items.SelectMany(i => new[] { i.Parent, i.Root }).Distinct().Order().ToList() : [];
        return parents.Concat(items).Select(c => Panel.With(c)).Concat(Tables[table].PrintsTotal ? [Panel] : []);
    }

    /// <summary>The tables and figures. The text of a figure is its number, whatever the order.</summary>
    /// <param name="order">Where not 0, tables, rows and columns are shuffled by it.</param>
    /// <param name="factor">Multiplies all amounts and places.</param>
    /// <param name="keep">Which figures are readable, by their numbers; all unless given.</param>
    public (ImmutableArray<RecognisedTable> Tables, ImmutableArray<Figure> Figures) Build(int order = 0, long factor = 1, Func<int, bool>? keep = null)
    {
        var random = new Random(order);
        var (tables, figures) = (new List<RecognisedTable>(), new List<Figure>());
        var number = 0;
        var numbered = Enumerable.Range(0, Tables.Length).Select(t => (Table: t, First: number, Next: number += Rows(t).Count() * Tables[t].Columns(Panel).Length)).ToList();
        if (order != 0)
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbered));
        foreach (var (t, first, _) in numbered)
        {
            var rows = Rows(t).Select((s, i) => (Slice: s, Index: i)).ToArray();
            var columns = Tables[t].Columns(Panel).Select((s, i) => (Slice: s, Index: i)).ToArray();
            if (order != 0)
            {
                random.Shuffle(rows);
                random.Shuffle(columns);
            }

            var own = new List<Figure>();
            for (var r = 0; r < rows.Length; r++)
            {
                for (var c = 0; c < columns.Length; c++)
                {
                    var at = first + (rows[r].Index * columns.Length) + columns[c].Index;
                    var slice = Combine(rows[r].Slice, columns[c].Slice);
                    var printed = Printed(t, slice, at) * factor;
                    var state = keep is not null && !keep(at) ? FigureState.Unreadable : printed == 0 ? FigureState.Nil : FigureState.Printed;
                    own.Add(new(slice, state, WanYuan.FromFen(state == FigureState.Printed ? printed : 0), Place * factor, tables.Count, r, c, at.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                }
            }

            figures.AddRange(own);
            tables.Add(new()
            {
                Layout = new() { Number = t + 1, Id = $"small-{t}", Title = "小表", Panels = [new(Panel, RowAxis.Function, [])] },
                Title = "小表",
                Line = 1,
                Page = 0,
                Part = 0,
                Unit = AmountUnit.Yuan,
                UnitIsPrinted = true,
                LastPlace = Place * factor,
                SaysEmpty = false,
                Panels = [new(Panel, RowsComplete: true, ColumnsComplete: true)],
                Rows = [.. rows.Select(r => new RecognisedRow(0, 1, 0, r.Slice.Function.ToString(), "", r.Slice, OfWhich: false))],
                Columns = [.. columns.Select((c, i) => new RecognisedColumn(0, i, "", c.Slice))],
            });
        }

        return ([.. tables], [.. figures]);
    }

    /// <summary>What the reconciler says of the system.</summary>
    /// <param name="order">As in <see cref="Build"/>.</param>
    /// <param name="factor">As in <see cref="Build"/>.</param>
    /// <param name="keep">As in <see cref="Build"/>.</param>
    public ReconciliationResult Reconcile(int order = 0, long factor = 1, Func<int, bool>? keep = null)
    {
        var (tables, figures) = Build(order, factor, keep);
        return Reconciler.Reconcile(IdentitySystem.Derive(tables, figures));
    }

    /// <summary>The number of a figure of a result, whatever its order.</summary>
    /// <param name="result">The result.</param>
    /// <param name="figure">The index of the figure in it.</param>
    public static int NumberOf(ReconciliationResult result, int figure)
    {
        ArgumentNullException.ThrowIfNull(result);
        return int.Parse(result.System.Figures[figure].Text, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The best grade at which exact amounts exist, found by trying them all.</summary>
    public Grade BruteForce()
    {
        for (var grade = Grade.Exact; grade < Grade.Contradicted; grade++)
        {
            HashSet<long>? common = null;
            for (var t = 0; t < Tables.Length; t++)
            {
                // Amounts of one item by two dimensions exist as soon as their sums agree; so sums by item are all that tables share.
                var sums = SumsByItem(t, grade);
                if (common is null)
                    common = sums;
                else
                    common.IntersectWith(sums);
            }

            if (common!.Count > 0)
                return grade;
        }

        return Grade.Contradicted;
    }

    /// <summary>The amounts, the tables and their figures.</summary>
    public override string ToString()
    {
        var (_, figures) = Build();
        return $"place {Place}, {Printing}, changed {string.Join(' ', Changes)}, exact {string.Join(' ', Amounts)}\n"
            + string.Join('\n', Tables.Select((t, i) => $"{t}: {string.Join("; ", figures.Where(f => f.Table == i).Select(f => $"{f.Text} {f.Slice} {f.Amount.Fen}"))}"));
    }

    private HashSet<long> SumsByItem(int table, Grade grade)
    {
        var columns = Tables[table].Leaves;
        var (_, figures) = Build();
        var checks = new List<(int[] Cells, long Least, long Most, int Last)>();
        foreach (var figure in figures.Where(f => f.Table == table))
        {
            var cells = Enumerable.Range(0, Items * columns).Where(cell => figure.Slice.Contains(Combine(Panel.With(Codes[cell / columns]), Tables[table].LeafColumn(Panel, cell % columns)))).ToArray();
            var reach = figure.IsZero ? 0 : grade switch { Grade.Exact => 0, Grade.Rounded => Place / 2, _ => Place - 1 };
            checks.Add((cells, figure.Amount.Fen - reach, figure.Amount.Fen + reach, cells[^1]));
        }

        var sums = new HashSet<long>();
        Try(0, new long[Items * columns]);
        return sums;

        void Try(int cell, long[] amounts)
        {
            if (cell == amounts.Length)
            {
                long key = 0;
                for (var item = 0; item < Items; item++)
                    key = (key * 1000) + amounts.AsSpan(item * columns, columns).ToArray().Sum();
                sums.Add(key);
                return;
            }

            var (least, most) = (0L, long.MaxValue);
            foreach (var check in checks.Where(c => c.Cells.Length == 1 && c.Cells[0] == cell))
                (least, most) = (Math.Max(least, check.Least), Math.Min(most, check.Most));
            for (var amount = least; amount <= most; amount++)
            {
                amounts[cell] = amount;
                if (checks.TrueForAll(c => c.Last != cell || c.Cells.Sum(k => amounts[k]) is var sum && sum >= c.Least && sum <= c.Most))
                    Try(cell + 1, amounts);
            }
        }
    }

    private static Slice Combine(Slice row, Slice column)
    {
        foreach (var tree in MemberTree.All)
        {
            if (column.Member(tree.Dimension) != Panel.Member(tree.Dimension))
                row = row.WithMember(tree.Dimension, column.Member(tree.Dimension));
        }

        return row;
    }

    private long Printed(int table, Slice slice, int at)
    {
        long exact = 0;
        for (var i = 0; i < Items; i++)
        {
            for (var leaf = 0; leaf < Tables[table].Leaves; leaf++)
            {
                if (!slice.Contains(Combine(Panel.With(Codes[i]), Tables[table].LeafColumn(Panel, leaf))))
                    continue;
                for (var other = 0; other < 3; other++)
                    exact += table == 0 ? Amounts[(i * 9) + (leaf * 3) + other] : Amounts[(i * 9) + (other * 3) + leaf];
            }
        }

        var printed = Printing switch
        {
            Printing.Exact => exact,
            Printing.HalfUp => (exact + (Place / 2)) / Place * Place,
            Printing.HalfEven => (long)Math.Round((decimal)exact / Place, MidpointRounding.ToEven) * Place,
            _ => exact / Place * Place,
        };
        return Math.Max(0, printed + Changes.Where(c => c.Figure == at).Sum(c => c.By));
    }
}
