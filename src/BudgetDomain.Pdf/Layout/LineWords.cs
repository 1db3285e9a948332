using System.Buffers;

namespace BudgetDomain.Pdf.Layout;

/// <summary>What the ends and beginnings of lines tell about paragraphs.</summary>
internal static class LineWords
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十百零〇0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> NoBegin = SearchValues.Create("，。、；：？！）》〉」』】〕”’％%,.;:?!)]}");
    private static readonly SearchValues<char> NoEnd = SearchValues.Create("（《〈「『【〔“‘([{");
    private static readonly SearchValues<char> Clauses = SearchValues.Create("，。；：、,;");
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；：.!?;:");

    public static bool MayNotBegin(char c) => NoBegin.Contains(c);

    public static bool MayNotEnd(char c) => NoEnd.Contains(c);

    /// <summary>Whether a character is part of a word or number that no line break cuts.</summary>
    public static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%' or '-' or '/' or '&';

    /// <summary>Whether a text ends as a sentence or an item of a list does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("”’）)\"");
        return text.Length > 0 && Ends.Contains(text[^1]);
    }

    /// <summary>Whether a text has the signs of a sentence, which titles and lists of them have not.</summary>
    public static bool HasClauses(ReadOnlySpan<char> text) => text.ContainsAny(Clauses);

    /// <summary>Whether a text begins with 一、 （一） 1. 1、 （1） ① 第一部分 第一条.</summary>
    public static bool IsNumbered(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        if (text[0] is >= '①' and <= '⑳')
            return true;
        var bracket = text[0] is '（' or '(' || text[0] == '第';
        var rest = bracket ? text[1..] : text;
        var length = rest.IndexOfAnyExcept(Numerals);
        if (length is < 1 or > 3 || length == rest.Length)
            return false;
        var sign = rest[length];
        if (text[0] == '第')
            return sign is '部' or '章' or '条' or '节';
        if (bracket)
            return sign is '）' or ')';

        // 1690.69万元 begins with a number and is no item.
        var after = length + 1 < rest.Length ? rest[length + 1] : ' ';
        return sign is '、' || (sign is '.' or '．' && !char.IsAsciiDigit(after));
    }

    /// <summary>Whether a text is a note under a table, such as 注：本表无数据。</summary>
    public static bool IsNote(ReadOnlySpan<char> text)
        => (text.StartsWith("注") || text.StartsWith("说明") || text.StartsWith("备注")) && text[..Math.Min(text.Length, 6)].IndexOfAny(":：") >= 0;

    /// <summary>Whether a text is a line of a table of contents: dots, or a page number behind dots.</summary>
    public static bool EndsAsContents(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("0123456789-－() 　");
        return text is [.., '.', '.', '.'] or [.., '…', '…', '…', '…'] or [.., '·', '·', '·'] or [.., '．', '．', '．'] or [.., '—', '—', '—'] or [.., '_', '_', '_'];
    }

    /// <summary>Whether a text is a page number alone: 12, - 12 -, 第3页, 第 3 页 共 10 页, 3/10.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 24)
            return false;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || c is >= '０' and <= '９')
                digits++;
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '－' or '—' or '–' or '―' or '─' or '·' or '/' or '第' or '页' or '共' or '~' or '～' or '(' or ')' or '（' or '）'))
                return false;
        }

        return digits is > 0 and <= 8;
    }
}
