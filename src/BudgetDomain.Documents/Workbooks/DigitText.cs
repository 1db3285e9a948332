using System.Globalization;
using System.Text;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>Prints a number by the digit places of a format, literals between them included.</summary>
internal static class DigitText
{
    internal static string Print(FormatSection section, decimal value, bool negative)
    {
        var tokens = section.Tokens;
        var point = IndexOf(tokens, FormatTokenKind.Point);
        var end = point < 0 ? tokens.Count : point;
        var decimals = 0;
        for (var i = end; i < tokens.Count; i++)
            decimals += tokens[i].Kind == FormatTokenKind.Digit ? 1 : 0;
        var grouped = IsGrouped(tokens, end, out var thousands);
        if (!TryScale(ref value, tokens, thousands))
            return NumberFormat.General(value);
        value = Math.Round(value, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        var digits = value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{Math.Min(decimals, 28)}"), CultureInfo.InvariantCulture);
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (dot < 0 ? digits : digits[..dot]).TrimStart('0');
        var text = new StringBuilder(digits.Length + tokens.Count);
        // A number that rounds to nothing has no sign.
        if (negative && value != 0)
            text.Append('-');
        PrintWhole(tokens, end, whole, grouped, text);
        PrintDecimals(tokens, end, dot < 0 ? string.Empty : digits[(dot + 1)..], text);
        return text.ToString();
    }

    private static bool TryScale(ref decimal value, IReadOnlyList<FormatToken> tokens, int thousands)
    {
        try
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == FormatTokenKind.Percent)
                    value *= 100;
            }

            for (var i = 0; i < thousands; i++)
                value /= 1000;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>A comma between two places separates thousands; one behind the last divides by a thousand.</summary>
    private static bool IsGrouped(IReadOnlyList<FormatToken> tokens, int end, out int thousands)
    {
        thousands = 0;
        var last = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == FormatTokenKind.Digit)
                last = i;
        }

        var (grouped, seen) = (false, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            seen |= tokens[i].Kind == FormatTokenKind.Digit;
            if (tokens[i].Kind != FormatTokenKind.Comma || !seen)
                continue;
            var digitFollows = false;
            for (var j = i + 1; j < end && !digitFollows; j++)
                digitFollows = tokens[j].Kind == FormatTokenKind.Digit;
            if (digitFollows)
                grouped = true;
            else if (i > last || i < end)
                thousands++;
        }

        return grouped;
    }

    private static void PrintWhole(IReadOnlyList<FormatToken> tokens, int end, string whole, bool grouped, StringBuilder text)
    {
        var places = 0;
        for (var i = 0; i < end; i++)
            places += tokens[i].Kind == FormatTokenKind.Digit ? 1 : 0;

        // How many digits are still to come, this place included; the first place takes all that do not fit.
        for (var (i, left) = (0, places); i < end; i++)
        {
            switch (tokens[i].Kind)
            {
                case FormatTokenKind.Digit:
                    for (var place = left == places ? Math.Max(whole.Length, left) : left; place >= left; place--)
                    {
                        if (place <= whole.Length)
                            text.Append(whole[^place]);
                        else if (place == left && tokens[i].Text == "0")
                            text.Append('0');
                        else
                            continue;
                        if (grouped && place > 1 && place % 3 == 1)
                            text.Append(',');
                    }

                    left--;
                    break;
                case FormatTokenKind.Literal or FormatTokenKind.Percent:
                    text.Append(tokens[i].Text);
                    break;
            }
        }

        // ".00" has no place before the point: digits come all the same, but no zero. Words alone print no digit.
        if (places == 0 && end < tokens.Count)
            text.Append(whole);
    }

    private static void PrintDecimals(IReadOnlyList<FormatToken> tokens, int end, string digits, StringBuilder text)
    {
        var shown = digits.Length;
        for (var (i, place) = (tokens.Count - 1, digits.Length); i > end && place > 0; i--)
        {
            if (tokens[i].Kind != FormatTokenKind.Digit)
                continue;
            if (tokens[i].Text == "0" || digits[place - 1] != '0')
                break;
            shown = --place;
        }

        for (var (i, place) = (end, 0); i < tokens.Count; i++)
        {
            switch (tokens[i].Kind)
            {
                case FormatTokenKind.Digit:
                    if (place < shown)
                        text.Append(digits[place]);
                    place++;
                    break;
                case FormatTokenKind.Point or FormatTokenKind.Literal or FormatTokenKind.Percent:
                    text.Append(tokens[i].Text);
                    break;
            }
        }
    }

    private static int IndexOf(IReadOnlyList<FormatToken> tokens, FormatTokenKind kind)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == kind)
                return i;
        }

        return -1;
    }
}
