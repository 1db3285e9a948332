using System.Buffers;

namespace BudgetDomain.Disclosure;

/// <summary>Words as documents print them, brought to one form: no blanks, no quotes, half-width signs, no numbering.</summary>
internal static class PrintedText
{
    private const int StackLimit = 256;

    private static readonly SearchValues<char> ChineseNumerals = SearchValues.Create("一二三四五六七八九十百零〇");

    private static readonly string[] UnitSuffixes = ["(万元)", "(元)", "(亿元)", "(千元)", "(单位:万元)", "(单位:元)"];

    /// <summary>Removes blanks and quotes and makes full-width signs half-width. A text in which nothing is to change is given back itself.</summary>
    public static string Normalise(string text)
    {
        foreach (var c in text)
        {
            if (!IsNormal(c))
                return Normalise(text.AsSpan());
        }

        return text;
    }

    /// <summary>Removes blanks and quotes and makes full-width signs half-width.</summary>
    public static string Normalise(ReadOnlySpan<char> text)
    {
        char[]? rented = null;
        var buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return new(buffer[..Normalise(text, buffer)]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>The same into a buffer of at least the text's length; returns the length used.</summary>
    public static int Normalise(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var n = 0;
        foreach (var c in text)
        {
            if (IsNormal(c))
                buffer[n++] = c;
            else if (c is >= '！' and <= '～')
                buffer[n++] = (char)(c - 0xFEE0);
            else if (c is '〔' or '【')
                buffer[n++] = '(';
            else if (c is '〕' or '】')
                buffer[n++] = ')';
            else if (!IsLeftOut(c))
                buffer[n++] = c;
        }

        return n;
    }

    // Nearly all that is printed is Chinese, digits and the signs of sentences, which are asked for nothing more.
    private static bool IsNormal(char c)
        => c is (>= '\u4E00' and <= '\u9FFF') or (> ' ' and <= '~' and not ('"' or '\'' or '*')) or '。' or '、';

    private static bool IsLeftOut(char c)
        => c is '“' or '”' or '‘' or '’' or '"' or '\'' or '\u200B' or '\uFEFF' or '「' or '」' or '*' || IsBlank(c);

    /// <summary>Whether a character is white space. None of it lies beyond U+3000, and most of what is printed does.</summary>
    public static bool IsBlank(char c) => c <= '\u3000' && char.IsWhiteSpace(c);

    /// <summary>Cuts <c>一、</c>, <c>1.</c>, <c>（一）</c>, <c>①</c> from the front of a normalised text; says whether there was one.</summary>
    public static ReadOnlySpan<char> WithoutNumbering(ReadOnlySpan<char> text, out bool numbered)
    {
        numbered = true;
        if (text.Length > 0 && text[0] is >= '①' and <= '⑳')
            return text[1..].TrimStart('.').TrimStart('、');
        var numerals = text.IndexOfAnyExcept(ChineseNumerals);
        if (numerals > 0 && numerals < text.Length && text[numerals] is '、' or '.' or ',' or ':')
            return text[(numerals + 1)..];
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and <= 2 && (text[digits] is '、' or ')' || (text[digits] is '.' or ',' && !StartsWithDigit(text[(digits + 1)..]))))
            return text[(digits + 1)..];
        if (text.Length > 2 && text[0] == '(' && text.IndexOf(')') is var close and > 1 and <= 4
            && (text[1..close].IndexOfAnyExcept(ChineseNumerals) < 0 || text[1..close].IndexOfAnyExceptInRange('0', '9') < 0))
            return text[(close + 1)..];
        numbered = false;
        return text;
    }

    /// <summary>Cuts <c>其中：</c> from the front of a normalised text; says whether there was one.</summary>
    public static ReadOnlySpan<char> WithoutOfWhich(ReadOnlySpan<char> text, out bool ofWhich)
    {
        ofWhich = text.StartsWith("其中");
        return ofWhich ? text[2..].TrimStart(':').TrimStart(',') : text;
    }

    /// <summary>Cuts a year such as <c>2025年</c> or <c>2025年度</c> from the front of a normalised text; 0 where there is none.</summary>
    public static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        if (text.Length < 4 || text[..4].IndexOfAnyExceptInRange('0', '9') >= 0 || text[0] is not ('1' or '2'))
            return text;
        var rest = text[4..];
        if (rest.StartsWith("年度"))
            rest = rest[2..];
        else if (rest.StartsWith("年"))
            rest = rest[1..];
        else if (rest.Length == 0 || !(rest.StartsWith("预算") || rest.StartsWith("决算")))
            return text;
        year = int.Parse(text[..4], System.Globalization.CultureInfo.InvariantCulture);
        return rest;
    }

    /// <summary>The year that a text names and nothing else, such as <c>2025年</c>, <c>2025年预算数</c>; 0 for any other text.</summary>
    public static int YearAlone(string text)
    {
        var rest = WithoutYear(Normalise(text), out var year);
        return year > 0 && rest is "" or "预算" or "预算数" or "决算" or "决算数" ? year : 0;
    }

    /// <summary>Cuts a unit in brackets such as <c>(万元)</c> and a colon from the end of a normalised text.</summary>
    public static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> text, out AmountUnit unit)
    {
        unit = AmountUnit.Unknown;
        text = text.TrimEnd(':');
        foreach (var suffix in UnitSuffixes)
        {
            if (!text.EndsWith(suffix))
                continue;
            var word = suffix.AsSpan(1, suffix.Length - 2);
            unit = AmountUnits.FromWord(word[(word.IndexOf(':') + 1)..]);
            return text[..^suffix.Length];
        }

        return text;
    }

    /// <summary>A text for a message: blanks folded, at most <paramref name="length"/> characters.</summary>
    public static string Shorten(string text, int length = 60)
    {
        text = string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private static bool StartsWithDigit(ReadOnlySpan<char> text) => text.Length > 0 && char.IsAsciiDigit(text[0]);
}
