using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Budgets that final accounts state beside a “三公” table which is blank: 年初预算为0.95万元, and no 预算数 in the table.</summary>
internal static class BlankTableClaims
{
    public static void Find(Narration narration)
    {
        if (narration.Surroundings.Stage != BudgetStage.FinalAccounts || BlankTable(narration.Amounts.Document) is not { } table)
            return;
        foreach (var (_, mentions) in narration.Passages)
        {
            foreach (var mention in mentions)
            {
                if (mention is { Role: MentionRole.Level, IsAmount: true, IsReason: false } && mention.Period is { Year: 0, Stage: BudgetStage.Budget } && mention.Fen != 0
                    && mention.Label.IsKnown && mention.Label.Said(ClosedDimension.ThreePublic) > 0 && mention.Label.Names.Count == 0)
                    narration.Add(ClaimKind.Amount, mention, ClaimVerdict.Contradicted, null, new($"{table.Caption}的预算数为空白", $"the budget in {table.Caption} is blank"));
            }
        }
    }

    /// <summary>The “三公” table, if it has columns of budgets and not one number.</summary>
    private static RecognisedTable? BlankTable(RecognisedDocument document)
    {
        foreach (var table in document.Tables)
        {
            if (!table.Columns.Any(static c => c.Slice.ThreePublic != ThreePublicItem.None))
                continue;
            var grid = document.Source.Blocks.OfType<Grid>().FirstOrDefault(g => g.Line == table.Line);
            if (grid is null || !grid.Rows.Any(static r => r.Cells.Any(static c => c.Text.Contains("预算数", StringComparison.Ordinal))))
                continue;
            return grid.Rows.Any(static r => r.Cells.Any(static c => c.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)) ? null : table;
        }

        return null;
    }
}
