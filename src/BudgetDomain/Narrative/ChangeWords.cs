namespace BudgetDomain.Narrative;

/// <summary>The verbs of change, and what may stand between them and their number.</summary>
internal static class ChangeWords
{
    private static readonly string[] Rising =
        ["增加", "增长", "增多", "增收", "增支", "上升", "上涨", "提高", "调增", "追加", "增幅", "增长率", "增长幅度", "增幅度", "涨幅", "多出", "高出", "超出", "超支"];

    private static readonly string[] Falling =
        ["减少", "下降", "降低", "减收", "减支", "压减", "压缩", "缩减", "调减", "核减", "节约", "下浮", "降幅", "负增长", "减少率", "下降率", "减幅", "缩小", "节省", "下调", "减低", "降低率"];

    // One character is a verb only in a comparison: 比上年少0.07万元.
    private static readonly string[] ShortRising = ["增", "多", "升"], ShortFalling = ["减", "少", "降"];

    private static readonly string[] Between =
        ["为", "约", "了", "达", "额", "数", "额为", "率", "幅度", "共", "共计", "合计", "各", "分别", "均", ":", "是", "支出", "经费", "预算", "收入", "资金", "达到", "近", "金额", "比例", "比率", "比例为", "百分比"];

    /// <summary>The verb at the end of a text, and where it begins; -1 where there is none.</summary>
    public static int FindAtEnd(ReadOnlySpan<char> text, bool isComparison, out ChangeWay way)
    {
        way = ChangeWay.Unsaid;
        var end = WithoutBetween(text);
        if (EndOfChoice(end) is var choice and >= 0)
        {
            way = ChangeWay.Either;
            return choice;
        }

        var start = EndsWith(end, Falling);
        if (start >= 0)
        {
            way = ChangeWay.Fell;
            return start;
        }

        start = EndsWith(end, Rising);

        // 稳增长, 促增长 are aims.
        if (start > 0 && end[start - 1] is '稳' or '促' or '保')
            start = -1;
        if (start < 0 && isComparison)
        {
            start = EndsWith(end, ShortFalling);
            way = start < 0 ? ChangeWay.Unsaid : ChangeWay.Fell;
            if (start >= 0)
                return start;
            start = EndsWith(end, ShortRising);
        }

        way = start < 0 ? ChangeWay.Unsaid : ChangeWay.Rose;
        return start;
    }

    /// <summary>Whether a text begins with a verb of change or 相比.</summary>
    public static bool Follows(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(",，");
        return text.StartsWith("相比") || StartsWith(text, Rising) || StartsWith(text, Falling) || StartsWith(text, ShortRising) || StartsWith(text, ShortFalling);
    }

    private static ReadOnlySpan<char> WithoutBetween(ReadOnlySpan<char> text)
    {
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var word in Between)
            {
                if (text.EndsWith(word) && text.Length > word.Length)
                {
                    text = text[..^word.Length];
                    cut = true;
                }
            }
        }

        return text;
    }

    /// <summary>增加(减少), 增长/下降: neither is said. Where the first of the two begins, or -1.</summary>
    private static int EndOfChoice(ReadOnlySpan<char> text)
    {
        var inner = text is [.., ')'] ? text[..^1] : text;
        var second = Math.Max(EndsWith(inner, Rising), EndsWith(inner, Falling));
        if (second <= 0 || inner[second - 1] is not ('(' or '/' or '或'))
            return -1;
        var first = inner[..(second - 1)];
        return Math.Max(EndsWith(first, Rising), EndsWith(first, Falling));
    }

    private static int EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return text.Length - word.Length;
        }

        return -1;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }
}
