using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using BudgetDomain.Text;

namespace BudgetDomain;

/// <summary>万元: an amount of money in 万元 (10,000 yuan), exact to the 分.</summary>
/// <remarks>
/// <para>1 万元 = 10,000 元 = 1,000,000 分. The amount is held as a 64-bit count of 分; there is no floating point and no silent
/// rounding anywhere. Two amounts are equal when they are the same count of 分 (<c>1.50</c> equals <c>1.5</c>); order is numeric.</para>
/// <para>The range is symmetrical, ±9,223,372,036,854.775807 万元 (±<see cref="long.MaxValue"/> 分), so that negation and
/// <see cref="Abs"/> never overflow. Arithmetic is checked: beyond the range it throws <see cref="OverflowException"/>.</para>
/// <para>There is no conversion from a bare number and no operator with one, but for scaling by an integer. The default value of
/// this type is zero.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq} 万元")]
[TypeConverter(typeof(WanYuanTypeConverter))]
[JsonConverter(typeof(TextJsonConverter<WanYuan>))]
public readonly partial struct WanYuan : IEquatable<WanYuan>
{
    /// <summary>How many 分 make one 万元.</summary>
    internal const long FenPerWanYuan = 1_000_000;

    /// <summary>How many 分 make one 元.</summary>
    internal const long FenPerYuan = 100;

    private WanYuan(long fen) => Fen = fen;

    /// <summary>零: no money, which is also the default value.</summary>
    public static WanYuan Zero => default;

    /// <summary>The amount in 分, from -<see cref="long.MaxValue"/> to <see cref="long.MaxValue"/>.</summary>
    public long Fen { get; }

    /// <summary>The amount in 万元, exact, without trailing zeros.</summary>
    public decimal Amount => ToDecimal();

    /// <summary>The amount in 元, exact, without trailing zeros.</summary>
    public decimal Yuan => Exact(Fen, 2);

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => Fen == 0;

    /// <summary>Whether the amount is below zero.</summary>
    public bool IsNegative => Fen < 0;

    /// <summary>-1, 0 or 1 as the amount is below, at or above zero.</summary>
    public int Sign => Math.Sign(Fen);

    /// <summary>Makes an amount from a number of 分.</summary>
    /// <param name="fen">The number of 分.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fen"/> is <see cref="long.MinValue"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WanYuan FromFen(long fen)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(fen, long.MinValue);
        return new(fen);
    }

    /// <summary>Makes an amount from a number of 万元.</summary>
    /// <param name="wanYuan">The number of 万元, with at most six decimals other than zero.</param>
    /// <exception cref="ArgumentException"><paramref name="wanYuan"/> is not a whole number of 分.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wanYuan"/> is out of range.</exception>
    public static WanYuan FromWanYuan(decimal wanYuan) => FromDecimal(wanYuan, FenPerWanYuan, nameof(wanYuan));

    /// <summary>Makes an amount from a number of 元.</summary>
    /// <param name="yuan">The number of 元, with at most two decimals other than zero.</param>
    /// <exception cref="ArgumentException"><paramref name="yuan"/> is not a whole number of 分.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="yuan"/> is out of range.</exception>
    public static WanYuan FromYuan(decimal yuan) => FromDecimal(yuan, FenPerYuan, nameof(yuan));

    /// <summary>The amount in 万元, exact, without trailing zeros.</summary>
    public decimal ToDecimal() => Exact(Fen, 6);

    /// <summary>绝对值: the amount without its sign.</summary>
    public WanYuan Abs() => new(Math.Abs(Fen));

    /// <summary>Rounds the amount, in the way the caller says.</summary>
    /// <param name="decimals">How many decimals of 万元 stay, from 0 to 6.</param>
    /// <param name="rounding">How the rest is rounded; 四舍五入 is <see cref="MidpointRounding.AwayFromZero"/>.</param>
    /// <returns>An amount within one unit of the last place of this one; within half a unit for the modes that round to nearest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    /// <exception cref="OverflowException">The rounded amount is out of range.</exception>
    public WanYuan Round(int decimals, MidpointRounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        var unit = NumberText.Powers[6 - decimals];
        return Checked(ExactMath.DivideRounded(Fen, unit, rounding) * unit);
    }

    /// <summary>Divides the amount, rounding to a whole number of 分 in the way the caller says.</summary>
    /// <param name="divisor">The number of parts.</param>
    /// <param name="rounding">How the rest is rounded.</param>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is not a rounding mode.</exception>
    public WanYuan DivideRounded(long divisor, MidpointRounding rounding)
        => Checked(ExactMath.DivideRounded(Fen, divisor, rounding));

    /// <summary>Whether both are the same count of 分.</summary>
    public bool Equals(WanYuan other) => Fen == other.Fen;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is WanYuan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Fen.GetHashCode();

    private static WanYuan FromDecimal(decimal number, long fenPerUnit, string name)
    {
        // Compared before it is scaled: scaling could overflow decimal itself.
        if (Math.Abs(number) > (decimal)long.MaxValue / fenPerUnit)
            throw new ArgumentOutOfRangeException(name, number, "金额超出范围");
        // Trailing zeros are dropped first, so that scaling stays within 28 digits and exact.
        var fen = number / 1.0000000000000000000000000000m * fenPerUnit;
        if (decimal.Truncate(fen) != fen)
            throw new ArgumentException($"金额应精确到分，不作舍入：{number}", name);
        return new((long)fen);
    }

    private static decimal Exact(long fen, int decimals)
    {
        while (decimals > 0 && fen % 10 == 0)
        {
            fen /= 10;
            decimals--;
        }

        return ExactMath.ToDecimal(fen, decimals);
    }

    private static WanYuan Checked(Int128 fen)
        => fen >= -(Int128)long.MaxValue && fen <= long.MaxValue ? new((long)fen) : throw new OverflowException("金额超出范围");
}
