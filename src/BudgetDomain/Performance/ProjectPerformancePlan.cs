using System.Collections.Immutable;

namespace BudgetDomain.Performance;

/// <summary>项目支出绩效目标表: what a project is given and what it is to achieve, checked.</summary>
/// <remarks>
/// Sources add up to their totals; the year's funds are at most those of the whole period; no cost indicator (成本指标, 经济成本指标) names an amount above the
/// funds of its scope; every indicator is valid; weights, where there are any, are complete and add up to 100, or 90 where 预算执行率 has the other 10.
/// 财预〔2015〕88号; 财预〔2021〕101号.
/// </remarks>
public sealed class ProjectPerformancePlan
{
    private ProjectPerformancePlan(ProjectPerformancePlanDraft draft, ProjectFunds? periodFunds, ProjectFunds yearFunds, ImmutableArray<PerformanceIndicator> period, ImmutableArray<PerformanceIndicator> year)
    {
        Project = draft.Project;
        Department = draft.Department;
        ImplementingUnit = draft.ImplementingUnit;
        Attribute = draft.Attribute;
        Period = draft.Period;
        PeriodFunds = periodFunds;
        YearFunds = yearFunds;
        PeriodIndicators = period;
        YearIndicators = year;
    }

    /// <summary>项目名称.</summary>
    public string Project { get; }

    /// <summary>主管部门; empty where not stated.</summary>
    public string Department { get; }

    /// <summary>实施单位; empty where not stated.</summary>
    public string ImplementingUnit { get; }

    /// <summary>项目属性; empty where not stated.</summary>
    public string Attribute { get; }

    /// <summary>项目期; empty where not stated.</summary>
    public string Period { get; }

    /// <summary>实施期资金; <see langword="null"/> where not stated.</summary>
    public ProjectFunds? PeriodFunds { get; }

    /// <summary>年度资金.</summary>
    public ProjectFunds YearFunds { get; }

    /// <summary>The indicators of the whole period.</summary>
    public ImmutableArray<PerformanceIndicator> PeriodIndicators { get; }

    /// <summary>The indicators of the year.</summary>
    public ImmutableArray<PerformanceIndicator> YearIndicators { get; }

    /// <summary>Makes a plan.</summary>
    /// <param name="draft">The parts.</param>
    /// <exception cref="PerformancePlanException">The draft is no plan; the exception has every reason.</exception>
    public static ProjectPerformancePlan Create(ProjectPerformancePlanDraft draft)
    {
        var problems = TryCreate(draft, out var plan);
        return plan ?? throw new PerformancePlanException(problems);
    }

    /// <summary>Makes a plan, or says everything that is wrong with the draft.</summary>
    /// <param name="draft">The parts.</param>
    /// <param name="plan">The plan; <see langword="null"/> unless nothing is wrong.</param>
    /// <returns>Every reason; empty on success.</returns>
    public static ImmutableArray<PerformanceProblem> TryCreate(ProjectPerformancePlanDraft draft, out ProjectPerformancePlan? plan)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var problems = ImmutableArray.CreateBuilder<PerformanceProblem>();
        if (string.IsNullOrWhiteSpace(draft.Project))
            problems.Add(new(PerformanceProblemCodes.ProjectMissing, new("没有项目名称", "there is no name of the project")));
        ProjectFunds? periodFunds = null;
        if (draft.PeriodFunds is not null)
            problems.AddRange(ProjectFunds.TryCreate(draft.PeriodFunds, out periodFunds));
        problems.AddRange(ProjectFunds.TryCreate(draft.YearFunds ?? new(), out var yearFunds));
        if (draft.PeriodFunds?.Total is { } whole && draft.YearFunds?.Total is { } year && year > whole)
            problems.Add(new(PerformanceProblemCodes.YearExceedsPeriod, new($"年度资金 {year} 万元超过实施期资金 {whole} 万元", $"the year's funds, {year} 万元, exceed those of the whole period, {whole} 万元")));
        var period = Indicators(draft.PeriodIndicators, draft.PeriodFunds?.Total, problems);
        var ofYear = Indicators(draft.YearIndicators, draft.YearFunds?.Total, problems);
        plan = problems.Count == 0 ? new(draft, periodFunds, yearFunds!, period, ofYear) : null;
        return problems.DrainToImmutable();
    }

    /// <summary>Whether an indicator is a cost of the budget that states an amount: 成本指标 or 经济成本指标; 社会成本 is borne by others.</summary>
    /// <param name="indicator">The indicator.</param>
    public static bool IsCost(PerformanceIndicatorDraft indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator is { SecondLevel: SecondLevelIndicator.Cost or SecondLevelIndicator.EconomicCost, Target: AmountTarget };
    }

    /// <summary>The parts as a draft, to change and make anew.</summary>
    public ProjectPerformancePlanDraft ToDraft() => new()
    {
        Project = Project,
        Department = Department,
        ImplementingUnit = ImplementingUnit,
        Attribute = Attribute,
        Period = Period,
        PeriodFunds = PeriodFunds?.ToDraft(),
        YearFunds = YearFunds.ToDraft(),
        PeriodIndicators = [.. PeriodIndicators.Select(static i => i.ToDraft())],
        YearIndicators = [.. YearIndicators.Select(static i => i.ToDraft())],
    };

    /// <summary>The project and its funds of the year.</summary>
    public override string ToString() => $"{Project} {YearFunds}";

    private static ImmutableArray<PerformanceIndicator> Indicators(ImmutableArray<PerformanceIndicatorDraft> drafts, WanYuan? funds, ImmutableArray<PerformanceProblem>.Builder problems)
    {
        if (drafts.IsDefaultOrEmpty)
            return [];
        var indicators = ImmutableArray.CreateBuilder<PerformanceIndicator>(drafts.Length);
        foreach (var draft in drafts)
        {
            problems.AddRange(PerformanceIndicator.TryCreate(draft, out var indicator));
            if (indicator is not null)
                indicators.Add(indicator);
            if (IsCost(draft) && draft.Target is AmountTarget { Amount: var cost } && cost > funds)
                problems.Add(new(PerformanceProblemCodes.CostExceedsFunds, new($"成本指标“{draft.Name}”{draft.Target}超过资金总额 {funds} 万元", $"the cost indicator {draft.Name}, {draft.Target}, exceeds the funds of {funds} 万元")));
        }

        CheckWeights(drafts, problems);
        return indicators.DrainToImmutable();
    }

    private static void CheckWeights(ImmutableArray<PerformanceIndicatorDraft> drafts, ImmutableArray<PerformanceProblem>.Builder problems)
    {
        var weighted = drafts.Count(static d => d.Weight is not null);
        if (weighted == 0)
            return;
        if (weighted < drafts.Length)
        {
            problems.Add(new(PerformanceProblemCodes.WeightsIncomplete, new($"{drafts.Length} 个指标中只有 {weighted} 个有权重", $"only {weighted} of {drafts.Length} indicators have a weight")));
            return;
        }

        // A weight out of range is reported as itself; its sum says nothing more and might overflow.
        if (drafts.Any(static d => d.Weight is < 0 or > PerformanceIndicator.MaxWeight))
            return;
        var total = drafts.Sum(static d => d.Weight!.Value);
        if (!PerformanceFramework.WeightTotals.Any(t => t == total))
            problems.Add(new(PerformanceProblemCodes.WeightsTotal, new($"权重之和为 {total}，应为 100，预算执行率另占 10 的为 90", $"the weights add up to {total}, not to 100, nor to 90 with 10 for execution")));
    }
}
