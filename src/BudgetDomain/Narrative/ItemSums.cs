using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>
/// Budgets of the items of a chapter and the budget that it states of the whole: where the items account for all that was spent, more than that of the whole was not
/// budgeted for them. Less may be: of a subject on which nothing was spent, no item speaks.
/// </summary>
internal static class ItemSums
{
    private const int Fewest = 2;

    private static readonly string[] Budgets = ["年初", "全年", "调整"];

    public static void Find(Narration narration)
    {
        for (var i = 0; i < narration.Passages.Count; i++)
        {
            if (narration.Passages[i].Passage.Item is not null)
                continue;
            var end = i + 1;
            while (end < narration.Passages.Count && narration.Passages[end].Passage is { Item: not null } item && ReferenceEquals(item.Chapter, narration.Passages[i].Passage.Chapter))
                end++;
            if (end - i > Fewest)
                Check(narration, narration.Passages[i].Mentions, narration.Passages.GetRange(i + 1, end - i - 1));
        }
    }

    private static void Check(Narration narration, List<Mention> whole, List<(Passage Passage, List<Mention> Mentions)> items)
    {
        var pairs = new List<(Mention Plan, Mention Done)>(items.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (passage, mentions) in items)
        {
            // An item without a budget, or a subject twice, and it is not known what the items are.
            if (PairOf(mentions) is not { } pair || !seen.Add(passage.Item!.Text))
                return;
            pairs.Add(pair);
        }

        if (Word(pairs[0].Plan) is not { } word || !pairs.TrueForAll(p => Word(p.Plan) == word))
            return;
        var done = whole.FindLast(static m => IsDone(m) && IsWhole(m));
        var plan = whole.FindLast(m => IsPlan(m) && IsWhole(m) && Word(m) == word);
        if (done is null || plan is null)
            return;
        var (allDone, allPlanned) = (default(Extent), default(Extent));
        foreach (var pair in pairs)
            (allDone, allPlanned) = (allDone + pair.Done.Extent, allPlanned + pair.Plan.Extent);
        if (AmountJudge.Judge(done.Extent, allDone) > ClaimVerdict.Rounded)
            return;
        var verdict = AmountJudge.Judge(plan.Extent, allPlanned);
        if (verdict > ClaimVerdict.Rounded && allPlanned.Fen < plan.Fen)
            return;
        foreach (var pair in pairs)
            pair.Plan.IsCovered |= verdict <= ClaimVerdict.Rounded;
        var printed = AmountText.Print(allPlanned.Fen, plan);
        narration.Add(ClaimKind.Sum, plan, verdict, printed, new(
            $"以下 {pairs.Count} 条的{word}预算之和为 {printed}，支出决算之和等于总数", $"the budgets of the {pairs.Count} items below add up to {printed}, and what was spent to the whole"));
    }

    private static (Mention Plan, Mention Done)? PairOf(List<Mention> mentions)
    {
        var (plan, done) = (mentions.Find(IsPlan), mentions.Find(IsDone));
        return plan is null || done is null || mentions.Count(IsPlan) > 1 || mentions.Count(IsDone) > 1 ? null : (plan, done);
    }

    private static string? Word(Mention mention)
        => Array.Find(Budgets, w => mention.Label.Text.Contains(w, StringComparison.Ordinal));

    private static bool IsWhole(Mention mention)
        => (mention.Label.IsIdentifying ? mention.Label : mention.Topic ?? mention.Label) is { Names.Count: 0, Doubles.Count: 0, IsKnown: true } label
            && label.Member(ClosedDimension.Kind) < 0 && label.Member(ClosedDimension.ThreePublic) <= 0;

    private static bool IsDone(Mention m) => m is { Role: MentionRole.Level, IsAmount: true, IndexInList: < 0, IsReason: false } && m.Period is { Year: 0, Stage: BudgetStage.FinalAccounts };

    private static bool IsPlan(Mention m) => m is { Role: MentionRole.Level, IsAmount: true, IndexInList: < 0, IsReason: false } && m.Period is { Year: 0, Stage: BudgetStage.Budget };
}
