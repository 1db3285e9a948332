namespace BudgetDomain.Narrative;

/// <summary>Completion rates: what was done relative to what was planned.</summary>
internal static class CompletionClaims
{
    public static void Find(Narration narration)
    {
        foreach (var (_, mentions) in narration.Passages)
        {
            for (var i = 0; i < mentions.Count; i++)
            {
                if (mentions[i].Role == MentionRole.Completion)
                    Check(narration, mentions, i);
            }
        }
    }

    private static void Check(Narration narration, List<Mention> mentions, int index)
    {
        var rate = mentions[index];
        var (done, plans) = BudgetPairs.Find(mentions, index, rate.Label);
        if (rate.Whole is { } whole)
        {
            // 完成年初预算2993.92万元的98.20%
            whole.IsCovered = true;
            plans = [whole];
            if (ReferenceEquals(done, whole))
                (done, _) = BudgetPairs.Find(mentions, mentions.IndexOf(whole), rate.Label);
        }

        var all = plans;
        plans = Named(plans, rate.Against);
        if (done is { Fen: not 0 } && plans.TrueForAll(static p => p.Fen == 0) && all.FindAll(p => Judge(done, p, rate) <= ClaimVerdict.Rounded) is { Count: > 0 } meant)
        {
            // 年初预算为0万元，全年预算为321万元，完成年初预算的95.89%: nothing can be measured by a budget of zero, so the other one is meant.
            plans = meant;
        }

        if (plans.Count == 0 && done is { Fen: not 0 } && (CheckTable(narration, done, rate) || CheckDifference(narration, mentions, done, rate)))
            return;
        if (done is null || (plans.Count == 0 && !(done.Fen == 0 && !IsWhole(rate) && !rate.IsReason)))
        {
            AddUnresolved(narration, rate);
            return;
        }

        if (plans.Count == 0)
        {
            if (rate.Number.Digits != 0)
            {
                narration.Add(ClaimKind.Completion, rate, ClaimVerdict.Contradicted, null, new("决算数为 0，完成率应为 0%", "nothing was spent, so the rate is 0%"));
                return;
            }

            narration.Add(ClaimKind.Completion, rate, ClaimVerdict.Exact, rate.Printed, new("决算数为 0", "nothing was spent"));
            return;
        }

        var (best, shown) = (ClaimVerdict.Unresolved, plans[0]);
        foreach (var plan in plans)
        {
            var verdict = Judge(done, plan, rate);
            if (verdict < best)
                (best, shown) = (verdict, plan);
        }

        if (best >= ClaimVerdict.Adjusted && IsOfOthers(plans, rate.Against))
        {
            AddUnresolved(narration, rate);
            return;
        }

        if (best >= ClaimVerdict.Adjusted && rate.IsReason)
            best = ClaimVerdict.Unresolved;
        done.IsCovered |= best != ClaimVerdict.Unresolved;
        shown.IsCovered |= best != ClaimVerdict.Unresolved;
        var expected = RatioRange.Of(done.Extent, shown.Extent).Print(rate.Number);
        narration.Add(ClaimKind.Completion, rate, best, shown.Fen == 0 ? null : expected, shown.Fen == 0
            ? new($"预算数为 0，完成率没有意义（决算 {done.Printed}）", $"nothing was budgeted, so there is no rate (accounts {done.Printed})")
            : new($"{done.Printed} ∕ {shown.Printed} = {expected}", $"{done.Printed} ∕ {shown.Printed} = {expected}"));
    }

    private static void AddUnresolved(Narration narration, Mention rate)
        => narration.Add(ClaimKind.Completion, rate, ClaimVerdict.Unresolved, null, new("预算数或决算数没有找到，无法核对", "budget or accounts were not found, so it cannot be checked"));

    /// <summary>公务接待费支出决算为0.39万元，完成预算的13.68%: the budget is not said, and the “三公” table has it.</summary>
    private static bool CheckTable(Narration narration, Mention done, Mention rate)
    {
        if (narration.Budgets?.Find(done.Label) is not var (plan, printed) || plan.IsZero)
            return false;
        var ratio = RatioRange.Of(done.Extent, plan);
        var verdict = ratio.Judge(rate.Number.Digits, rate.Number.Decimals);
        if (verdict >= ClaimVerdict.Adjusted && (narration.Budgets.AreOfWholeYear || rate.IsReason))
            return false;
        var expected = ratio.Print(rate.Number);
        narration.Add(ClaimKind.Completion, rate, verdict, expected, new(
            $"{done.Printed} ∕ {printed.Chinese}（{narration.Budgets.Table.Caption}的预算数） = {expected}", $"{done.Printed} ∕ {printed.English} (the budget in {narration.Budgets.Table.Caption}) = {expected}"));
        return true;
    }

    /// <summary>教育支出1595.95万元，完成年初预算100%，决算数大于预算数55.93万元: the budget is not said, but by how much it was passed.</summary>
    private static bool CheckDifference(Narration narration, List<Mention> mentions, Mention done, Mention rate)
    {
        if (DifferenceClaims.Near(narration, mentions, rate, done) is not { } difference || DifferenceClaims.PlanOf(done, difference) is not { Least: > 0 } plan)
            return false;
        var ratio = RatioRange.Of(done.Extent, plan);
        var verdict = ratio.Judge(rate.Number.Digits, rate.Number.Decimals);
        if (verdict >= ClaimVerdict.Adjusted && (rate.IsReason || difference.IsReason))
            return false;
        done.IsCovered = difference.IsCovered = true;
        var (expected, of) = (ratio.Print(rate.Number), AmountText.Print(plan.Fen, difference));
        narration.Add(ClaimKind.Completion, rate, verdict, expected, new(
            $"决算 {done.Printed} 与预算相差 {difference.Printed}，预算为 {of}：{done.Printed} ∕ {of} = {expected}",
            $"accounts of {done.Printed} differ from the budget by {difference.Printed}, so it is {of}: {done.Printed} ∕ {of} = {expected}"));
        return true;
    }

    private static ClaimVerdict Judge(Mention done, Mention plan, Mention rate)
    {
        if (plan.Fen != 0)
            return RatioRange.Of(done.Extent, plan.Extent).Judge(rate.Number.Digits, rate.Number.Decimals);

        // Nothing of nothing is printed as 0% here and as 100% there.
        return done.Fen == 0 ? ClaimVerdict.Exact : ClaimVerdict.Contradicted;
    }

    /// <summary>100%, which some print of nothing in nothing.</summary>
    private static bool IsWhole(Mention rate) => rate.Number.Digits == 100 * Text.NumberText.Powers[rate.Number.Decimals];

    /// <summary>完成年初预算的114%, where the sentence says another budget only: what is named stands elsewhere.</summary>
    private static bool IsOfOthers(List<Mention> plans, Label? against)
        => against is not null && ComparisonWords.NameOfPlan(against.Text) is { Length: > 0 } name
            && plans.TrueForAll(p => ComparisonWords.NameOfPlan(p.Label.Text) is { Length: > 0 } other && other != name);

    /// <summary>完成年初预算的, 完成调整预算的: the plan so called, where one is.</summary>
    private static List<Mention> Named(List<Mention> plans, Label? against)
    {
        if (against is null || plans.Count < 2)
            return plans;
        var name = ComparisonWords.NameOfPlan(against.Text);
        return name.Length > 0 && plans.FindAll(p => p.Label.Text.Contains(name, StringComparison.Ordinal)) is { Count: > 0 } named ? named : plans;
    }
}
