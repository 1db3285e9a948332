using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace BudgetDomain.Variances;

/// <summary>金额之比: the exact ratio of two amounts. It becomes a percentage only with decimals and rounding that the caller names.</summary>
/// <remarks>
/// Two ratios are equal when they have the same value, whatever their parts: 1 : 2 is 2 : 4. Order is that of the values, exact.
/// The default value of this type is no ratio: <see cref="IsDefault"/>, equal to itself, before all others, refused by
/// <see cref="ToPercentage"/>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct AmountRatio : IEquatable<AmountRatio>, IComparable<AmountRatio>, IComparable, IComparisonOperators<AmountRatio, AmountRatio, bool>
{
    /// <summary>Makes a ratio.</summary>
    /// <param name="part">The amount above the line.</param>
    /// <param name="whole">The amount below the line; not zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="whole"/> is zero.</exception>
    public AmountRatio(WanYuan part, WanYuan whole)
    {
        ArgumentOutOfRangeException.ThrowIfZero(whole.Fen, nameof(whole));
        Part = part;
        Whole = whole;
    }

    /// <summary>The amount above the line.</summary>
    public WanYuan Part { get; }

    /// <summary>The amount below the line; zero only for the default value.</summary>
    public WanYuan Whole { get; }

    /// <summary>Whether this is no ratio.</summary>
    public bool IsDefault => Whole.IsZero;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Part.Sign * Whole.Sign;

    /// <summary>The ratio, or <see langword="null"/> where the whole is zero and there is none.</summary>
    /// <param name="part">The amount above the line.</param>
    /// <param name="whole">The amount below the line.</param>
    public static AmountRatio? Of(WanYuan part, WanYuan whole) => whole.IsZero ? null : new(part, whole);

    /// <summary>Whether both have the same value.</summary>
    public static bool operator ==(AmountRatio left, AmountRatio right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(AmountRatio left, AmountRatio right) => !left.Equals(right);

    /// <summary>Whether one is less than another.</summary>
    public static bool operator <(AmountRatio left, AmountRatio right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is less than another or equal.</summary>
    public static bool operator <=(AmountRatio left, AmountRatio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is greater than another.</summary>
    public static bool operator >(AmountRatio left, AmountRatio right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is greater than another or equal.</summary>
    public static bool operator >=(AmountRatio left, AmountRatio right) => left.CompareTo(right) >= 0;

    /// <summary>The ratio as a percentage.</summary>
    /// <param name="decimals">How many decimals, 0 to 9.</param>
    /// <param name="rounding">How to round; the error is less than one unit of the last decimal, at most half for rounding to nearest.</param>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    /// <exception cref="OverflowException">The percentage has more digits than <see cref="Percentage"/> holds.</exception>
    public Percentage ToPercentage(int decimals, MidpointRounding rounding)
        => Percentage.Of(Part, Whole, decimals, rounding) ?? throw new InvalidOperationException("没有比率，不能化为百分比");

    /// <inheritdoc/>
    // Both products have at most 126 bits, so nothing is lost and nothing overflows.
    public bool Equals(AmountRatio other)
        => IsDefault || other.IsDefault
            ? IsDefault && other.IsDefault
            : (Int128)Part.Fen * other.Whole.Fen == (Int128)other.Part.Fen * Whole.Fen;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is AmountRatio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (IsDefault)
            return 0;
        var divisor = (long)BigInteger.GreatestCommonDivisor(Part.Fen, Whole.Fen) * Whole.Sign;
        return HashCode.Combine(Part.Fen / divisor, Whole.Fen / divisor);
    }

    /// <inheritdoc/>
    public int CompareTo(AmountRatio other)
    {
        if (IsDefault || other.IsDefault)
            return other.IsDefault.CompareTo(IsDefault);
        var left = (Int128)Part.Fen * other.Whole.Fen;
        var right = (Int128)other.Part.Fen * Whole.Fen;
        return Whole.Sign * other.Whole.Sign * left.CompareTo(right);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        AmountRatio other => CompareTo(other),
        _ => throw new ArgumentException("not an AmountRatio", nameof(obj)),
    };

    /// <summary>Both amounts: <c>898.23/1737.84</c>; empty for the default value.</summary>
    public override string ToString() => IsDefault ? string.Empty : $"{Part}/{Whole}";
}
