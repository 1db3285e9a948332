namespace BudgetDomain.Performance;

/// <summary>What may become a <see cref="PerformanceIndicator"/>: the parts as stated, right or wrong.</summary>
public sealed record PerformanceIndicatorDraft
{
    /// <summary>一级指标.</summary>
    public FirstLevelIndicator? FirstLevel { get; init; }

    /// <summary>二级指标.</summary>
    public SecondLevelIndicator? SecondLevel { get; init; }

    /// <summary>三级指标: the name of what is measured.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>指标值.</summary>
    public IndicatorTarget? Target { get; init; }

    /// <summary>权重 or 分值, in points of 100; <see langword="null"/> where none is given.</summary>
    public decimal? Weight { get; init; }
}
