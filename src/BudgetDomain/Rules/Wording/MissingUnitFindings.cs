using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Wording;

/// <summary>Rule F10: an amount of a sentence without 元 or 万元, or a share without %, where the others have it.</summary>
internal static class MissingUnitFindings
{
    // One paragraph that is noise does not fill the report.
    private const int MaxInOne = 20;

    private static readonly string[] Money = ["收入", "支出", "经费", "预算", "决算", "预算数", "决算数", "资金", "总计", "合计", "拨款", "收入为", "支出为", "预算为", "决算为", "经费为", "总计为", "合计为"];
    private static readonly string[] Shares = ["占", "占比", "占比为", "比重为", "比例为"];
    private static readonly string[] Followers = ["占", "比", "较", "增加", "减少", "其中", "与", "完成"];

    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is not Paragraph paragraph || role != OutlineRole.Text)
                continue;
            foreach (var (start, length) in BareShares(paragraph.Text).Take(MaxInOne))
            {
                var share = paragraph.Text.Substring(start, length);
                var place = TextPlace.Of(paragraph, start, length);
                yield return new("F10", Severity.Warning,
                    new($"占比“{share}”后缺少百分号：{place.Printed}", $"the share \"{share}\" lacks its percent sign: {place.Printed}"),
                    null, share, [place]);
            }

            var (bare, withUnit) = Amounts(paragraph.Text);
            // Where most have none, or the unit is said once for all, none is missing.
            if (withUnit < Math.Max(1, bare.Count) || paragraph.Text.Contains("单位：", StringComparison.Ordinal) || paragraph.Text.Contains("单位:", StringComparison.Ordinal))
                continue;
            foreach (var (start, length) in bare.Take(MaxInOne))
            {
                var amount = paragraph.Text.Substring(start, length);
                var place = TextPlace.Of(paragraph, start, length);
                yield return new("F10", Severity.Warning,
                    new($"金额“{amount}”后缺少单位：{place.Printed}", $"the amount \"{amount}\" lacks its unit: {place.Printed}"),
                    null, amount, [place]);
            }
        }
    }

    /// <summary>Shares without %, where as many of the paragraph have it.</summary>
    private static List<(int Start, int Length)> BareShares(string text)
    {
        var bare = new List<(int, int)>();
        var whole = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or ',' || !EndsIn(Shares, text.AsSpan(0, i)))
                continue;
            var end = EndOf(text, i);
            var rest = text.AsSpan(end).TrimStart();
            if (rest.StartsWith("%") || rest.StartsWith("％"))
                whole++;
            else if (rest.IsEmpty || rest[0] is '，' or '。' or '；' or ';' or ',')
                bare.Add((i, end - i));
            i = end;
        }

        return whole >= Math.Max(1, bare.Count) ? bare : [];
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end;
    }

    private static (List<(int Start, int Length)> Bare, int WithUnit) Amounts(string text)
    {
        var bare = new List<(int, int)>();
        var withUnit = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var end = EndOf(text, i);
            var rest = text.AsSpan(end);
            var next = rest.TrimStart();
            if (next.StartsWith("万元") || next.StartsWith("元") || next.StartsWith("亿元"))
                withUnit++;
            else if (text.AsSpan(i, end - i).Contains('.') && EndsIn(Money, text.AsSpan(0, i)) && GoesOn(rest))
                bare.Add((i, end - i));
            i = end;
        }

        return (bare, withUnit);
    }

    private static bool EndsIn(string[] words, ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var word in words)
        {
            if (before.EndsWith(word))
                return true;
        }

        return false;
    }

    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[0] is not (',' or '，' or '；' or ';'))
            return false;
        rest = rest[1..].TrimStart();
        foreach (var word in Followers)
        {
            if (rest.StartsWith(word))
                return true;
        }

        return false;
    }
}
