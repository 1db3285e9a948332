using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Budgets that final accounts state and that their “三公” table prints too: 年初预算为0.95万元, and 0.95 as 预算数, or nothing at all.</summary>
internal static class TableBudgetClaims
{
    public static void Find(Narration narration)
    {
        if (narration.Budgets is not { } budgets)
            return;
        foreach (var (_, mentions) in narration.Passages)
        {
            foreach (var mention in mentions)
            {
                if (mention is not { Role: MentionRole.Level, IsAmount: true, IsReason: false, IndexInList: < 0 } || mention.Period is not { Year: 0, Stage: BudgetStage.Budget })
                    continue;
                if (budgets.IsBlank)
                    CheckBlank(narration, budgets.Table, mention);
                else if (budgets.Find(mention.Label) is var (amount, printed))
                    Check(narration, budgets, mention, amount, printed);
            }
        }
    }

    private static void CheckBlank(Narration narration, RecognisedTable table, Mention mention)
    {
        if (mention.Fen != 0 && mention.Label is { IsKnown: true, Names.Count: 0 } && mention.Label.Said(Cube.ClosedDimension.ThreePublic) > 0)
            narration.Add(ClaimKind.Amount, mention, ClaimVerdict.Contradicted, null, new($"{table.Caption}的预算数为空白", $"the budget in {table.Caption} is blank"));
    }

    private static void Check(Narration narration, TableBudgets budgets, Mention mention, Extent amount, LocalizedText printed)
    {
        var verdict = AmountJudge.Judge(mention.Extent, amount);

        // 年初预算 and 全年预算 may differ; only where nothing speaks of the second are both the first.
        if (verdict >= ClaimVerdict.Adjusted && (budgets.AreOfWholeYear || !mention.Label.Text.Contains("年初", StringComparison.Ordinal)))
            return;
        narration.Add(ClaimKind.Amount, mention, verdict, AmountText.Print(amount.Fen, mention), new(
            $"{budgets.Table.Caption}的预算数为 {printed.Chinese}", $"the budget in {budgets.Table.Caption} is {printed.English}"));
    }
}
