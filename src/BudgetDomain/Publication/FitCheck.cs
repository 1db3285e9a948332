using BudgetDomain.Cube;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication;

/// <summary>
/// Whether a form has a place for all money of a ledger: the identities of its tables hold for exact amounts. Where one does not,
/// the money that the whole has and no part of it is what the form has no place for.
/// </summary>
internal sealed class FitCheck(IdentitySystem system, ExactFigures figures, LedgerMoney money)
{
    private const int MaxProblems = 20;

    public void Add(List<CompositionProblem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < system.IdentityCount && seen.Count < MaxProblems; i++)
        {
            if (!system.Applies(i) || Difference(i) is not { } difference || Holds(system[i].Relation, difference))
                continue;
            if (system[i].Relation == IdentityRelation.AtLeast)
            {
                if (seen.Add(SliceText.Describe(system.SliceOf(system.TermsOf(i)[0]))))
                    problems.Add(Negative(i, difference));
                continue;
            }

            var (chinese, english) = WhatIsLost(i);
            if (seen.Add(chinese))
                problems.Add(Problem(i, difference, chinese, english));
        }
    }

    private static bool Holds(IdentityRelation relation, Int128 difference) => relation switch
    {
        IdentityRelation.AtLeast => difference >= 0,
        IdentityRelation.AtMost => difference <= 0,
        _ => difference == 0,
    };

    /// <summary>The whole less its parts; <see langword="null"/> where one of them is not known.</summary>
    private Int128? Difference(int identity)
    {
        var terms = system.TermsOf(identity);
        if (figures.AmountOf(system.SliceOf(terms[0])) is not { } whole)
            return null;
        foreach (var part in terms[1..])
        {
            if (figures.AmountOf(system.SliceOf(part)) is not { } amount)
                return null;
            whole -= amount;
        }

        return whole;
    }

    private CompositionProblem Problem(int identity, Int128 difference, string chinese, string english)
    {
        var whole = SliceText.Describe(system.SliceOf(system.TermsOf(identity)[0]));
        var table = system[identity].Table is var t and >= 0 ? figures.Document.Tables[t].Caption : figures.Document.Form!.Name.Chinese;
        return new(CompositionProblemCodes.NoPlace, new(
            $"{table}没有列示{chinese}的行或栏：“{whole}”与其各项之和相差 {InWanYuan(difference)} 万元",
            $"{table} has no row or column for {english}: {whole} differs from the sum of its parts by {InWanYuan(difference)} wan yuan"));
    }

    /// <summary>A part is more than its whole: what else the whole holds is negative, and no table prints that.</summary>
    private CompositionProblem Negative(int identity, Int128 difference)
    {
        var terms = system.TermsOf(identity);
        var whole = system.SliceOf(terms[0]);
        var parts = new List<string>();
        Int128 sum = 0;
        foreach (var term in terms[1..])
        {
            parts.Add(SliceText.Describe(system.SliceOf(term)));
            sum += figures.AmountOf(system.SliceOf(term)) ?? 0;
        }

        var (all, rest) = (InWanYuan(sum + difference), InWanYuan(difference));
        return new(CompositionProblemCodes.Negative, new(
            $"“{SliceText.Describe(whole)}”是 {all} 万元，小于其中“{string.Join("、", parts)}”的 {InWanYuan(sum)} 万元：其余部分是负数 {rest} 万元，没有哪张表单独列示，公开后两数相互矛盾",
            $"{SliceText.Describe(whole)} is {all} wan yuan, less than {string.Join(", ", parts)} in it, {InWanYuan(sum)}: the rest is negative, {rest} wan yuan, no table prints it, and published the figures contradict each other"));
    }

    private static decimal InWanYuan(Int128 fen) => (decimal)fen / WanYuan.FenPerWanYuan;

    /// <summary>The members of the money that lies in the whole and in none of the parts.</summary>
    private (string Chinese, string English) WhatIsLost(int identity)
    {
        var terms = system.TermsOf(identity);
        var whole = system.SliceOf(terms[0]).WithUnit(0).WithProject(0).With(Side.Income);
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (slice, _) in money.Parts)
        {
            var bare = slice.WithUnit(0).WithProject(0);
            if (!whole.Contains(bare) || IsInAPart(terms[1..], bare))
                continue;
            lost.Add(bare.DepartmentEconomy.IsDefault && bare.Kind is ExpenditureKind.Personnel or ExpenditureKind.Public or ExpenditureKind.AgencyOperating && !whole.DepartmentEconomy.IsDefault
                ? "没有经济科目的明细"
                : $"{SliceText.Word(bare.Vintage)}{SliceText.Word(bare.Fund)}{SliceText.Word(bare.Kind)}{(bare.DepartmentEconomy.IsDefault ? "（无经济科目）" : string.Empty)}");
            if (lost.Count == 4)
                break;
        }

        return lost.Count == 0 ? ("这部分资金", "this money") : ($"“{string.Join("、", lost)}”", $"\"{string.Join(", ", lost)}\"");
    }

    private bool IsInAPart(ReadOnlySpan<int> parts, Slice bare)
    {
        foreach (var part in parts)
        {
            if (system.SliceOf(part).WithUnit(0).WithProject(0).With(Side.Income).Contains(bare))
                return true;
        }

        return false;
    }
}
