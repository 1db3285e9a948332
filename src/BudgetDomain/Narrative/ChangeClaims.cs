using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Changes: what is stated of an amount, its base, the change and its rate must fit together.</summary>
internal static class ChangeClaims
{
    public static void Find(Narration narration)
    {
        foreach (var (_, mentions) in narration.Passages)
        {
            foreach (var group in ChangeGroup.Of(mentions))
                Check(narration, mentions, group);
        }
    }

    private static void Check(Narration narration, List<Mention> mentions, ChangeGroup group)
    {
        if (group.Way == ChangeWay.Either)
        {
            Unresolved(narration, group, new("增减方向没有选定", "the direction of the change is left open"));
            return;
        }

        if (!group.IsSingle)
        {
            CheckList(narration, mentions, group);
            return;
        }

        var currents = Currents.Of(narration, mentions, group);
        if (currents.Base is { } from && currents.Paired.Count > 0)
            CheckGrowth(narration, group, from, currents.Paired);
        else if (FromTable(narration, mentions, group) is var (budget, printed, done))
            CheckFromTable(narration, group, budget, printed, done);
        else if (group is { Amounts.Count: 1, Rates.Count: 1 })
            CheckRate(narration, group, currents);
        else if (group is { Amounts.Count: 0 } && currents.KnownBases.Count > 0)
            CheckKnownBases(narration, group, currents);
        else
            Unresolved(narration, group, new("上年或基数没有公开，无法核对", "the base is not stated, so it cannot be checked"));
    }

    /// <summary>Base and amount are both stated: change and rate follow.</summary>
    private static void CheckGrowth(Narration narration, ChangeGroup group, Mention from, List<Mention> tos)
    {
        from.IsCovered = true;
        if (group.Amounts is [var amount])
        {
            var (best, shown) = (ClaimVerdict.Unresolved, tos[0]);
            foreach (var to in tos)
            {
                var verdict = JudgeChange(from.Extent, to.Extent, amount, group.Way);
                if (verdict < best)
                    (best, shown) = (verdict, to);
            }

            shown.IsCovered = true;
            var change = shown.Fen - from.Fen;
            narration.Add(ClaimKind.Change, amount, Softened(best, group), Word(change) + AmountText.Print(Math.Abs(change), amount), Pair(from, shown));
        }

        if (group.Rates is [var rate])
        {
            var (best, shown) = (ClaimVerdict.Unresolved, tos[0]);
            foreach (var to in tos)
            {
                var verdict = JudgeGrowth(from.Extent, to.Extent, rate, group.Way);
                if (verdict < best)
                    (best, shown) = (verdict, to);
            }

            shown.IsCovered = true;
            if (from.Extent.IsZero && shown.Fen != 0)
            {
                narration.Add(ClaimKind.Change, rate, Softened(best, group), null, new(
                    $"基数为 0，增长率没有意义（{from.Printed} → {shown.Printed}）", $"the base is zero, so there is no rate ({from.Printed} → {shown.Printed})"));
                return;
            }

            var expected = Word(shown.Fen - from.Fen) + RatioRange.OfGrowth(from.Extent, shown.Extent).Print(rate.Number);
            narration.Add(ClaimKind.Change, rate, Softened(best, group), expected, Pair(from, shown));
        }
    }

    private static ClaimVerdict JudgeChange(Extent from, Extent to, Mention amount, ChangeWay way)
    {
        var growth = to - from;
        var stated = way == ChangeWay.Fell ? growth with { Fen = -growth.Fen } : growth;
        return amount.Fen == 0 && Math.Abs(growth.Fen) <= growth.Reach ? ClaimVerdict.Exact : AmountJudge.Judge(amount.Extent, stated);
    }

    private static ClaimVerdict JudgeGrowth(Extent from, Extent to, Mention rate, ChangeWay way)
    {
        var growth = to - from;
        var isFlat = Math.Abs(growth.Fen) <= growth.Reach;
        if (from.IsZero)
            return to.IsZero && rate.Number.Digits == 0 ? ClaimVerdict.Exact : to.IsZero ? ClaimVerdict.Unresolved : ClaimVerdict.Contradicted;
        if (!isFlat && rate.Number.Digits != 0 && growth.Fen > 0 == (way == ChangeWay.Fell))
            return ClaimVerdict.Contradicted;
        return RatioRange.OfGrowth(from, to).Judge(rate.Number.Digits, rate.Number.Decimals);
    }

    /// <summary>与年初预算数相比减少2.00万元, where the sentence states no budget and the “三公” table prints that of what was done. A rate on none is not judged: a blank budget may be unsaid.</summary>
    private static (Extent Budget, LocalizedText Printed, Mention Done)? FromTable(Narration narration, List<Mention> mentions, ChangeGroup group)
    {
        if (narration.Budgets is not { AreOfWholeYear: false } budgets || group.First.Against?.Stage != BudgetStage.Budget || narration.Surroundings.BaseOf(group.First.Against).Year != 0)
            return null;
        var (done, stated) = BudgetPairs.Find(mentions, group.Index, group.First.Label);
        return done is not null && stated.Count == 0 && done.Sentence == group.First.Sentence && budgets.Find(done.Label) is var (budget, printed) && !(budget.IsZero && group.Rates.Count > 0)
            ? (budget, printed, done)
            : null;
    }

    private static void CheckFromTable(Narration narration, ChangeGroup group, Extent budget, LocalizedText printed, Mention done)
    {
        done.IsCovered = true;
        var basis = new LocalizedText($"{printed.Chinese}（{narration.Budgets!.Table.Caption}的预算数） → {done.Printed}", $"{printed.English} (the budget in {narration.Budgets.Table.Caption}) → {done.Printed}");
        if (group.Amounts is [var amount])
        {
            var change = done.Fen - budget.Fen;
            narration.Add(ClaimKind.Change, amount, Softened(JudgeChange(budget, done.Extent, amount, group.Way), group), Word(change) + AmountText.Print(Math.Abs(change), amount), basis);
        }

        if (group.Rates is [var rate])
            narration.Add(ClaimKind.Change, rate, Softened(JudgeGrowth(budget, done.Extent, rate, group.Way), group), Word(done.Fen - budget.Fen) + RatioRange.OfGrowth(budget, done.Extent).Print(rate.Number), basis);
    }

    /// <summary>Amount, change and rate are stated: the rate follows from the base that the change leaves.</summary>
    private static void CheckRate(Narration narration, ChangeGroup group, Currents currents)
    {
        var (amount, rate) = (group.Amounts[0], group.Rates[0]);
        var fell = group.Way == ChangeWay.Fell;
        var (best, shown, said) = (ClaimVerdict.Unresolved, default(Extent), default(Mention));
        if (amount.Fen == 0)
        {
            // Nothing added is no growth, whatever it was added to.
            narration.Add(ClaimKind.Change, rate, Softened(JudgeRate(default, amount, rate, fell, group.IsAtOdds), group), "0%", new("没有增减", "nothing changed"));
            amount.IsCovered = true;
            return;
        }

        foreach (var (current, of) in currents.All)
        {
            var verdict = JudgeRate(current, amount, rate, fell, group.IsAtOdds);
            if (verdict < best)
                (best, shown, said) = (verdict, current, of);
        }

        if (best == ClaimVerdict.Unresolved || (best == ClaimVerdict.Contradicted && !currents.IsCertain))
        {
            Unresolved(narration, group, new("变动的金额没有找到，无法核对", "the amount that changed was not found, so it cannot be checked"));
            return;
        }

        if (best <= ClaimVerdict.Rounded && narration.Changes.Count < 1000)
            narration.Changes.Add((shown, amount.Extent, fell, narration.Surroundings.BaseOf(amount.Against)));
        best = Softened(best, group);
        amount.IsCovered = rate.IsCovered = true;
        var now = AmountText.Print(shown.Fen, amount);
        var @base = fell ? shown.Fen + amount.Fen : shown.Fen - amount.Fen;
        var from = AmountText.Print(@base, amount);
        if (@base == 0 && amount.Fen != 0)
        {
            Add(best, null, new($"基数为 0，增长率没有意义（{now}，增加{amount.Printed}）", $"the base is zero, so there is no rate ({now}, a rise of {amount.Printed})"));
            return;
        }

        if (@base < 0 && !group.IsAtOdds)
        {
            Add(best, null, new($"增加额 {amount.Printed} 大于现有的 {now}，基数不会为负", $"the rise of {amount.Printed} is more than the {now} there is, and no base is below zero"));
            return;
        }

        var expected = RatioRange.OfChange(shown, amount.Extent, fell).Print(rate.Number);
        Add(best, (fell ? "下降" : "增长") + expected, group.IsAtOdds
            ? new("金额与百分比的增减方向不一致", "amount and rate go different ways")
            : new($"{from} → {now}，变动{amount.Printed}，为{expected}", $"{from} → {now}, a change of {amount.Printed}, is {expected}"));

        void Add(ClaimVerdict verdict, string? right, LocalizedText basis)
            => narration.Add(ClaimKind.Change, group.First.Passage, group.First.ClauseStart, group.Last.Number.End, verdict, right, Narration.SubjectOf(!group.First.Label.IsIdentifying && said is { Label.IsIdentifying: true } or { Topic: not null } ? said : group.First), basis);
    }

    private static ClaimVerdict JudgeRate(Extent current, Mention amount, Mention rate, bool fell, bool isAtOdds)
    {
        if (isAtOdds)
            return ClaimVerdict.Contradicted;
        if (amount.Fen == 0)
            return rate.Number.Digits == 0 ? ClaimVerdict.Exact : ClaimVerdict.Contradicted;
        var range = RatioRange.OfChange(current, amount.Extent, fell);

        // More cannot have been added than there is.
        if (range is { Denominator: <= 0, LowDenominator: <= 0 })
            return ClaimVerdict.Contradicted;
        return range.Judge(rate.Number.Digits, rate.Number.Decimals);
    }

    /// <summary>A rate alone, where another sentence stated the change of the same amount.</summary>
    private static void CheckKnownBases(Narration narration, ChangeGroup group, Currents currents)
    {
        var rate = group.Rates[0];
        foreach (var (from, to) in currents.KnownBases)
        {
            var range = RatioRange.OfGrowth(from, to);
            var verdict = range.Judge(rate.Number.Digits, rate.Number.Decimals);
            if (verdict >= ClaimVerdict.Adjusted)
                continue;
            narration.Add(ClaimKind.Change, rate, verdict, range.Print(rate.Number), new(
                $"{AmountText.Print(from.Fen, AmountUnit.WanYuan, 10_000)} → {AmountText.Print(to.Fen, AmountUnit.WanYuan, 10_000)}",
                $"{AmountText.Print(from.Fen, AmountUnit.WanYuan, 10_000)} → {AmountText.Print(to.Fen, AmountUnit.WanYuan, 10_000)}"));
            return;
        }

        Unresolved(narration, group, new("上年或基数没有公开，无法核对", "the base is not stated, so it cannot be checked"));
    }

    /// <summary>各增加1267.86、2570.97万元，各下降23.51%、38.28%: each with its own.</summary>
    private static void CheckList(Narration narration, List<Mention> mentions, ChangeGroup group)
    {
        var currents = ListIn(group.First.Sentence);
        if (currents.Count == 0)
            currents = ListIn(group.First.Sentence - 1);
        if (currents.Count == 0 || currents.Count != group.Amounts.Count || currents.Count != group.Rates.Count)
        {
            Unresolved(narration, group, new("数字的对应关系不明，无法核对", "it is not clear which numbers belong together"));
            return;
        }

        for (var i = 0; i < currents.Count; i++)
        {
            var (amount, rate, fell) = (group.Amounts[i], group.Rates[i], group.Way == ChangeWay.Fell);
            var verdict = JudgeRate(currents[i].Extent, amount, rate, fell, group.IsAtOdds);
            currents[i].IsCovered = amount.IsCovered = true;
            narration.Add(ClaimKind.Change, rate, verdict, RatioRange.OfChange(currents[i].Extent, amount.Extent, fell).Print(rate.Number), new(
                $"{currents[i].Printed}，变动{amount.Printed}", $"{currents[i].Printed}, a change of {amount.Printed}"));
        }

        List<Mention> ListIn(int sentence)
            => mentions.FindAll(m => m is { Role: MentionRole.Level, IsAmount: true, IndexInList: >= 0 } && m.Sentence == sentence && m.Number.End <= group.First.Number.Start);
    }

    private static void Unresolved(Narration narration, ChangeGroup group, LocalizedText why)
    {
        foreach (var mention in group.Amounts.Concat(group.Rates))
            narration.Add(ClaimKind.Change, mention, ClaimVerdict.Unresolved, null, why);
    }

    /// <summary>What stands in a reason may be of something else: it is not held against it.</summary>
    private static ClaimVerdict Softened(ClaimVerdict verdict, ChangeGroup group)
        => verdict >= ClaimVerdict.Adjusted && group.First.IsReason ? ClaimVerdict.Unresolved : verdict;

    private static string Word(long change) => change < 0 ? "减少" : change > 0 ? "增加" : string.Empty;

    private static LocalizedText Pair(Mention from, Mention to) => new($"{from.Printed} → {to.Printed}", $"{from.Printed} → {to.Printed}");
}
