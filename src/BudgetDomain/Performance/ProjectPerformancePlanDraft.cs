using System.Collections.Immutable;

namespace BudgetDomain.Performance;

/// <summary>What may become a <see cref="ProjectPerformancePlan"/>: the parts as stated, right or wrong.</summary>
public sealed record ProjectPerformancePlanDraft
{
    /// <summary>项目名称.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>主管部门; empty where not stated.</summary>
    public string Department { get; init; } = string.Empty;

    /// <summary>实施单位; empty where not stated.</summary>
    public string ImplementingUnit { get; init; } = string.Empty;

    /// <summary>项目属性, such as 延续性项目; empty where not stated.</summary>
    public string Attribute { get; init; } = string.Empty;

    /// <summary>项目期, such as 3年; empty where not stated.</summary>
    public string Period { get; init; } = string.Empty;

    /// <summary>实施期资金; <see langword="null"/> where not stated.</summary>
    public ProjectFundsDraft? PeriodFunds { get; init; }

    /// <summary>年度资金.</summary>
    public ProjectFundsDraft? YearFunds { get; init; }

    /// <summary>The indicators of the whole period (实施期目标); none where only the year is planned.</summary>
    public ImmutableArray<PerformanceIndicatorDraft> PeriodIndicators { get; init; } = [];

    /// <summary>The indicators of the year (年度目标).</summary>
    public ImmutableArray<PerformanceIndicatorDraft> YearIndicators { get; init; } = [];
}
