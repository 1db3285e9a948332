using BudgetDomain.Performance;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.Tests.Performance;

/// <summary>Drafts of plans that are right in every respect; tests break them in one.</summary>
public static class PlanArbitraries
{
    private static readonly (FirstLevelIndicator First, SecondLevelIndicator Second)[] Levels =
        [.. PerformanceFramework.All.SelectMany(f => f.Branches.SelectMany(b => b.SecondLevels.Select(s => (b.FirstLevel, s)))).Distinct()];

    private static readonly string[] Targets = ["≥50次", "100%", "≤95%", "9月底前", "2025年9月底前", "每半月", "及时", "提升", "5个工作日内支付", "2120.96平方米", ">3家"];

    public static Arbitrary<ProjectPerformancePlanDraft> Plans()
        => Arb.From(
            from year in Funds
            from more in Gen.Choose(0, 1_000_000)
            from hasPeriod in Gen.Elements(true, false)
            from indicators in Indicator(year.Total!.Value).NonEmptyListOf()
            from weighted in Gen.Elements(true, false)
            let count = indicators.Count
            select new ProjectPerformancePlanDraft
            {
                Project = "项目",
                YearFunds = year,
                PeriodFunds = hasPeriod ? new() { Total = year.Total + WanYuan.FromFen(more) } : null,
                YearIndicators = [.. indicators.Select((x, i) => x with { Weight = weighted && count <= 100 ? (i == 0 ? 100 - (count - 1) * 0.5m : 0.5m) : null })],
            });

    private static Gen<ProjectFundsDraft> Funds
        => from amounts in Gen.Choose(0, 100_000_000).ArrayOf(3)
           let shares = amounts.Select((fen, i) => new FundingShare((FundingSource)i, WanYuan.FromFen(fen))).ToArray()
           select new ProjectFundsDraft { Total = WanYuan.FromFen(amounts.Sum(a => (long)a)), Sources = [.. shares] };

    private static Gen<PerformanceIndicatorDraft> Indicator(WanYuan funds)
        => from level in Gen.Elements(Levels)
           from target in Gen.Elements(Targets)
           from isCost in Gen.Elements(true, false)
           select new PerformanceIndicatorDraft
           {
               FirstLevel = level.First,
               SecondLevel = level.Second,
               Name = "指标",
               Target = isCost ? new AmountTarget(TargetComparison.AtMost, funds) : IndicatorTarget.Parse(target),
           };
}
