using System.Collections.Immutable;
using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Plans;

/// <summary>绩效目标表 as understood: of one project, or of a whole unit or department (整体支出绩效目标表).</summary>
/// <remarks>It is what is printed, right or wrong. <see cref="Plan"/> is the plan as a value, where it is one.</remarks>
public sealed class RecognisedPlan
{
    /// <summary>The title as printed; empty where there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is of a whole unit or department rather than of a project.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>项目名称; empty where it cannot be read.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>主管部门; empty where not printed.</summary>
    public string Department { get; init; } = string.Empty;

    /// <summary>实施单位; empty where not printed.</summary>
    public string ImplementingUnit { get; init; } = string.Empty;

    /// <summary>项目属性; empty where not printed.</summary>
    public string Attribute { get; init; } = string.Empty;

    /// <summary>项目期; empty where not printed.</summary>
    public string Period { get; init; } = string.Empty;

    /// <summary>The unit of its amounts; <see cref="AmountUnit.Unknown"/> where none is printed, and then no amount is read.</summary>
    public AmountUnit Unit { get; init; }

    /// <summary>One unit in the last place of its amounts, in 分.</summary>
    public long LastPlace { get; init; } = 1;

    /// <summary>年度资金.</summary>
    public required PlanFunds YearFunds { get; init; }

    /// <summary>实施期资金; <see langword="null"/> where the plan is of a year alone.</summary>
    public PlanFunds? PeriodFunds { get; init; }

    /// <summary>The indicators that could be read, in their order.</summary>
    public ImmutableArray<PlanIndicator> Indicators { get; init; } = [];

    /// <summary>The sum of weights that the header asks for, such as 90 in 分值权重（90）; <see langword="null"/> where it says none.</summary>
    public decimal? WeightTotal { get; init; }

    /// <summary>Rows and cells that are out of joint. Nothing is guessed from them.</summary>
    public ImmutableArray<NotUnderstood> Damaged { get; init; } = [];

    /// <summary>The line on which it begins.</summary>
    public required int Line { get; init; }

    /// <summary>The page on which it begins; 0 where the source has no pages.</summary>
    public required int Page { get; init; }

    /// <summary>The plan as a value; <see langword="null"/> where it breaks an invariant or is damaged.</summary>
    public ProjectPerformancePlan? Plan => Value.Plan;

    /// <summary>Why it is no plan: every reason; empty where <see cref="Plan"/> is there, or where only damage stands against it.</summary>
    public ImmutableArray<PerformanceProblem> Problems => Value.Problems;

    /// <summary>How a report calls it.</summary>
    public string Caption => IsWhole ? "整体支出绩效目标表" : Project.Length > 0 ? $"“{Project}”绩效目标表" : "绩效目标表";

    private Made Value => field ??= Make();

    /// <summary>The plan as a draft, as far as it could be read.</summary>
    public ProjectPerformancePlanDraft ToDraft() => new()
    {
        Project = Project.Length > 0 || !IsWhole ? Project : Caption,
        Department = Department,
        ImplementingUnit = ImplementingUnit,
        Attribute = Attribute,
        Period = Period,
        PeriodFunds = PeriodFunds?.ToDraft(),
        YearFunds = YearFunds.ToDraft(),
        PeriodIndicators = [.. Indicators.Where(static i => i.Scope == PlanScope.Period).Select(static i => i.Draft)],
        YearIndicators = [.. Indicators.Where(static i => i.Scope == PlanScope.Year).Select(static i => i.Draft)],
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Caption} {YearFunds.Total?.Amount.ToString() ?? "?"} 万元";

    private Made Make()
    {
        var problems = ProjectPerformancePlan.TryCreate(ToDraft(), out var plan);
        return new(Damaged.IsEmpty ? plan : null, problems);
    }

    private sealed record Made(ProjectPerformancePlan? Plan, ImmutableArray<PerformanceProblem> Problems);
}
