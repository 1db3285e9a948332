using System.Globalization;

namespace BudgetDomain.Text;

/// <summary>Reads a decimal number as documents print it into a count of units, without rounding.</summary>
internal static class NumberText
{
    /// <summary>Ten to the powers 0..18.</summary>
    public static ReadOnlySpan<long> Powers =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Reads sign, digits with or without thousands separators, and decimals; stops after the number.</summary>
    /// <param name="text">The text, at the first character of the number.</param>
    /// <param name="maxDecimals">How many decimals count.</param>
    /// <param name="zerosMayFollow">Whether zeros may follow the decimals that count.</param>
    /// <param name="tooManyDecimals">What to say when there are more.</param>
    /// <param name="digits">The number without its decimal point.</param>
    /// <param name="decimals">How many of the digits are decimals, at most <paramref name="maxDecimals"/>.</param>
    /// <returns>What was expected at the place where the text now stands, or <see langword="null"/> on success.</returns>
    public static LocalizedText? Read(ref FoldedText text, int maxDecimals, bool zerosMayFollow, LocalizedText tooManyDecimals, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        var negative = text.Take('-');
        var failure = ReadInteger(ref text, ref digits);
        if (failure is null && text.Take('.'))
            failure = ReadDecimals(ref text, maxDecimals, zerosMayFollow, tooManyDecimals, ref digits, ref decimals);
        if (negative)
            digits = -digits;
        return failure;
    }

    /// <summary>Writes a count of units as a decimal number.</summary>
    /// <param name="ascii">Where to write, long enough for any number.</param>
    /// <param name="units">The count of units of the last place.</param>
    /// <param name="scale">How many digits of <paramref name="units"/> are decimals.</param>
    /// <param name="decimals">How many of them to write; the rest are zeros.</param>
    /// <param name="grouped">Whether to separate thousands.</param>
    /// <returns>The length written.</returns>
    public static int Write(Span<byte> ascii, long units, int scale, int decimals, bool grouped)
    {
        var magnitude = (ulong)Math.Abs(units);
        var unit = (ulong)Powers[scale];
        var length = 0;
        if (units < 0)
            ascii[length++] = (byte)'-';
        // The invariant culture is named, so that no digit or sign depends on where the program runs.
        _ = (magnitude / unit).TryFormat(ascii[length..], out var written, grouped ? "N0" : "D", CultureInfo.InvariantCulture);
        length += written;
        if (decimals == 0)
            return length;

        ascii[length++] = (byte)'.';
        var fraction = magnitude % unit;
        for (var i = 1; i <= decimals; i++)
            ascii[length++] = (byte)('0' + (fraction / (ulong)Powers[scale - i] % 10));
        return length;
    }

    private static LocalizedText? ReadInteger(ref FoldedText text, ref long digits)
    {
        if (!text.IsDigit)
            return Expectation.Digit;
        if (text.Take('0'))
            return text.IsDigit || text.Current == ',' ? Expectation.NoLeadingZero : null;

        var length = 0;
        while (text.IsDigit)
        {
            if (!Append(ref text, ref digits))
                return Expectation.Range;
            length++;
        }

        if (text.Current == ',' && length > 3)
            return Expectation.EndOfNumber;
        while (text.Take(','))
        {
            for (var i = 0; i < 3; i++)
            {
                if (!text.IsDigit)
                    return Expectation.GroupOfThree;
                if (!Append(ref text, ref digits))
                    return Expectation.Range;
            }

            if (text.IsDigit)
                return Expectation.EndOfNumber;
        }

        return null;
    }

    private static LocalizedText? ReadDecimals(ref FoldedText text, int maxDecimals, bool zerosMayFollow, LocalizedText tooManyDecimals, ref long digits, ref int decimals)
    {
        if (!text.IsDigit)
            return Expectation.Digit;
        for (; text.IsDigit && decimals < maxDecimals; decimals++)
        {
            if (!Append(ref text, ref digits))
                return Expectation.Range;
        }

        while (zerosMayFollow && text.Take('0'))
        {
        }

        return text.IsDigit ? tooManyDecimals : null;
    }

    private static bool Append(ref FoldedText text, ref long digits)
    {
        var digit = text.Current - '0';
        if (digits > (long.MaxValue - digit) / 10)
            return false;
        digits = (digits * 10) + digit;
        text.Advance();
        return true;
    }
}
