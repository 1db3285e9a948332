using System.Collections.Immutable;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules.Plans;

/// <summary>Rule P05: what the narrative says of the number and the amounts of plans, against the plans.</summary>
internal static class PlanStatementFindings
{
    public static IEnumerable<Finding> Of(ImmutableArray<PlanStatement> statements, ImmutableArray<PlanMatch> matches)
    {
        if (matches.IsEmpty)
            return [];
        var plans = matches.Select(static m => m.Plan).ToImmutableArray();

        // Funds that disagree with the project table are the cause, and reported there. The same numbers are mostly said twice, of all plans and of those published.
        var findings = statements.SelectMany(s => Counts(s, plans));
        return matches.Any(static m => m.IsContradicted)
            ? findings
            : findings.Concat(statements.Where(s => s.Count == plans.Length).DistinctBy(static s => (s.Amount?.Amount, string.Join(' ', s.Categories.Select(static c => $"{c.Count} {c.Amount?.Amount}"))))
                .SelectMany(s => Amounts(s, plans)));
    }

    private static IEnumerable<Finding> Counts(PlanStatement statement, ImmutableArray<RecognisedPlan> plans)
    {
        if (statement.Kind == PlanStatementKind.Published ? statement.Count != plans.Length : statement.Count < plans.Length)
        {
            yield return new("P05", Severity.Warning,
                new($"说明称{Said(statement.Kind).Chinese} {statement.Count} 个，所附绩效目标表是 {plans.Length} 个", $"{statement.Count} plans are said to be {Said(statement.Kind).English}; there are {plans.Length}"),
                $"{plans.Length}", $"{statement.Count}", [statement.Place, .. plans.Select(static p => PlanArithmetic.PlaceOf(p))]);
        }
    }

    /// <summary>Amounts can be compared only where all plans that are counted are here, with all their funds.</summary>
    private static IEnumerable<Finding> Amounts(PlanStatement statement, ImmutableArray<RecognisedPlan> plans)
    {
        if (plans.Any(static p => p.YearFunds.Total is null))
            yield break;
        if (statement.Amount is { } stated)
        {
            var (sum, places) = (Int128.Zero, (Int128)stated.LastPlace);
            foreach (var plan in plans)
            {
                sum += plan.YearFunds.Total!.Amount.Fen;
                places += PlanArithmetic.PlaceOf(plan.YearFunds.Total.Amount, plan.LastPlace);
            }

            var grade = PlanArithmetic.Judge(sum - stated.Amount.Fen, places);
            if (grade != Grade.Exact)
            {
                var (printed, why) = (PlanArithmetic.Print(WanYuan.FromFen((long)sum), AmountUnit.WanYuan, Math.Min(stated.LastPlace, AmountUnit.WanYuan.CoarsestPlace())), PlanArithmetic.Explanation(grade));
                yield return new("P05", PlanArithmetic.SeverityOf(grade),
                    new($"说明称{Said(statement.Kind).Chinese}的项目金额 {stated.Printed}，各绩效目标表年度资金之和是 {printed}，{why.Chinese}",
                        $"the projects {Said(statement.Kind).English} are said to have {stated.Printed}; the plans' funds of the year add up to {printed}; {why.English}"),
                    printed, stated.Printed, [statement.Place, .. plans.Select(static p => PlanArithmetic.PlaceOf(p, p.YearFunds.Total!))]);
            }

            if (grade == Grade.Contradicted)
                yield break;
        }

        if (new PlanPartition(statement.Categories, plans).IsImpossible())
        {
            var said = string.Join("，", statement.Categories.Select(static c => $"{c.Name} {c.Count} 个 {c.Amount!.Printed}"));
            yield return new("P05", Severity.Error,
                new($"说明所称的分类（{said}）与各绩效目标表的年度资金对不上：这些表怎样分都得不出", $"the categories that are said ({said}) do not fit the plans: no division of them gives these numbers and amounts"),
                null, said, [statement.Place, .. plans.Select(static p => PlanArithmetic.PlaceOf(p, p.YearFunds.Total!))]);
        }
    }

    private static LocalizedText Said(PlanStatementKind kind) => kind == PlanStatementKind.Published ? new("公开绩效目标", "published") : new("编报绩效目标", "managed by targets");
}
