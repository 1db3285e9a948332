using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>
/// By how much accounts and budget differ: 决算数小于年初预算数3.00万元. The same words may also give the budget itself (决算数小于年初预算数50.00万元), and only what
/// else is known tells which; what neither reading agrees with is wrong.
/// </summary>
internal static class DifferenceClaims
{
    /// <summary>How many numbers behind it a rate of completion may stand.</summary>
    private const int Behind = 2;

    public static void Find(Narration narration)
    {
        foreach (var (_, mentions) in narration.Passages)
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i] is { Role: MentionRole.Level, IsAmount: true, IndexInList: < 0, Period.Year: 0 } mention && SignOf(mention.Clause, out var labelLength) is { } sign)
                    Check(narration, mentions, i, narration.Surroundings.Labels.Read(mention.Clause[..labelLength]), sign);
            }
        }
    }

    /// <summary>A stated difference of accounts from the budget that a rate of completion is of, near the rate.</summary>
    /// <param name="narration">The narration.</param>
    /// <param name="mentions">The numbers of the passage.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="done">What was done.</param>
    public static Mention? Near(Narration narration, List<Mention> mentions, Mention rate, Mention done)
    {
        var last = Math.Min(mentions.Count - 1, mentions.IndexOf(rate) + Behind);
        for (var i = mentions.IndexOf(done) + 1; i <= last; i++)
        {
            var m = mentions[i];
            if (m.Sentence == rate.Sentence && m is { IsAmount: true, IndexInList: < 0, Way: ChangeWay.Rose or ChangeWay.Fell }
                && (m.Role == MentionRole.Difference || (m.Role == MentionRole.Change && narration.Surroundings.BaseOf(m.Against) is { Year: 0, Stage: BudgetStage.Budget }))
                && ComparisonWords.NameOfPlan(m.Clause) == ComparisonWords.NameOfPlan(rate.Clause))
                return m;
        }

        return null;
    }

    /// <summary>The budget that accounts and their difference from it leave.</summary>
    public static Extent PlanOf(Mention done, Mention difference) => difference.Way == ChangeWay.Rose ? done.Extent - difference.Extent : done.Extent + difference.Extent;

    /// <summary>A clause of the kind 决算数大于年初预算数: 1 where it says more, -1 where less.</summary>
    private static int? SignOf(ReadOnlySpan<char> clause, out int labelLength)
    {
        labelLength = 0;
        for (var i = 0; i + 1 < clause.Length; i++)
        {
            if (ComparisonWords.At(clause[i..], out var word) is not { } sign || sign == 0)
                continue;
            var behind = clause[(i + word.Length)..];
            var length = ComparisonWords.PlanAtStart(behind);
            if (length == 0)
                continue;
            labelLength = ComparisonWords.LabelLength(clause[..i]);
            return behind[length..] is "" or "数" or "数的" ? sign : null;
        }

        return null;
    }

    private static void Check(Narration narration, List<Mention> mentions, int index, Label label, int sign)
    {
        var mention = mentions[index];
        var (done, stated) = BudgetPairs.Find(mentions, index, label);
        if (done is null)
            return;
        List<(Extent Amount, LocalizedText Printed)> plans = stated.ConvertAll(static p => (p.Extent, new LocalizedText(p.Printed, p.Printed)));
        if (plans.Count == 0 && narration.Budgets is { AreOfWholeYear: false } budgets && budgets.Find(done.Label) is { } plan)
            plans.Add(plan);
        if (plans.Count == 0)
        {
            if (IsDifference(mentions, index, done, sign))
                mention.TakeAsDifference(sign);
            return;
        }

        if (plans.Exists(p => AmountJudge.Judge(mention.Extent, p.Amount) <= ClaimVerdict.Rounded))
            return;
        mention.TakeAsDifference(sign);
        var (best, shown, right) = (ClaimVerdict.Unresolved, plans[0].Printed, 0L);
        foreach (var (amount, printed) in plans)
        {
            // Which is more, is for the word to be judged by.
            var difference = done.Extent - amount;
            var verdict = AmountJudge.Judge(mention.Extent, difference with { Fen = Math.Abs(difference.Fen) });
            if (verdict < best)
                (best, shown, right) = (verdict, printed, difference.Fen);
        }

        done.IsCovered = mention.IsCovered = true;
        narration.Add(
            ClaimKind.Change, mention.Passage, mention.Number.Start, mention.Number.End, best >= ClaimVerdict.Adjusted && mention.IsReason ? ClaimVerdict.Unresolved : best,
            AmountText.Print(Math.Abs(right), mention), Narration.SubjectOf(done), new($"预算 {shown.Chinese}，决算 {done.Printed}", $"budget {shown.English}, accounts {done.Printed}"));
    }

    /// <summary>Where no budget is known: whether the amount can be none, or fits the rate of completion at least as well as a difference.</summary>
    private static bool IsDifference(List<Mention> mentions, int index, Mention done, int sign)
    {
        var mention = mentions[index];
        for (var i = mentions.IndexOf(done) + 1; i < mentions.Count && i <= index + Behind; i++)
        {
            var rate = mentions[i];
            if (rate.Role != MentionRole.Completion || rate.Sentence != mention.Sentence || ComparisonWords.NameOfPlan(rate.Clause) != ComparisonWords.NameOfPlan(mention.Clause))
                continue;
            var asBudget = RatioRange.Of(done.Extent, mention.Extent).Judge(rate.Number.Digits, rate.Number.Decimals);
            var asDifference = RatioRange.Of(done.Extent, sign > 0 ? done.Extent - mention.Extent : done.Extent + mention.Extent).Judge(rate.Number.Digits, rate.Number.Decimals);
            return asDifference <= asBudget;
        }

        // Less than a budget that is less: so it is none.
        return sign < 0 && mention.Extent.Most < done.Extent.Least;
    }
}
