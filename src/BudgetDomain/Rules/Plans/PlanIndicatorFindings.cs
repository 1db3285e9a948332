using System.Globalization;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Performance;

namespace BudgetDomain.Rules.Plans;

/// <summary>Rules P07, P08 and P09: the indicators of one plan.</summary>
internal static class PlanIndicatorFindings
{
    public static IEnumerable<Finding> Of(RecognisedPlan plan) => Levels(plan).Concat(Rates(plan)).Concat(Weights(plan));

    private static IEnumerable<Finding> Levels(RecognisedPlan plan)
    {
        foreach (var group in plan.Indicators.Where(IsForeign).GroupBy(static i => (i.Draft.FirstLevel, i.Draft.SecondLevel)))
        {
            var (first, second) = (group.Key.FirstLevel!.Value.Name(), group.Key.SecondLevel!.Value.Name());
            var right = PerformanceFramework.All.Select(f => f.FirstLevelOf(group.Key.SecondLevel.Value)).OfType<FirstLevelIndicator>().First().Name();
            yield return new("P07", Severity.Warning,
                new($"{plan.Caption}：“{second}”列在“{first}”之下，它属于“{right}”", $"{plan.Caption}: {second} stands under {first}; it belongs to {right}"),
                right, first, [.. group.DistinctBy(static i => i.Line).Select(i => PlanArithmetic.PlaceOf(plan, i))]);
        }
    }

    /// <summary>
    /// 成本指标 under 成本指标 repeats itself, 满意度 under 效益指标 is the custom of some provinces (社会公众或服务对象满意度), and cost levels of the
    /// newer frame under 产出指标 mix two frames: none of these is an error.
    /// </summary>
    private static bool IsForeign(PlanIndicator indicator)
        => indicator.Draft is { FirstLevel: { } first, SecondLevel: { } second }
            && second is not (SecondLevelIndicator.Cost or SecondLevelIndicator.EconomicCost or SecondLevelIndicator.SocialCost or SecondLevelIndicator.EcologicalCost)
            && !(second == SecondLevelIndicator.ServiceSatisfaction && first == FirstLevelIndicator.Benefit)
            && !PerformanceIndicator.Belongs(first, second);

    private static IEnumerable<Finding> Rates(RecognisedPlan plan)
    {
        foreach (var indicator in plan.Indicators)
        {
            if (indicator.Draft.Target is { } target && !PerformanceIndicator.IsRateInRange(indicator.Draft.Name, target))
            {
                yield return new("P08", Severity.Warning,
                    new($"{plan.Caption}：{indicator.Scope.Name().Chinese}指标“{indicator.Draft.Name}”的指标值 {indicator.Printed} 不在 0 至 100% 之间",
                        $"{plan.Caption}: the target of \"{indicator.Draft.Name}\" {indicator.Scope.Name().English}, {indicator.Printed}, is not within 0 to 100%"),
                    null, indicator.Printed, [PlanArithmetic.PlaceOf(plan, indicator)]);
            }
        }
    }

    private static IEnumerable<Finding> Weights(RecognisedPlan plan)
    {
        // Where rows are damaged, what is missing may be there.
        if (!plan.Damaged.IsEmpty)
            yield break;
        foreach (var scope in plan.Indicators.GroupBy(static i => i.Scope))
        {
            var (all, weighted) = (scope.ToList(), scope.Where(static i => i.Draft.Weight is not null).ToList());
            if (weighted.Count == 0)
                continue;
            if (weighted.Count < all.Count)
            {
                // Weights of groups are printed once for several rows in some tables; a single one that lacks is a slip.
                if (weighted.Count * 2 > all.Count)
                {
                    yield return new("P09", Severity.Warning,
                        new($"{plan.Caption}：{all.Count} 个指标中有 {all.Count - weighted.Count} 个没有权重", $"{plan.Caption}: {all.Count - weighted.Count} of {all.Count} indicators have no weight"),
                        null, null, [.. all.Where(static i => i.Draft.Weight is null).Select(i => PlanArithmetic.PlaceOf(plan, i))]);
                }

                continue;
            }

            var total = weighted.Sum(static i => Math.Min(i.Draft.Weight!.Value, 1_000_000));
            if (IsTotal(plan, total))
                continue;
            var expected = plan.WeightTotal is { } asked ? Text(asked) : "100";
            yield return new("P09", Severity.Warning,
                new($"{plan.Caption}：权重之和是 {Text(total)}，应为 {expected}" + (plan.WeightTotal is null ? "（预算执行率另占 10 的为 90）" : string.Empty),
                    $"{plan.Caption}: the weights add up to {Text(total)}, not to {expected}" + (plan.WeightTotal is null ? " (nor to 90, with 10 for execution)" : string.Empty)),
                expected, Text(total), [PlanArithmetic.PlaceOf(plan)]);
        }
    }

    // Weights are also printed as shares of one.
    private static bool IsTotal(RecognisedPlan plan, decimal total)
        => plan.WeightTotal is { } asked ? total == asked || total == 100 : total == 1 || PerformanceFramework.WeightTotals.Any(t => t == total);

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
