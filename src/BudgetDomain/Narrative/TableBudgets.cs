using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Narrative;

/// <summary>The 预算数 that the “三公” table of final accounts prints beside each 决算数: what was budgeted, and no amount that the table accounts for.</summary>
internal sealed class TableBudgets
{
    private readonly Dictionary<ThreePublicItem, (Extent Amount, string Text)> _budgets = [];

    private TableBudgets(RecognisedTable table) => Table = table;

    /// <summary>The table.</summary>
    public RecognisedTable Table { get; }

    /// <summary>Whether the table has not one digit.</summary>
    public bool IsBlank { get; private init; }

    /// <summary>Whether it says that its budgets are not those of the beginning of the year: 预算数为全年预算数.</summary>
    public bool AreOfWholeYear { get; private init; }

    /// <summary>The “三公” table with columns of budgets; <see langword="null"/> where there is none.</summary>
    public static TableBudgets? Of(RecognisedDocument document)
    {
        if (document.Form?.Stage != BudgetStage.FinalAccounts)
            return null;
        var blocks = document.Source.Blocks;
        foreach (var table in document.Tables)
        {
            if (!table.Columns.Any(static c => c.Slice.ThreePublic != ThreePublicItem.None))
                continue;
            for (var i = 0; i < blocks.Length; i++)
            {
                if (blocks[i] is Grid grid && grid.Line == table.Line && HeaderOf(grid) is { } header)
                {
                    var budgets = new TableBudgets(table)
                    {
                        IsBlank = !grid.Rows.Any(static r => r.Cells.Any(static c => c.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)),
                        AreOfWholeYear = blocks.Skip(i + 1).TakeWhile(static b => b is Paragraph).Take(4).Any(static b => ((Paragraph)b).Text is var text
                            && (text.Contains("全年", StringComparison.Ordinal) || text.Contains("调整", StringComparison.Ordinal))),
                    };
                    budgets.Read(grid, header);
                    return budgets;
                }
            }
        }

        return null;
    }

    /// <summary>What was budgeted for an item; nothing where the table does not say it, or cannot be read.</summary>
    public (Extent Amount, string Text)? Find(ThreePublicItem item) => !IsBlank && _budgets.TryGetValue(item, out var budget) ? budget : null;

    /// <summary>What was budgeted for what a label names, where it names one of these items and nothing else.</summary>
    public (Extent Amount, string Text)? Find(Label label)
        => label is { IsKnown: true, Names.Count: 0 } && label.Said(ClosedDimension.ThreePublic) is var item and > 0 ? Find((ThreePublicItem)item) : null;

    private static GridRow? HeaderOf(Grid grid)
        => grid.Rows.FirstOrDefault(static r => r.Cells.Count(static c => IsBudget(c.Text)) > 1 && r.Cells.Any(static c => PrintedText.Normalise(c.Text) == "决算数"));

    private static bool IsBudget(string text) => text.Length <= 12 && PrintedText.Normalise(text) is "预算数" or "年初预算数";

    private void Read(Grid grid, GridRow header)
    {
        if (Table.Rows.Length != 1 || grid.Rows.FirstOrDefault(r => r.Line == Table.Rows[0].Line) is not { } row)
            return;
        foreach (var column in Table.Columns)
        {
            // 预算数 stands at the left of its 决算数.
            var at = column.Position - 1;
            if (at < 0 || at >= header.Cells.Length || at >= row.Cells.Length || !IsBudget(header.Cells[at].Text))
                continue;
            var amount = PrintedAmount.Read(row.Cells[at].Text);
            if (row.Cells[at].Text.Length == 0)
                _budgets.TryAdd(column.Slice.ThreePublic, (Extent.Of(0, Table.LastPlace), string.Empty));
            else if (amount.TryToFen(Table.Unit, out var fen))
                _budgets.TryAdd(column.Slice.ThreePublic, (Extent.Of(fen, Table.LastPlace), row.Cells[at].Text));
        }
    }
}
