using System.Buffers;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Wording;

/// <summary>Rule F06: choices left open, blanks left unfilled, and instructions of the template.</summary>
internal static class ResidueFindings
{
    private static readonly string[] Choices =
    [
        "增加(减少)", "减少(增加)", "增长(下降)", "下降(增长)", "上升(下降)", "下降(上升)", "增加/减少", "减少/增加", "增长/下降", "下降/增长", "大于(小于)", "小于(大于)", "高于(低于)", "低于(高于)", "大于/小于", "小于/大于",
    ];

    private static readonly string[] Instructions =
        ["大小于", "如持平作持平表述", "不涉及的不列", "(或与预算数持平)", "(增加内容)", "(减少内容)", "(具体原因)", "主要原因是。", "主要原因:。", "原因是。", "主要原因是:。", "主要用于。", "如无此项"];

    private static readonly string[] Rates = ["增长", "下降", "占", "减少", "上升", "完成预算的", "降低"];

    // Whether any of these is in a text at all; nearly all have none.
    private static readonly SearchValues<string> AnyOfThem = SearchValues.Create([.. Choices, .. Instructions], StringComparison.Ordinal);

    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is not Paragraph paragraph || role != OutlineRole.Text)
                continue;
            var text = paragraph.Normal;
            var residue = (text.AsSpan().ContainsAny(AnyOfThem) ? Choice(text) ?? Array.Find(Instructions, w => text.Contains(w, StringComparison.Ordinal)) : null)
                ?? Blank(text, paragraph.Text);
            if (residue is null)
                continue;
            var place = PlaceOf(paragraph, residue);
            yield return new("F06", Severity.Warning,
                new($"模板文字“{residue}”没有删改：{place.Printed}", $"words of the template are left, \"{residue}\": {place.Printed}"),
                null, residue, [place]);
        }
    }

    /// <summary>Both words of a choice before what was to be chosen for: an amount, a rate, 预算数.</summary>
    private static string? Choice(string text)
    {
        foreach (var choice in Choices)
        {
            var at = text.IndexOf(choice, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = text.AsSpan(at + choice.Length);
            if (rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] is 'X' or '万' or '%' || rest.StartsWith("预算数") || rest.StartsWith("年初预算")))
                return choice;
        }

        return null;
    }

    /// <summary>A year, rate or amount left blank. Headers that a converter made lines have such words too, but are no sentences.</summary>
    private static string? Blank(string text, string printed)
        => text.ContainsAny('。', ',') ? BlankYear(text) ?? BlankRate(text) ?? BlankAmount(printed) : null;

    private static string? BlankYear(string text)
    {
        var at = text.IndexOf("202年度", StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsAsciiDigit(text[at - 1])) ? "202年度" : null;
    }

    /// <summary>占%: a rate without its number.</summary>
    private static string? BlankRate(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at > 0; at = text.IndexOf('%', at + 1))
        {
            foreach (var rate in Rates)
            {
                if (text.AsSpan(0, at).EndsWith(rate))
                    return rate + "%";
            }
        }

        return null;
    }

    /// <summary>为 万元: blanks where the amount should be. Without the blanks it might be 单位为万元.</summary>
    private static string? BlankAmount(string text)
    {
        for (var at = text.IndexOf("万元", StringComparison.Ordinal); at > 0; at = text.IndexOf("万元", at + 2, StringComparison.Ordinal))
        {
            var before = text.AsSpan(0, at).TrimEnd();
            if (before.Length < at && before.Length > 1 && before[^1] is '为' or '出' or '入' or '算' or '计' or '费' or '加' or '少' or '额' && !before[..^1].EndsWith("单位"))
                return before[^1] + " 万元";
        }

        return null;
    }

    private static Place PlaceOf(Paragraph paragraph, string residue)
    {
        var at = paragraph.Text.IndexOf(residue, StringComparison.Ordinal);
        if (at < 0)
            at = paragraph.Text.IndexOf(residue.Replace('(', '（').Replace(')', '）'), StringComparison.Ordinal);
        return at < 0 ? TextPlace.Of(paragraph) : TextPlace.Of(paragraph, at, residue.Length);
    }
}
