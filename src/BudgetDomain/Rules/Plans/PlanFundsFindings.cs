using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Performance;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules.Plans;

/// <summary>Rules P01, P02 and P04: the amounts inside one plan.</summary>
internal static class PlanFundsFindings
{
    // What such an indicator counts is not paid from the funds of the project alone, or not within the time.
    private static readonly string[] NotOfTheFunds = ["总投资", "概算", "累计", "带动", "撬动", "节约", "节省", "收入", "产值", "合同额"];

    public static IEnumerable<Finding> Of(RecognisedPlan plan)
        => Sources(plan, PlanScope.Period, plan.PeriodFunds).Concat(Sources(plan, PlanScope.Year, plan.YearFunds)).Concat(Years(plan)).Concat(Costs(plan));

    private static IEnumerable<Finding> Sources(RecognisedPlan plan, PlanScope scope, PlanFunds? funds)
    {
        if (funds is not { Total: { } total, SourcesAddUp: true } || plan.IsWhole)
            yield break;
        var (sum, places) = (Int128.Zero, (Int128)PlanArithmetic.PlaceOf(total.Amount, plan.LastPlace));
        foreach (var source in funds.Sources)
        {
            sum += source.Amount.Fen;
            places += PlanArithmetic.PlaceOf(source.Amount, plan.LastPlace);
        }

        var grade = PlanArithmetic.Judge(sum - total.Amount.Fen, places);
        if (grade == Grade.Exact || Int128.Abs(sum) > long.MaxValue)
            yield break;
        var (printedSum, printedTotal, why, time) = (plan.Print(WanYuan.FromFen((long)sum)), plan.Print(total.Amount), PlanArithmetic.Explanation(grade), scope.Name());
        yield return new("P01", PlanArithmetic.SeverityOf(grade),
            new($"{plan.Caption}：{time.Chinese}资金各来源之和是 {printedSum}，资金总额印的是 {printedTotal}，{why.Chinese}",
                $"{plan.Caption}: the sources of funds {time.English} add up to {printedSum}, the printed total is {printedTotal}; {why.English}"),
            printedSum, printedTotal,
            [PlanArithmetic.PlaceOf(plan, total), .. funds.Sources.Where(static s => s.Amount.Fen != 0).Select(s => PlanArithmetic.PlaceOf(plan, s))]);
    }

    private static IEnumerable<Finding> Years(RecognisedPlan plan)
    {
        if (plan.YearFunds.Total is not { } year || plan.PeriodFunds?.Total is not { } whole || year.Amount <= whole.Amount || whole.Printed.Length == 0)
            yield break;
        var grade = PlanArithmetic.Judge(year.Amount.Fen - whole.Amount.Fen, 2 * (Int128)plan.LastPlace);
        if (grade is Grade.Adjusted or Grade.Contradicted)
        {
            yield return new("P02", PlanArithmetic.SeverityOf(grade),
                new($"{plan.Caption}：年度资金 {plan.Print(year.Amount)} 超过实施期资金 {plan.Print(whole.Amount)}",
                    $"{plan.Caption}: the year's funds, {plan.Print(year.Amount)}, exceed those of the whole time, {plan.Print(whole.Amount)}"),
                $"≤ {plan.Print(whole.Amount)}", plan.Print(year.Amount), [PlanArithmetic.PlaceOf(plan, year), PlanArithmetic.PlaceOf(plan, whole)]);
        }
    }

    private static IEnumerable<Finding> Costs(RecognisedPlan plan)
    {
        foreach (var indicator in plan.Indicators)
        {
            var funds = indicator.Scope == PlanScope.Year ? plan.YearFunds.Total : plan.PeriodFunds?.Total;
            if (funds is not { Printed.Length: > 0 } || indicator.Draft.Target is not AmountTarget target || !IsCost(indicator) || target.Amount <= funds.Amount)
                continue;
            var place = AmountUnits.FromExactWord(target.Unit).CoarsestPlace();
            if (PlanArithmetic.Judge(target.Amount.Fen - funds.Amount.Fen, (Int128)place + plan.LastPlace) != Grade.Contradicted)
                continue;

            // Never an error: a target is no figure of the budget, and the cost meant may be that of the whole project. A cap above the funds limits
            // nothing; any other such target cannot be met with these funds.
            var isCap = target.Comparison is TargetComparison.AtMost or TargetComparison.LessThan;
            var (time, total) = (indicator.Scope.Name(), plan.Print(funds.Amount));
            yield return new("P04", Severity.Warning,
                isCap
                    ? new($"{plan.Caption}：{time.Chinese}成本指标“{indicator.Draft.Name}”的上限 {indicator.Printed} 高于{time.Chinese}资金总额 {total}，不起控制作用",
                        $"{plan.Caption}: the limit of the cost indicator \"{indicator.Draft.Name}\" {time.English}, {indicator.Printed}, is above the funds of {total} and limits nothing")
                    : new($"{plan.Caption}：{time.Chinese}成本指标“{indicator.Draft.Name}”为 {indicator.Printed}，超过{time.Chinese}资金总额 {total}",
                        $"{plan.Caption}: the cost indicator \"{indicator.Draft.Name}\" {time.English}, {indicator.Printed}, exceeds the funds of {total}"),
                $"≤ {total}", indicator.Printed, [PlanArithmetic.PlaceOf(plan, indicator), PlanArithmetic.PlaceOf(plan, funds)]);
        }
    }

    private static bool IsCost(PlanIndicator indicator)
        => (ProjectPerformancePlan.IsCost(indicator.Draft) || indicator is { Draft: { FirstLevel: FirstLevelIndicator.Cost, SecondLevel: null }, SecondLevel.Length: 0 })
            && !Array.Exists(NotOfTheFunds, word => indicator.Draft.Name.Contains(word, StringComparison.Ordinal));
}
