using BudgetDomain.Performance;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Performance;

/// <summary>A right draft is a plan and says the same again; one that is broken in one respect is none, for that reason and no other.</summary>
[Properties(Arbitrary = [typeof(PlanArbitraries)], MaxTest = 100)]
public class ProjectPerformancePlanProperties
{
    [Property]
    public void RightDraft_IsAPlan_AndComesBackTheSame(ProjectPerformancePlanDraft draft)
    {
        Assert.Empty(ProjectPerformancePlan.TryCreate(draft, out var plan));
        var again = plan!.ToDraft();
        Assert.Equal(draft.YearFunds!.Total, again.YearFunds!.Total);
        Assert.Equal(draft.YearFunds.Sources.AsEnumerable(), again.YearFunds.Sources);
        Assert.Equal(draft.PeriodFunds?.Total, again.PeriodFunds?.Total);
        Assert.Equal(draft.YearIndicators.AsEnumerable(), again.YearIndicators);
        Assert.Empty(ProjectPerformancePlan.TryCreate(again, out _));
    }

    [Property]
    public void OneFenMoreInASource_DoesNotAddUp(ProjectPerformancePlanDraft draft)
    {
        var sources = draft.YearFunds!.Sources;
        var wrong = draft with { YearFunds = draft.YearFunds with { Sources = sources.SetItem(0, sources[0] with { Amount = sources[0].Amount + WanYuan.FromFen(1) }) } };
        Assert.Equal([PerformanceProblemCodes.SourcesTotal], Codes(wrong));
    }

    [Property]
    public void OneFenLessInThePeriod_ThanInTheYear_IsTooLittle(ProjectPerformancePlanDraft draft)
    {
        if (draft.YearFunds!.Total!.Value.Fen == 0)
            return;
        Assert.Equal([PerformanceProblemCodes.YearExceedsPeriod], Codes(draft with { PeriodFunds = new() { Total = draft.YearFunds.Total - WanYuan.FromFen(1) } }));
    }

    [Property]
    public void CostAboveTheFunds_IsTooMuch(ProjectPerformancePlanDraft draft)
    {
        var cost = new PerformanceIndicatorDraft
        {
            FirstLevel = FirstLevelIndicator.Output,
            SecondLevel = SecondLevelIndicator.Cost,
            Name = "项目总成本",
            Target = new AmountTarget(TargetComparison.Equal, draft.YearFunds!.Total!.Value + WanYuan.FromFen(1)),
        };
        Assert.Equal([PerformanceProblemCodes.CostExceedsFunds], Codes(draft with { YearIndicators = [cost] }));
        Assert.Empty(Codes(draft with { YearIndicators = [cost with { Target = new AmountTarget(TargetComparison.Equal, draft.YearFunds.Total.Value) }] }));
    }

    [Property]
    public void ASecondLevelUnderAnotherFirst_IsForeign_UnlessAFrameHasIt(ProjectPerformancePlanDraft draft, FirstLevelIndicator first)
    {
        var indicator = draft.YearIndicators[0] with { FirstLevel = first, Weight = null };
        if (!Enum.IsDefined(first))
            return;
        var isForeign = !PerformanceFramework.All.Any(f => f.Contains(first, indicator.SecondLevel!.Value));
        Assert.Equal(isForeign ? [PerformanceProblemCodes.SecondLevelForeign] : [], Codes(draft with { YearIndicators = [indicator] }));
    }

    [Property]
    public void AMissingOrWrongWeight_IsFound(ProjectPerformancePlanDraft draft)
    {
        if (draft.YearIndicators.Length < 2 || draft.YearIndicators[0].Weight is not { } weight)
            return;
        Assert.Equal([PerformanceProblemCodes.WeightsIncomplete], Codes(draft with { YearIndicators = draft.YearIndicators.SetItem(1, draft.YearIndicators[1] with { Weight = null }) }));
        Assert.Equal([PerformanceProblemCodes.WeightsTotal], Codes(draft with { YearIndicators = draft.YearIndicators.SetItem(0, draft.YearIndicators[0] with { Weight = weight - 0.1m }) }));
    }

    [Fact]
    public void EverythingWrong_IsSaidAtOnce()
    {
        var draft = new ProjectPerformancePlanDraft
        {
            YearFunds = new() { Total = WanYuan.FromYuan(-1), Sources = [new(FundingSource.Local, WanYuan.Zero), new(FundingSource.Local, WanYuan.Zero)] },
            PeriodFunds = new(),
            YearIndicators = [new() { Name = "合格率", Target = IndicatorTarget.Parse("120%") }, new() { FirstLevel = FirstLevelIndicator.Benefit, SecondLevel = SecondLevelIndicator.Timeliness, Weight = 101 }],
        };
        var exception = Assert.Throws<PerformancePlanException>(() => ProjectPerformancePlan.Create(draft));
        Assert.Equal(
            new SortedSet<string>(StringComparer.Ordinal)
            {
                PerformanceProblemCodes.ProjectMissing, PerformanceProblemCodes.FundsMissing, PerformanceProblemCodes.FundsNegative, PerformanceProblemCodes.SourceRepeated, PerformanceProblemCodes.SourcesTotal,
                PerformanceProblemCodes.FirstLevelMissing, PerformanceProblemCodes.SecondLevelMissing, PerformanceProblemCodes.SecondLevelForeign, PerformanceProblemCodes.NameMissing,
                PerformanceProblemCodes.TargetMissing, PerformanceProblemCodes.RateOutOfRange, PerformanceProblemCodes.WeightOutOfRange, PerformanceProblemCodes.WeightsIncomplete,
            },
            exception.Problems.Select(p => p.Code).ToHashSet());
    }

    private static List<string> Codes(ProjectPerformancePlanDraft draft) => [.. ProjectPerformancePlan.TryCreate(draft, out _).Select(p => p.Code)];
}
