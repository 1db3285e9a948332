namespace BudgetDomain.Text;

/// <summary>Integer arithmetic that says how it rounds.</summary>
internal static class ExactMath
{
    /// <summary>Divides and rounds to a whole number, in the way the caller says.</summary>
    public static Int128 DivideRounded(Int128 dividend, Int128 divisor, MidpointRounding rounding)
    {
        if (divisor < 0)
            (dividend, divisor) = (-dividend, -divisor);
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        var sign = Int128.Sign(remainder);
        var twice = Int128.Abs(remainder) * 2;
        var away = rounding switch
        {
            MidpointRounding.ToZero => false,
            MidpointRounding.AwayFromZero => twice >= divisor,
            MidpointRounding.ToEven => twice > divisor || (twice == divisor && !Int128.IsEvenInteger(quotient)),
            MidpointRounding.ToNegativeInfinity => sign < 0,
            MidpointRounding.ToPositiveInfinity => sign > 0,
            _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, null),
        };
        return away ? quotient + sign : quotient;
    }

    /// <summary>The number <paramref name="units"/> / 10^<paramref name="scale"/>, with that scale, without any arithmetic that could round.</summary>
    public static decimal ToDecimal(long units, int scale)
    {
        var magnitude = (ulong)Math.Abs(units);
        return new(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, units < 0, (byte)scale);
    }
}
