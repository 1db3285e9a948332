using System.Globalization;
using System.Numerics;
using BudgetDomain.Text;

namespace BudgetDomain.Performance;

/// <summary>完成率: how much of a target is reached, as an exact ratio. It is rounded only where the caller says how.</summary>
/// <remarks>Actual ∕ target where more is better, target ∕ actual where less is, and the smaller ∕ the larger where both should be equal. Two
/// are equal when the ratios are. There is no rate of a target of zero, or of values below zero.</remarks>
public sealed record AchievementRate
{
    private AchievementRate(Int128 part, Int128 whole)
    {
        var divisor = (Int128)BigInteger.GreatestCommonDivisor(part, whole);
        Part = part / divisor;
        Whole = whole / divisor;
    }

    /// <summary>The numerator in lowest terms; not negative.</summary>
    public Int128 Part { get; }

    /// <summary>The denominator in lowest terms; positive.</summary>
    public Int128 Whole { get; }

    /// <summary>Whether the rate is 100% or more.</summary>
    public bool IsWhole => Part >= Whole;

    /// <summary>The rate as a percentage.</summary>
    /// <param name="decimals">The decimals, 0 to 9.</param>
    /// <param name="rounding">How the rest is rounded; 四舍五入 is <see cref="MidpointRounding.AwayFromZero"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    /// <exception cref="OverflowException">The percentage is out of range.</exception>
    public Percentage ToPercentage(int decimals, MidpointRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, Percentage.MaxDecimals);
        var units = ExactMath.DivideRounded((BigInteger)Part * 100 * NumberText.Powers[decimals], Whole, rounding);
        return Percentage.FromPercent(ExactMath.ToDecimal((long)units, decimals), decimals);
    }

    /// <summary>The ratio, such as <c>19/20</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Whole}");

    /// <summary>The rate of two values of one scale, or nothing where there is none.</summary>
    internal static AchievementRate? Of(TargetComparison comparison, Int128 actual, Int128 target)
    {
        if (actual < 0 || target < 0)
            return null;
        var (part, whole) = comparison switch
        {
            TargetComparison.AtMost or TargetComparison.LessThan => (target, actual),
            TargetComparison.Equal => (Int128.Min(actual, target), Int128.Max(actual, target)),
            _ => (actual, target),
        };
        return whole == 0 ? null : new(part, whole);
    }
}
