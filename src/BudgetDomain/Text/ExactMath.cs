using System.Numerics;

namespace BudgetDomain.Text;

/// <summary>Integer arithmetic that says how it rounds.</summary>
internal static class ExactMath
{
    /// <summary>Divides and rounds to a whole number, in the way the caller says.</summary>
    public static Int128 DivideRounded(Int128 dividend, Int128 divisor, MidpointRounding rounding) => Divide(dividend, divisor, rounding);

    /// <summary>The same, for products that 128 bits do not hold.</summary>
    public static BigInteger DivideRounded(BigInteger dividend, BigInteger divisor, MidpointRounding rounding) => Divide(dividend, divisor, rounding);

    /// <summary>The number <paramref name="units"/> / 10^<paramref name="scale"/>, with that scale, without any arithmetic that could round.</summary>
    public static decimal ToDecimal(long units, int scale)
    {
        var magnitude = (ulong)Math.Abs(units);
        return new(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, units < 0, (byte)scale);
    }

    private static T Divide<T>(T dividend, T divisor, MidpointRounding rounding)
        where T : struct, IBinaryInteger<T>
    {
        if (T.IsNegative(divisor))
            (dividend, divisor) = (-dividend, -divisor);
        var (quotient, remainder) = T.DivRem(dividend, divisor);
        var twice = T.Abs(remainder) + T.Abs(remainder);
        var away = rounding switch
        {
            MidpointRounding.ToZero => false,
            MidpointRounding.AwayFromZero => twice >= divisor,
            MidpointRounding.ToEven => twice > divisor || (twice == divisor && !T.IsEvenInteger(quotient)),
            MidpointRounding.ToNegativeInfinity => T.IsNegative(remainder),
            MidpointRounding.ToPositiveInfinity => T.IsPositive(remainder) && !T.IsZero(remainder),
            _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, null),
        };
        return !away ? quotient : T.IsNegative(remainder) ? quotient - T.One : quotient + T.One;
    }
}
