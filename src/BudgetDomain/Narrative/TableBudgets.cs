using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>The 预算数 that the “三公” table of final accounts prints beside each 决算数: what was budgeted, and no amount that the table accounts for.</summary>
internal sealed class TableBudgets
{
    private readonly Dictionary<ThreePublicItem, (Extent Amount, LocalizedText Printed)> _budgets = [];

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
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            if (!table.Columns.Any(static c => IsBudget(c.Slice)))
                continue;
            var at = document.Source.Blocks.ToList().FindIndex(b => b is Grid grid && grid.Line == table.Line);
            var budgets = new TableBudgets(table)
            {
                IsBlank = !document.Figures.Any(f => f.Table == t && f.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0),
                AreOfWholeYear = document.Source.Blocks.Skip(at + 1).TakeWhile(static b => b is Paragraph).Take(4).Any(static b => ((Paragraph)b).Text is var text
                    && (text.Contains("全年", StringComparison.Ordinal) || text.Contains("调整", StringComparison.Ordinal))),
            };
            budgets.Read(document, t);
            return budgets;
        }

        return null;
    }

    /// <summary>What was budgeted for an item; nothing where the table does not say it, or cannot be read.</summary>
    public (Extent Amount, LocalizedText Printed)? Find(ThreePublicItem item) => !IsBlank && _budgets.TryGetValue(item, out var budget) ? budget : null;

    /// <summary>What was budgeted for what a label names, where it names one of these items and nothing else.</summary>
    public (Extent Amount, LocalizedText Printed)? Find(Label label)
        => label is { IsKnown: true, Names.Count: 0 } && label.Said(ClosedDimension.ThreePublic) is var item and > 0 ? Find((ThreePublicItem)item) : null;

    private static bool IsBudget(Slice slice) => slice is { ThreePublic: not ThreePublicItem.None, Vintage: Vintage.InitialBudget or Vintage.FinalBudget };

    private void Read(RecognisedDocument document, int table)
    {
        if (Table.Rows.Length != 1)
            return;
        foreach (var figure in document.Figures)
        {
            if (figure.Table == table && IsBudget(figure.Slice) && figure.State != FigureState.Unreadable)
                _budgets.TryAdd(figure.Slice.ThreePublic, (Extent.Of(figure.Amount.Fen, Table.LastPlace), AmountText.OfCell(figure.Text)));
        }
    }
}
