using System.Buffers;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>The number at the front of a heading: its kind, its value, and how many characters it takes with the blanks behind it.</summary>
internal readonly record struct HeadingNumber(HeadingNumbering Kind, int Value, int Length)
{
    private const string Numerals = "〇一二三四五六七八九";
    private const int MaxNumerals = 4;

    private static readonly SearchValues<char> ChineseNumerals = SearchValues.Create("一二三四五六七八九十百零〇");

    /// <summary>Reads the number at the front of a text without blanks at its ends; <see cref="HeadingNumbering.None"/> where there is none.</summary>
    public static HeadingNumber Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return default;
        return text[0] switch
        {
            '第' => Ordinal(text),
            '（' or '(' => Bracketed(text),
            >= '①' and <= '⑳' => Ending(text, HeadingNumbering.Circled, text[0] - '①' + 1, 1),
            _ => Plain(text),
        };
    }

    /// <summary>Whether a character is a Chinese numeral as numbers of headings have them.</summary>
    public static bool IsNumeral(char c) => ChineseNumerals.Contains(c);

    private static HeadingNumber Ordinal(ReadOnlySpan<char> text)
    {
        var at = SkipBlanks(text, 1);
        if (!TryRead(text, ref at, out var value, out _))
            return default;
        at = SkipBlanks(text, at);
        var rest = text[at..];
        if (rest.StartsWith("部分"))
            return Ending(text, HeadingNumbering.Part, value, at + 2);
        if (rest.StartsWith("章") || rest.StartsWith("篇"))
            return Ending(text, HeadingNumbering.Part, value, at + 1);
        return rest.StartsWith("节") ? Ending(text, HeadingNumbering.Section, value, at + 1) : default;
    }

    private static HeadingNumber Bracketed(ReadOnlySpan<char> text)
    {
        var at = SkipBlanks(text, 1);
        if (!TryRead(text, ref at, out var value, out var isChinese))
            return default;
        at = SkipBlanks(text, at);
        return at < text.Length && text[at] is '）' or ')'
            ? Ending(text, isChinese ? HeadingNumbering.BracketedChinese : HeadingNumbering.BracketedArabic, value, at + 1)
            : default;
    }

    private static HeadingNumber Plain(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (!TryRead(text, ref at, out var value, out var isChinese))
            return default;
        at = SkipBlanks(text, at);
        if (at >= text.Length)
            return default;
        if (isChinese)
            return text[at] is '、' or '.' or '．' ? Ending(text, HeadingNumbering.Chinese, value, at + 1) : default;
        if (text[at] is '）' or ')')
            return Ending(text, HeadingNumbering.BracketedArabic, value, at + 1);
        // 1.5 is an amount; 1.2025年 is a number before a year.
        var after = text[(at + 1)..];
        var isNumber = after.Length > 0 && IsDigit(after[0]) && !(after.Length > 4 && after[4] == '年');
        return text[at] is '、' or '.' or '．' && !isNumber ? Ending(text, HeadingNumbering.Arabic, value, at + 1) : default;
    }

    private static HeadingNumber Ending(ReadOnlySpan<char> text, HeadingNumbering kind, int value, int length)
    {
        // 第一部分：概况 and （一）、 have one more sign.
        while (length < text.Length && (char.IsWhiteSpace(text[length]) || text[length] is '、' or '：' or ':'))
            length++;
        return new(kind, value, length);
    }

    private static bool TryRead(ReadOnlySpan<char> text, ref int at, out int value, out bool isChinese)
    {
        value = 0;
        var digits = at;
        while (digits < text.Length && digits < at + 3 && IsDigit(text[digits]))
            value = value * 10 + (text[digits++] & 0xF);
        isChinese = digits == at;
        if (!isChinese)
        {
            var isShort = digits - at <= 2;
            at = digits;
            return isShort;
        }

        var length = text[at..].IndexOfAnyExcept(ChineseNumerals);
        if (length is < 1 or > MaxNumerals)
            return false;
        value = ValueOf(text.Slice(at, length));
        at += length;
        return true;
    }

    /// <summary>十一, 二十, 二十一, and digit by digit 一〇.</summary>
    private static int ValueOf(ReadOnlySpan<char> numerals)
    {
        var (total, digit) = (0, 0);
        foreach (var c in numerals)
        {
            if (c is '十' or '百')
            {
                total += Math.Max(digit, 1) * (c == '十' ? 10 : 100);
                digit = 0;
            }
            else
            {
                digit = digit * 10 + Math.Max(0, Numerals.IndexOf(c, StringComparison.Ordinal));
            }
        }

        return total + digit;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
