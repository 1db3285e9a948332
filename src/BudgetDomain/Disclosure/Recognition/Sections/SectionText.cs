using System.Globalization;
using BudgetDomain.Disclosure.Sections;

namespace BudgetDomain.Disclosure.Recognition.Sections;

/// <summary>Numbers in the sentences of a section.</summary>
internal static class SectionText
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>The clauses of a normalised text, cut at commas, semicolons, colons and stops.</summary>
    public static IEnumerable<string> Clauses(string text) => text.Split([',', ';', ':', '。', '、'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The number that ends right before an index: digits, or Chinese numerals up to 九十九.</summary>
    public static bool TryNumberBefore(string text, int end, out int number, out int start)
    {
        start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        if (start < end)
            return int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out number) && (start == 0 || text[start - 1] is not ('.' or ','));
        number = 0;
        while (start > 0 && end - start < 3 && (Numerals.Contains(text[start - 1], StringComparison.Ordinal) || text[start - 1] == '十'))
            start--;
        if (start == end)
            return false;
        var (total, digit) = (0, 0);
        foreach (var c in text.AsSpan(start, end - start))
        {
            if (c == '十')
                (total, digit) = (total + (10 * Math.Max(1, digit)), 0);
            else
                digit = Numerals.IndexOf(c, StringComparison.Ordinal);
        }

        number = total + digit;
        return true;
    }

    /// <summary>A count before a classifier, the last of a clause: 机要通信用车2辆.</summary>
    public static bool TryCount(string clause, ReadOnlySpan<string> classifiers, out string kind, out int count)
    {
        (kind, count) = (string.Empty, 0);
        foreach (var classifier in classifiers)
        {
            var at = clause.LastIndexOf(classifier, StringComparison.Ordinal);
            if (at <= 0 || !TryNumberBefore(clause, at, out count, out var start))
                continue;
            kind = clause[..start];
            return true;
        }

        return false;
    }

    /// <summary>The amount of money in a clause, the last one.</summary>
    public static StatedSum? Sum(string clause)
    {
        var end = clause.LastIndexOf('元');
        if (end <= 0)
            return null;
        var unit = clause[end - 1] switch { '万' => AmountUnit.WanYuan, '亿' => AmountUnit.YiYuan, '千' => AmountUnit.ThousandYuan, _ => AmountUnit.Yuan };
        var last = unit == AmountUnit.Yuan ? end : end - 1;
        var start = last;
        while (start > 0 && (char.IsAsciiDigit(clause[start - 1]) || clause[start - 1] is '.'))
            start--;
        var amount = PrintedAmount.Read(clause.AsSpan(start, last - start));
        return start < last && amount.State != FigureState.Unreadable && amount.TryToFen(unit, out var fen)
            ? new(WanYuan.FromFen(fen), Math.Min(unit.CoarsestPlace(), amount.LastPlace(unit)), clause[start..(end + 1)])
            : null;
    }

    /// <summary>A text whose thousands have no separators, so that commas only part clauses.</summary>
    public static string WithoutSeparators(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal))
            return text;
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isSeparator = text[i] == ',' && i > 0 && i + 3 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
            if (!isSeparator)
                kept.Append(text[i]);
        }

        return kept.ToString();
    }
}
