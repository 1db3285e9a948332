using System.Globalization;
using BudgetDomain.Text;

namespace BudgetDomain.Performance;

/// <summary>数量指标值: a number with a unit, compared: <c>≥50次</c>, <c>53家</c>, <c>2120.96平方米</c>.</summary>
/// <remarks>The number is exact, with at most 18 digits of which nine are decimals. Equality is numeric: <c>2.0</c> equals <c>2</c>.</remarks>
public sealed record NumberTarget : IndicatorTarget
{
    internal const int MaxUnitLength = 12;
    internal const int MaxDecimals = 9;

    /// <summary>Creates a target.</summary>
    /// <param name="comparison">How an actual value is compared.</param>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit (单位), such as 次; empty for none; at most 12 characters, without digits, and not one of money or percent.</param>
    /// <exception cref="ArgumentException">The unit is none, or number and unit together read as something else, such as <c>9月</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is none, or the number has too many digits.</exception>
    public NumberTarget(TargetComparison comparison, decimal number, string unit)
        : this(comparison, number, unit, trusted: true)
    {
        ArgumentNullException.ThrowIfNull(unit);
        TargetComparisons.Require(comparison);
        if (number.Scale > MaxDecimals || Math.Abs(number) > 999_999_999_999_999_999m / NumberText.Powers[number.Scale])
            throw new ArgumentOutOfRangeException(nameof(number), number, "至多 18 位数字，其中至多九位小数");
        RequireReadable();
    }

    // Trusted: the reader has seen number and unit in a text.
    internal NumberTarget(TargetComparison comparison, decimal number, string unit, bool trusted)
    {
        _ = trusted;
        Comparison = comparison;
        // A negative zero would print a sign that means nothing.
        Number = number == 0 ? Math.Abs(number) : number;
        Unit = unit;
    }

    /// <summary>How an actual value is compared.</summary>
    public TargetComparison Comparison { get; }

    /// <summary>The number, with its printed decimals.</summary>
    public decimal Number { get; }

    /// <summary>The unit; empty for none.</summary>
    public string Unit { get; }

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{Comparison.Sign()}{Number}{Unit}");

    private protected override TargetAssessment AssessSame(IndicatorTarget actual)
    {
        var other = (NumberTarget)actual;
        if (other.Unit != Unit)
            return TargetAssessment.Incomparable(new($"实际值的单位“{other.Unit}”不是“{Unit}”", $"the unit of the actual value is \"{other.Unit}\", not \"{Unit}\""));
        return AssessNumbers(Comparison, other.Comparison, Scaled(other.Number), Scaled(Number));
    }

    private static Int128 Scaled(decimal number)
        => (Int128)decimal.Truncate(number * NumberText.Powers[number.Scale]) * NumberText.Powers[MaxDecimals - number.Scale];
}
