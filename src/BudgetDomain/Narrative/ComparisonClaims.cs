namespace BudgetDomain.Narrative;

/// <summary>Comparisons in words: 决算数大于预算数, 与上年持平.</summary>
internal static class ComparisonClaims
{
    // What is said of the first: more, less, or the same.
    private static readonly (string Word, int Sign)[] Words =
    [
        ("大于", 1), ("高于", 1), ("多于", 1), ("超过", 1), ("超出", 1), ("小于", -1), ("低于", -1), ("少于", -1), ("等于", 0),
        ("持平", 0), ("一致", 0), ("相等", 0), ("相同", 0), ("无增减", 0), ("无变化", 0), ("没有变化", 0), ("无增减变化", 0), ("没有增减", 0), ("零增长", 0),
    ];

    private static readonly string[] Plans = ["预算数", "年初预算", "全年预算", "调整预算", "预算", "年度预算", "当年预算", "调整后预算"];

    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            var text = passage.Text;
            var index = 0;
            for (var i = 0; i + 1 < text.Length; i++)
            {
                if (WordAt(text.AsSpan(i), out var word) is not { } sign)
                    continue;
                while (index < mentions.Count && mentions[index].Number.End <= i)
                    index++;
                Check(narration, passage, mentions, (index, i), word, sign);
                i += word.Length - 1;
            }
        }
    }

    private static int? WordAt(ReadOnlySpan<char> at, out string word)
    {
        word = string.Empty;
        if (at[0] is not ('大' or '高' or '多' or '超' or '小' or '低' or '少' or '等' or '持' or '一' or '相' or '无' or '没' or '零'))
            return null;
        int? sign = null;
        foreach (var (candidate, means) in Words)
        {
            if (at.StartsWith(candidate) && candidate.Length > word.Length)
                (word, sign) = (candidate, means);
        }

        return sign;
    }

    private static void Check(Narration narration, Passage passage, List<Mention> mentions, (int Index, int Start) place, string word, int sign)
    {
        var (index, at) = place;
        var text = passage.Text.AsSpan();
        var after = text[(at + word.Length)..];
        if (after.Length > 0 && after[0] is '(' or '/')
            return;
        var start = Clauses.StartOf(text, 0, at);
        var clause = text[start..at];
        var end = at + word.Length;
        if (IsOfPlan(clause, after, sign, out var labelLength, out var isRough))
            CheckPlan(narration, passage, mentions, index, (start, end), narration.Surroundings.Labels.Read(clause[..labelLength]), sign, isRough);
        else if (sign == 0 && IsYearOnYear(clause, out var roughly))
            CheckFlat(narration, passage, mentions, (index, at), (start, end), roughly);
    }

    /// <summary>决算数大于预算数, 决算数与预算数持平, 与年初预算数一致.</summary>
    private static bool IsOfPlan(ReadOnlySpan<char> clause, ReadOnlySpan<char> after, int sign, out int labelLength, out bool isRough)
    {
        (labelLength, isRough) = (0, clause.EndsWith("基本"));
        if (StartsWithPlan(after))
        {
            labelLength = clause.LastIndexOf("决算") is var done and >= 0 ? done : clause.LastIndexOf("执行") is var executed and >= 0 ? executed : clause.Length;
            return true;
        }

        if (sign != 0)
            return false;
        var rest = isRough ? clause[..^2] : clause;
        foreach (var plan in Plans)
        {
            if (!rest.EndsWith(plan))
                continue;
            var link = rest.LastIndexOfAny('与', '和', '同');
            if (link < 0 || rest[link..].IndexOfAnyInRange('0', '9') >= 0 || rest[link..].Contains("上年", StringComparison.Ordinal) || rest[link..].Contains("去年", StringComparison.Ordinal))
                return false;
            labelLength = rest[..link].LastIndexOf("决算") is var done and >= 0 ? done : link;
            return true;
        }

        return false;
    }

    private static bool StartsWithPlan(ReadOnlySpan<char> after)
    {
        foreach (var plan in Plans)
        {
            if (after.StartsWith(plan))
                return true;
        }

        return false;
    }

    private static bool IsYearOnYear(ReadOnlySpan<char> clause, out bool isRough)
    {
        isRough = clause.EndsWith("基本") || clause.EndsWith("大致");
        return clause.IndexOfAny('比', '较', '与') >= 0 && (clause.IndexOfAnyInRange('0', '9') >= 0 || clause.Contains("上年", StringComparison.Ordinal) || clause.Contains("去年", StringComparison.Ordinal) || clause.Contains("同比", StringComparison.Ordinal));
    }

    private static void CheckPlan(Narration narration, Passage passage, List<Mention> mentions, int index, (int Start, int End) words, Label label, int sign, bool isRough)
    {
        var (done, plans) = BudgetPairs.Find(mentions, index, label);
        if (done is null || plans.Count == 0)
            return;
        var (best, shown) = (ClaimVerdict.Unresolved, plans[0]);
        foreach (var plan in plans)
        {
            var verdict = Judge(done.Extent, plan.Extent, sign);
            if (verdict < best)
                (best, shown) = (verdict, plan);
        }

        foreach (var plan in plans)
            plan.IsCovered = true;
        done.IsCovered = true;

        // 基本持平 is what the writer takes for it.
        if (isRough && best > ClaimVerdict.Rounded)
            return;
        narration.Add(ClaimKind.Comparison, passage, words.Start, words.End, best, WordOf(done.Fen - shown.Fen), label.Text,
            new($"预算 {shown.Printed}，决算 {done.Printed}", $"budget {shown.Printed}, accounts {done.Printed}"));
    }

    /// <summary>与上年持平, where the sentence states both years.</summary>
    private static void CheckFlat(Narration narration, Passage passage, List<Mention> mentions, (int Index, int Start) place, (int Start, int End) words, bool isRough)
    {
        var (index, at) = place;
        var (from, to) = (default(Mention), default(Mention));
        for (var i = index - 1; i >= Math.Max(0, index - 10) && at - mentions[i].Number.End < 300 && !passage.Text.AsSpan(mentions[i].Number.End, at - mentions[i].Number.End).Contains('。'); i--)
        {
            var m = mentions[i];
            if (!m.IsAmount)
                continue;
            if (m.Role == MentionRole.Level && m.Period == narration.Surroundings.Own)
                to ??= m;
            else if (m.Role == MentionRole.Base || (m.Role == MentionRole.Level && m.Period.Year == -1))
                from ??= m;
            else if (m.Role == MentionRole.Change)
                break;
        }

        if (from is null || to is null || (from.Label.IsIdentifying && to.Label.IsIdentifying && !from.Label.IsOfSame(to.Label)))
        {
            narration.Add(ClaimKind.Comparison, passage, words.Start, words.End, ClaimVerdict.Unresolved, null, string.Empty,
                new("上年或基数没有公开，无法核对", "the base is not stated, so it cannot be checked"));
            return;
        }

        from.IsCovered = to.IsCovered = true;
        var verdict = Judge(to.Extent, from.Extent, 0);
        if (!isRough || verdict <= ClaimVerdict.Rounded)
            narration.Add(ClaimKind.Comparison, passage, words.Start, words.End, verdict, WordOf(to.Fen - from.Fen), string.Empty, new($"{from.Printed} → {to.Printed}", $"{from.Printed} → {to.Printed}"));
    }

    private static ClaimVerdict Judge(Extent done, Extent plan, int sign)
    {
        var difference = done - plan;
        if (sign == 0)
            return AmountJudge.Judge(done, plan);
        if (Math.Sign(difference.Fen) == sign)
            return ClaimVerdict.Exact;

        // Amounts that print alike may differ in what rounding took away.
        return Math.Abs(difference.Fen) <= difference.Reach && difference.Reach > 0 ? ClaimVerdict.Rounded : ClaimVerdict.Contradicted;
    }

    private static string WordOf(long difference) => difference > 0 ? "大于" : difference < 0 ? "小于" : "持平";
}
