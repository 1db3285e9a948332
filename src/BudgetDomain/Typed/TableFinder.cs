using System.Collections.Frozen;
using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Typed;

/// <summary>Finds the panels of a document by the id of their layout and what their rows stand for.</summary>
internal sealed class TableFinder
{
    private readonly List<(RecognisedTable Table, FrozenDictionary<Slice, WanYuan> Amounts)> _tables = [];

    public TableFinder(RecognisedDocument document, int part)
    {
        var everything = new Dictionary<Slice, WanYuan>();
        var byTable = document.Figures.ToLookup(static f => f.Table);
        for (var t = 0; t < document.Tables.Length; t++)
        {
            if (document.Tables[t].Part != part)
                continue;
            var amounts = new Dictionary<Slice, WanYuan>();
            foreach (var figure in byTable[t])
            {
                amounts.TryAdd(figure.Slice, figure.Amount);
                everything.TryAdd(figure.Slice, figure.Amount);
            }

            _tables.Add((document.Tables[t], amounts.ToFrozenDictionary()));
        }

        Everything = everything.ToFrozenDictionary();
    }

    /// <summary>The amounts of all tables; of a slice printed several times, the first.</summary>
    public FrozenDictionary<Slice, WanYuan> Everything { get; }

    /// <summary>The panels of a table with one of the row axes; one that is not printed where there is none.</summary>
    public PrintedPanel Find(string id, string name, Side side, params RowAxis[] axes)
    {
        foreach (var (table, amounts) in _tables)
        {
            if (table.Layout.Id != id)
                continue;
            ImmutableArray<int> panels = [.. Enumerable.Range(0, table.Panels.Length).Where(p => axes.Contains(table.Layout.Panels[p].Axis))];
            if (!panels.IsEmpty)
                return new(table, panels, side, amounts);
        }

        return new(name);
    }

    public BalanceTable Balance(string id, string name) => new(Find(id, name, Side.Income, RowAxis.Words), Find(id, name, Side.Expenditure, RowAxis.Function));
}
