using System.Numerics;
using BudgetDomain.Text;

namespace BudgetDomain.Variances;

/// <summary>占比变化: what part of a whole an amount is, last year and this.</summary>
/// <param name="Base">The share (占比) in the base year; <see langword="null"/> where the whole was zero.</param>
/// <param name="Current">The share in the current year; <see langword="null"/> where the whole is zero.</param>
/// <remarks>The default value of this type has no share in either year.</remarks>
public readonly record struct ShareChange(AmountRatio? Base, AmountRatio? Current)
{
    /// <summary>Whether the share grew, by the exact ratios; <see langword="null"/> where one is missing.</summary>
    public ChangeDirection? Direction
        => (Base, Current) is ({ } before, { } now)
            ? now.CompareTo(before) switch { > 0 => ChangeDirection.Increase, < 0 => ChangeDirection.Decrease, _ => ChangeDirection.Flat }
            : null;

    /// <summary>The change in percentage points (百分点), rounded once from the exact difference and never from rounded shares.</summary>
    /// <param name="decimals">How many decimals, 0 to 9.</param>
    /// <param name="rounding">How to round.</param>
    /// <returns>The points, or <see langword="null"/> where a share is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is out of range.</exception>
    /// <exception cref="OverflowException">The points have more digits than <see cref="Percentage"/> holds.</exception>
    public Percentage? ToPercentagePoints(int decimals, MidpointRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, Percentage.MaxDecimals);
        if ((Base, Current) is not ({ } before, { } now))
            return null;
        // c/C - b/B = (cB - bC)/(BC): up to 127 bits, and more once scaled.
        var scale = 100 * (BigInteger)NumberText.Powers[decimals];
        var above = ((BigInteger)now.Part.Fen * before.Whole.Fen) - ((BigInteger)before.Part.Fen * now.Whole.Fen);
        var below = (BigInteger)now.Whole.Fen * before.Whole.Fen;
        var units = ExactMath.DivideRounded(above * scale, below, rounding);
        return Percentage.FromPercent((decimal)units / NumberText.Powers[decimals], decimals);
    }
}
