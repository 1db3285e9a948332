using System.Globalization;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>The numbers of cells. Files hold them as binary fractions, so that 2636.07 may be written 2636.0700000000002.</summary>
internal static class CellNumber
{
    // What a spreadsheet itself computes with and shows.
    private const int SignificantDigits = 15;

    /// <summary>Reads a number as a file writes it; not where it is none or too large.</summary>
    internal static bool TryRead(string text, out decimal value)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && TryClean(ref value);

    /// <summary>Rounds to as many digits as a binary fraction holds.</summary>
    internal static bool TryClean(ref decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value));
        var digits = 0;
        for (var rest = whole; rest >= 1; rest = decimal.Floor(rest / 10))
            digits++;
        if (digits > SignificantDigits)
            return true;
        var decimals = SignificantDigits - digits;
        for (var part = Math.Abs(value); digits == 0 && part is > 0 and < 0.1m && decimals < 28; decimals++)
            part *= 10;
        value = Math.Round(value, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>
    /// The number as the exact amount behind a printed text; <see langword="null"/> where the text says it all, or prints something else,
    /// such as a share of it or a multiple.
    /// </summary>
    internal static decimal? Exact(decimal value, string text)
    {
        Span<char> digits = stackalloc char[40];
        var (length, decimals, seenPoint) = (0, 0, false);
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && (c != '.' || seenPoint))
                continue;
            if (length == digits.Length)
                return null;
            digits[length++] = c;
            decimals += seenPoint ? 1 : 0;
            seenPoint |= c == '.';
        }

        if (!decimal.TryParse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var printed)
            || printed != Math.Round(Math.Abs(value), Math.Min(decimals, 28), MidpointRounding.AwayFromZero))
            return null;
        const int DecimalsThatAnyUnitHolds = 2;
        var isAll = printed == value && decimals <= DecimalsThatAnyUnitHolds && !IsDecorated(text);
        return isAll ? null : value;
    }

    private static bool IsDecorated(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or '-'))
                return true;
        }

        return false;
    }
}
