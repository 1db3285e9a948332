using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Plans;

/// <summary>A sentence such as 公开项目绩效目标4个，涉及项目金额766.70万元，占项目支出总额的100%。其中：…类项目2个，涉及金额…</summary>
internal sealed record PlanStatement(PlanStatementKind Kind, int Count, StatedPlanAmount? Amount, Percentage? Share, ImmutableArray<PlanCategory> Categories, Place Place)
{
    // Those that are counted because they have no plan, or none that is published.
    private static readonly string[] Denials = ["没有", "未编", "未公开", "未纳入", "未申报", "未设置", "未填报", "未提供", "不公开", "不予公开", "不编", "无需", "免予"];

    private const int MaxDigits = 14, MaxCategory = 8, MaxBody = 6;

    /// <summary>All such sentences of a document.</summary>
    public static IEnumerable<PlanStatement> All(DisclosureRuleContext context)
    {
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is Paragraph paragraph && role is OutlineRole.Text or OutlineRole.Heading && block is Paragraph { Text: var text } && text.Contains("绩效目标", StringComparison.Ordinal))
            {
                foreach (var statement in Read(paragraph))
                    yield return statement;
            }
        }
    }

    private static List<PlanStatement> Read(Paragraph paragraph)
    {
        var text = paragraph.Normal;
        var statements = new List<PlanStatement>();
        var start = 0;
        PlanStatement? open = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ',' or '。' or ';' or ':' or '(' or ')')
            {
                start = i + 1;
                continue;
            }

            if (!TryCount(text, ref i, out var count, out var end) || CountsBodies(text.AsSpan(end)))
                continue;
            var clauseEnd = end;
            while (clauseEnd < text.Length && text[clauseEnd] is not (',' or '。' or ';' or ':'))
                clauseEnd++;
            var clause = text[start..clauseEnd];
            var amount = AmountBehind(text, end, out var behind);
            if (clause.Contains("类项目", StringComparison.Ordinal) || (open is not null && clause.IndexOf('类', StringComparison.Ordinal) is >= 0 and < MaxCategory))
            {
                if (open is not null)
                    statements[^1] = open = open with { Categories = open.Categories.Add(new(CategoryName(clause), count, amount)) };
            }
            else if (KindOf(clause) is { } kind)
            {
                open = new(kind, count, amount, ShareBehind(text, behind), [], TextPlace.Of(paragraph));
                statements.Add(open);
            }
            else
            {
                open = null;
            }

            i = end - 1;
        }

        return statements;
    }

    private static PlanStatementKind? KindOf(string clause)
    {
        if (Array.Exists(Denials, denial => clause.Contains(denial, StringComparison.Ordinal)))
            return null;
        if (!clause.Contains("绩效目标", StringComparison.Ordinal) || clause.Contains("跟踪", StringComparison.Ordinal) || clause.Contains("评价", StringComparison.Ordinal) || clause.Contains("指标", StringComparison.Ordinal))
            return null;
        if (clause.Contains("公开", StringComparison.Ordinal))
            return PlanStatementKind.Published;
        return clause.Contains("纳入", StringComparison.Ordinal) || clause.Contains("编报", StringComparison.Ordinal) || clause.Contains("编制", StringComparison.Ordinal) || clause.Contains("申报", StringComparison.Ordinal)
            || clause.Contains("设置", StringComparison.Ordinal) || clause.Contains("填报", StringComparison.Ordinal)
            ? PlanStatementKind.Managed
            : null;
    }

    private static string CategoryName(string clause)
    {
        var end = clause.IndexOf('类', StringComparison.Ordinal) + 1;
        var start = Math.Max(clause.LastIndexOf("其中", StringComparison.Ordinal) + 2, 0);
        return start >= 2 && start < end ? clause[start..end] : clause[..end];
    }

    /// <summary>A number before 个 or 项 that counts projects or plans.</summary>
    private static bool TryCount(string text, ref int at, out int count, out int end)
    {
        (count, end) = (0, at);
        if (!char.IsAsciiDigit(text[at]))
            return false;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
            end++;
        var isCount = end < text.Length && text[end] is '个' or '项' && int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out count);
        at = end - 1;
        end++;
        return isCount;
    }

    /// <summary>Whether what is counted are those who plan, not their plans: 2个预算单位开展了…, but not 2个单位整体支出绩效目标.</summary>
    private static bool CountsBodies(ReadOnlySpan<char> behind)
    {
        var at = behind[..Math.Min(MaxBody, behind.Length)].IndexOf("单位");
        return at >= 0 && !behind[(at + 2)..].StartsWith("整体");
    }

    /// <summary>The next amount before the sentence ends or something else is counted.</summary>
    private static StatedPlanAmount? AmountBehind(string text, int from, out int behind)
    {
        behind = from;
        for (var i = from; i < text.Length && text[i] is not ('。' or ';'); i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
                end++;
            var unit = UnitAt(text.AsSpan(end));
            if (unit == AmountUnit.Unknown || end - i > MaxDigits)
                return null;
            behind = end + unit.Word().Length;
            var amount = Disclosure.Recognition.PrintedAmount.Read(text.AsSpan(i, end - i));

            // A sentence says 1638万元 of 1638.08: it rounds as it prints, zeros at the end included.
            return amount.State != FigureState.Unreadable && amount.TryToFen(unit, out var fen)
                ? new(WanYuan.FromFen(fen), amount.PrintedPlace(unit), text[i..behind])
                : null;
        }

        return null;
    }

    private static Percentage? ShareBehind(string text, int from)
    {
        // 占……总额的100%, in the same sentence.
        var end = text.AsSpan(from).IndexOfAny('。', ';') is var stop and >= 0 ? from + stop : text.Length;
        var share = text.AsSpan(from, end - from);
        if (share.IndexOf('占') is not (var at and >= 0) || share.IndexOf("项目支出") < 0)
            return null;
        share = share[at..];
        var first = share.IndexOfAnyInRange('0', '9');
        var sign = share.IndexOf('%');
        return first >= 0 && sign > first && Percentage.TryParse(share[first..(sign + 1)], out var percentage) ? percentage : null;
    }

    private static AmountUnit UnitAt(ReadOnlySpan<char> text)
        => text.StartsWith("万元") ? AmountUnit.WanYuan : text.StartsWith("亿元") ? AmountUnit.YiYuan : text.StartsWith("千元") ? AmountUnit.ThousandYuan : text.StartsWith("元") ? AmountUnit.Yuan : AmountUnit.Unknown;
}
