using System.Globalization;
using System.Text;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>Prints the number of a day and a time by the letters of a format.</summary>
internal static class DateText
{
    /// <summary>The text; <see langword="null"/> where the number is no day.</summary>
    internal static string? Print(FormatSection section, decimal value, bool from1904)
    {
        if (!TryDate(value, from1904, out var date))
            return null;
        var tokens = section.Tokens;
        var half = section.Tokens.Any(static token => token is { Kind: FormatTokenKind.Date, Text: "A" });
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            var part = tokens[i].Kind switch
            {
                FormatTokenKind.Date => Part(tokens[i].Text, date, IsMinutes(tokens, i), half),
                FormatTokenKind.Elapsed => Elapsed(tokens[i].Text, value),
                FormatTokenKind.Literal or FormatTokenKind.Point or FormatTokenKind.Comma or FormatTokenKind.Other => tokens[i].Text,
                _ => string.Empty,
            };
            text.Append(section.HasChineseDigits && tokens[i].Kind == FormatTokenKind.Date ? InChinese(part, tokens[i].Text[0] == 'Y') : part);
        }

        return text.ToString();
    }

    private static bool TryDate(decimal value, bool from1904, out DateTime date)
    {
        const int LastDay = 2_958_465;
        date = default;
        if (value is < 0 or > LastDay)
            return false;
        // 1900 counts as a leap year there, so days before its March are one too many.
        var first = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, value < 60 ? 31 : 30);
        var day = decimal.Floor(value);
        if ((DateTime.MaxValue - first).Days <= (int)day)
            return false;
        date = first.AddDays((int)day).AddSeconds((int)Math.Round((value - day) * 86_400));
        return true;
    }

    private static string Part(string letters, DateTime date, bool minutes, bool half) => letters switch
    {
        "YY" or "Y" => Number(date.Year % 100, 2),
        ['Y', ..] or ['E', ..] or ['B', ..] => Number(date.Year, 4),
        ['M', ..] when minutes => Number(date.Minute, letters.Length),
        "MMM" or "MMMMM" => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(date.Month),
        "MMMM" => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month),
        ['M', ..] => Number(date.Month, letters.Length),
        "D" or "DD" => Number(date.Day, letters.Length),
        ['D', ..] or "AAA" => $"周{Weekday(date)}",
        "AAAA" => $"星期{Weekday(date)}",
        "A" => date.Hour < 12 ? "上午" : "下午",
        ['H', ..] => Number(half ? (date.Hour + 11) % 12 + 1 : date.Hour, letters.Length),
        ['S', ..] => Number(date.Second, letters.Length),
        _ => letters,
    };

    private static string Elapsed(string letter, decimal value)
        => Number((long)decimal.Floor(value * (letter switch { "H" => 24, "M" => 1440, _ => 86_400 })), 1);

    /// <summary>An m beside hours or before seconds means minutes.</summary>
    private static bool IsMinutes(IReadOnlyList<FormatToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (tokens[i].Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed && tokens[i].Text != "A")
            {
                if (tokens[i].Text[0] == 'H')
                    return true;
                break;
            }
        }

        for (var i = at + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed)
                return tokens[i].Text[0] == 'S';
        }

        return false;
    }

    private static string InChinese(string number, bool isYear)
    {
        if (isYear || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is 0 or > 99)
            return FormatSection.InChinese(number);
        var ones = value % 10 == 0 ? string.Empty : FormatSection.InChinese(Number(value % 10, 1));
        return value < 10 ? ones : value < 20 ? $"十{ones}" : $"{FormatSection.InChinese(Number(value / 10, 1))}十{ones}";
    }

    private static char Weekday(DateTime date) => "日一二三四五六"[(int)date.DayOfWeek];

    private static string Number(long value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Min(digits, 4), '0');
}
