using BudgetDomain.Text;

namespace BudgetDomain.Performance;

/// <summary>百分比指标值: a percentage, compared: <c>≥95%</c>, <c>100%</c>.</summary>
/// <remarks>Whether it may lie outside 0 to 100 is a matter of the indicator: a 完成率 may not, a 增长率 may.</remarks>
public sealed record PercentageTarget : IndicatorTarget
{
    /// <summary>Creates a target.</summary>
    /// <param name="comparison">How an actual value is compared.</param>
    /// <param name="percentage">The percentage (百分比).</param>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is none.</exception>
    public PercentageTarget(TargetComparison comparison, Percentage percentage)
    {
        TargetComparisons.Require(comparison);
        Comparison = comparison;
        Percentage = percentage;
    }

    /// <summary>How an actual value is compared.</summary>
    public TargetComparison Comparison { get; }

    /// <summary>The percentage, with its printed decimals.</summary>
    public Percentage Percentage { get; }

    /// <inheritdoc/>
    public override string Text => $"{Comparison.Sign()}{Percentage}";

    private protected override TargetAssessment AssessSame(IndicatorTarget actual)
    {
        var other = (PercentageTarget)actual;
        return AssessNumbers(Comparison, other.Comparison, Scaled(other.Percentage), Scaled(Percentage));
    }

    private static Int128 Scaled(Percentage percentage)
        => (Int128)decimal.Truncate(percentage.Percent * NumberText.Powers[percentage.Decimals]) * NumberText.Powers[Percentage.MaxDecimals - percentage.Decimals];
}
