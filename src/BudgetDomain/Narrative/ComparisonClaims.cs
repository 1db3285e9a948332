namespace BudgetDomain.Narrative;

/// <summary>Comparisons in words: 决算数大于预算数, 与上年持平.</summary>
internal static class ComparisonClaims
{
    public static void Find(Narration narration)
    {
        foreach (var (passage, mentions) in narration.Passages)
        {
            var text = passage.Text;
            var index = 0;
            for (var i = 0; i + 1 < text.Length; i++)
            {
                if (ComparisonWords.At(text.AsSpan(i), out var word) is not { } sign)
                    continue;
                while (index < mentions.Count && mentions[index].Number.End <= i)
                    index++;
                Check(narration, passage, mentions, (index, i), word, sign);
                i += word.Length - 1;
            }
        }
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
        if (ComparisonWords.PlanAtStart(after) > 0)
        {
            labelLength = ComparisonWords.LabelLength(clause);
            return true;
        }

        if (sign != 0)
            return false;
        var rest = isRough ? clause[..^2] : clause;
        foreach (var plan in ComparisonWords.Plans)
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

    private static bool IsYearOnYear(ReadOnlySpan<char> clause, out bool isRough)
    {
        isRough = clause.EndsWith("基本") || clause.EndsWith("大致");
        return clause.IndexOfAny('比', '较', '与') >= 0 && (clause.IndexOfAnyInRange('0', '9') >= 0 || clause.Contains("上年", StringComparison.Ordinal) || clause.Contains("去年", StringComparison.Ordinal) || clause.Contains("同比", StringComparison.Ordinal));
    }

    private static void CheckPlan(Narration narration, Passage passage, List<Mention> mentions, int index, (int Start, int End) words, Label label, int sign, bool isRough)
    {
        var (done, plans) = BudgetPairs.Find(mentions, index, label);
        if (done is null || plans.Count == 0)
        {
            if (!isRough && (done is null || !CheckTable(narration, passage, words, label, done, sign)))
                CheckRate(narration, passage, mentions, index, words, label, sign);
            return;
        }

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

    /// <summary>公务接待费支出决算2万元，决算数大于预算数: the budget is not said, and the “三公” table has it.</summary>
    private static bool CheckTable(Narration narration, Passage passage, (int Start, int End) words, Label label, Mention done, int sign)
    {
        if (narration.Budgets is not { AreOfWholeYear: false } budgets || budgets.Find(done.Label) is not var (plan, printed))
            return false;
        done.IsCovered = true;
        narration.Add(ClaimKind.Comparison, passage, words.Start, words.End, Judge(done.Extent, plan, sign), WordOf(done.Fen - plan.Fen), label.Text, new(
            $"预算 {printed.Chinese}（{budgets.Table.Caption}），决算 {done.Printed}", $"budget {printed.English} ({budgets.Table.Caption}), accounts {done.Printed}"));
        return true;
    }

    /// <summary>完成预算的60%，决算数大于预算数: no budget is said, but the rate just before tells which is more.</summary>
    private static void CheckRate(Narration narration, Passage passage, List<Mention> mentions, int index, (int Start, int End) words, Label label, int sign)
    {
        if (index == 0 || mentions[index - 1] is not { Role: MentionRole.Completion, IndexInList: < 0, Whole: null } rate
            || ComparisonWords.NameOfPlan(rate.Clause) != ComparisonWords.NameOfPlan(passage.Text.AsSpan(words.Start, Math.Min(words.End + 6, passage.Text.Length) - words.Start)))
            return;

        // Twice the rate and twice the whole, so that half a unit of the last place is one.
        var (twice, whole) = (2 * (Int128)rate.Number.Digits, 200 * (Int128)Text.NumberText.Powers[rate.Number.Decimals]);
        var agrees = sign > 0 ? twice + 1 > whole : sign < 0 ? twice - 1 < whole : Int128.Abs(twice - whole) <= 1;

        // Of a budget of nothing that is kept, some print 0%.
        if (sign == 0 && twice == 0)
            return;
        narration.Add(ClaimKind.Comparison, passage, words.Start, words.End, agrees ? ClaimVerdict.Exact : ClaimVerdict.Contradicted, WordOf((long)Int128.Clamp(twice - whole, -1, 1)), label.Text, new(
            $"完成率为 {rate.Printed}", $"the completion is {rate.Printed}"));
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
