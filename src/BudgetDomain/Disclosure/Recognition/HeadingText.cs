using System.Buffers;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Tells headings from sentences and list items by their words alone.</summary>
internal static class HeadingText
{
    // The longest heading of the official forms has 38 characters; a marked one may carry a unit's name besides.
    private const int MaxPlain = 50, MaxMarked = 80;

    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("。；;！？!?");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    // What chapters without a number are called.
    private static readonly string[] TitleEndings = ["说明", "职能", "职责", "设置", "解释", "概况", "情况", "构成", "简介"];

    /// <summary>Whether a text without its number reads as a heading: short, no sentence, no amount, no subject with its (类)(款)(项).</summary>
    public static bool IsHeading(ReadOnlySpan<char> title, bool isMarked)
    {
        title = WithoutEnd(title);
        if (title.Length == 0 || title.Length > (isMarked ? MaxMarked : MaxPlain) || title.ContainsAny(SentenceSigns))
            return false;
        // An explanation in brackets behind a title may be a sentence.
        var core = title is [.., '）' or ')'] && title.LastIndexOfAny('（', '(') is var open and > 3 ? title[..open] : title;
        if (!isMarked && (core.ContainsAny('，', ',') || core.ContainsAny('：', ':') || core[0] is '（' or '('))
            return false;
        return !HasAmount(title) && !HasSubject(title) && HasWord(title);
    }

    /// <summary>Whether a text without number reads as the title of a chapter, such as 其他相关情况说明.</summary>
    public static bool IsTitle(ReadOnlySpan<char> title)
    {
        if (!IsHeading(title, isMarked: false) || title.Length < 4)
            return false;
        foreach (var ending in TitleEndings)
        {
            if (title.EndsWith(ending))
                return true;
        }

        return false;
    }

    /// <summary>Cuts a colon, and the full stop that some forms set behind 情况说明, from the end.</summary>
    public static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> title)
    {
        title = title.TrimEnd();
        if (title is [.. var body, '。'] && (body.EndsWith("说明") || body.EndsWith("情况")))
            return body;
        return title.TrimEnd("：:").TrimEnd();
    }

    /// <summary>Whether a text may be a title at all, whatever it is of: short and no sentence.</summary>
    public static bool IsShortLine(ReadOnlySpan<char> text) => text.Length <= MaxMarked && !text.ContainsAny(SentenceSigns) && !text.Contains('，');

    /// <summary>A page number alone: 12, - 12 -, 第3页, 第 3 页 共 10 页.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 20)
            return false;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '—' or '–' or '·' or '/' or '第' or '页' or '共' or '，' or ','))
                return false;
        }

        return digits is > 0 and <= 6;
    }

    private static bool HasAmount(ReadOnlySpan<char> title)
    {
        for (var at = title.IndexOfAny(Digits); at >= 0 && at < title.Length; at++)
        {
            var next = at + 1 < title.Length ? title[(at + 1)..].TrimStart() : default;
            if (Digits.Contains(title[at]) && next.Length > 0 && next[0] is '万' or '元' or '亿' or '%' or '％')
                return true;
        }

        return false;
    }

    private static bool HasSubject(ReadOnlySpan<char> title)
        => title.Contains("（类", StringComparison.Ordinal) || title.Contains("(类", StringComparison.Ordinal)
            || title.Contains("（款", StringComparison.Ordinal) || title.Contains("(款", StringComparison.Ordinal)
            || title.Contains("（项）", StringComparison.Ordinal) || title.Contains("(项)", StringComparison.Ordinal);

    private static bool HasWord(ReadOnlySpan<char> title)
    {
        foreach (var c in title)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
