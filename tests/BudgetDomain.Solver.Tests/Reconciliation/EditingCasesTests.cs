using BudgetDomain.Reconciliation;
using Xunit;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>The published small cases of statistical data editing: which records fail, and which cells are localised.</summary>
/// <remarks>
/// Theirs are edits with any coefficients; ours are sums. A multiple is a part named more than once, a constant a certain figure. Where theirs break
/// ties by chance, all answers are given here.
/// </remarks>
public class EditingCasesTests
{
    [Fact]
    public void Turnover_CostAndProfit_OnlyProfitCanBeWrong() => Assert.Equal(["profit"], Business(755, 125, 200).Repairs());

    [Theory]
    [InlineData(2, 2, 1, "turnover")]
    [InlineData(2, 1, 2, "cost")]
    [InlineData(1, 2, 2, "profit")]
    public void Turnover_CostAndProfit_TheLightestIsWrong(int profit, int cost, int turnover, string expected)
    {
        var business = Business(55, 125, 200);
        var weights = new Dictionary<string, int> { ["profit"] = profit, ["cost"] = cost, ["turnover"] = turnover };
        Assert.Equal([expected], business.Repairs(new() { WeightOf = f => weights[business.NameOf(f)] }));
    }

    [Fact]
    public void TwoEdits_OneVariableMendsBoth()
    {
        var system = Linked();
        Assert.Equal(["x"], system.Repairs(new() { IsCertain = f => system.NameOf(f) == "one" }));
        Assert.Equal(["y+z"], system.Repairs(new() { IsCertain = f => system.NameOf(f) == "one", WeightOf = f => system.NameOf(f) == "x" ? 10 : 1 }));

        static HandMade Linked() => new HandMade().Print(("x", 1), ("y", 1), ("z", 3), ("one", 1)).Equal("z", "x", "y").Equal("z", "y", "y", "one");
    }

    [Fact]
    public void ACertainTotalBelowBothParts_MakesBothWrong()
    {
        var system = new HandMade().Print(("x", 6), ("y", 6), ("z", 5)).Equal("z", "x", "y");
        Assert.Equal(["x+y"], system.Repairs(new() { IsCertain = f => system.NameOf(f) == "z" }));
    }

    [Fact]
    public void TwoOfFiveParts_AreTheFewestOnlyWhereTheTotalIsCertainAndPartsAreBounded()
    {
        // Stated: D and E. Theirs knows the amounts that belong there; from the sum alone the total, or one part, would do as well.
        var system = new HandMade().Print(("y", 60), ("A", 5), ("B", 5), ("C", 5), ("D", 45), ("E", 0)).Equal("y", "A", "B", "C", "D", "E");
        Assert.Empty(system.Repairs());
        var known = new HandMade().Print(("y", 60), ("A", 5), ("B", 5), ("C", 5), ("D", 45), ("E", 0), ("D", 25), ("E", 20)).Equal("y", "A", "B", "C", "D", "E");
        var given = new HashSet<string> { "25", "20" };
        Assert.Equal(["D", "E"], known.Repairs(new() { IsCertain = f => given.Contains(f.Text) }));
    }

    [Fact]
    public void AMissingPart_IsUnknown_AndTheOtherIsWrong()
    {
        var system = new HandMade().Print(("x", 10), ("z", 5)).Equal("z", "x", "y");
        Assert.Equal(["x", "z"], system.Repairs());
        Assert.Equal(["x"], system.Repairs(new() { IsCertain = f => system.NameOf(f) == "z" }));
    }

    [Fact]
    public void AmountsBeyondTheirLimit_AreAmountsLikeOthers()
    {
        // Stated: 10 to the 10th is taken as missing, since their solver bounds amounts by 10 to the 7th. In 分 that is 100,000 元.
        Assert.Equal(["profit"], Business(10_000_000_000, 200, 300).Repairs());
    }

    [Fact]
    public void Typos_AreNamedOneByOne_WithTheSlip()
    {
        var system = Accounts(1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137);
        var result = Reconciler.Reconcile(system.Build(), Solved.Options);
        var named = result.Contradictions.Where(c => c.Repair!.IsUnique).ToDictionary(c => system.NameOf(result.System.Figures[c.Repair!.Candidates[0].Figure]), c => c.Repair!.Candidates[0]);
        Assert.Equal(new Slip(SlipKind.DigitDoubled, WanYuan.FromFen(1979)), named["x9"].Slip);
        Assert.Contains(result.Contradictions, c => c.Repair!.Candidates.Any(x => system.NameOf(result.System.Figures[x.Figure]) == "x4" && x.Slip == new Slip(SlipKind.DigitsSwapped, WanYuan.FromFen(116))));
    }

    [Fact]
    public void TheirValidRecord_IsConsistent()
        => Assert.Equal(ConsistencyState.Consistent, Reconciler.Reconcile(Accounts(1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137).Build()).Consistency);

    [Theory]
    [InlineData(3, 13, 10, "z", -10)]
    [InlineData(14, -4, 10, "y", 4)]
    [InlineData(15, 5, -10, "z", 10)]
    public void Signs_AreKnown(long x, long y, long z, string wrong, long right)
    {
        // z = x - y, so x is the whole.
        var system = new HandMade().Print(("x", x), ("y", y), ("z", z), ("other", -1)).Equal("x", "y", "z");
        var result = Reconciler.Reconcile(system.Build(), Solved.Options);
        var candidates = Assert.Single(result.Contradictions).Repair!.Candidates;
        Assert.Contains(candidates, c => system.NameOf(result.System.Figures[c.Figure]) == wrong && c.Slip == new Slip(SlipKind.SignTurned, WanYuan.FromFen(right)));
    }

    [Fact]
    public void RulesThatContradictEachOther_AreAnIrreducibleSet()
    {
        // Stated: of x > 0, y > 0, x + y = -1 all three clash. Amounts are not negative here, so the sum alone does.
        var result = Reconciler.Reconcile(new HandMade().Print(("x", 1), ("y", 1), ("sum", 1)).Equal("sum", "x", "y").Build(), Solved.Options);
        var contradiction = Assert.Single(result.Contradictions);
        Assert.Equal(3, contradiction.Figures.Length);
        Assert.Single(contradiction.Identities);
    }

    /// <summary>profit + cost = turnover; cost ≥ 0.6 turnover, as five times the cost and three times the turnover.</summary>
    private static HandMade Business(long profit, long cost, long turnover) => new HandMade()
        .Print(("profit", profit), ("cost", cost), ("turnover", turnover))
        .Equal("turnover", "profit", "cost")
        .Equal("five costs", "cost", "cost", "cost", "cost", "cost")
        .AtLeast("five costs", "turnover", "turnover", "turnover");

    /// <summary>x1+x2=x3; x2=x4; x5+x6+x7=x8; x3+x8=x9; x9-x10=x11.</summary>
    private static HandMade Accounts(params long[] x) => new HandMade()
        .Print([.. x.Select((amount, i) => ($"x{i + 1}", amount))])
        .Equal("x3", "x1", "x2")
        .Equal("x4", "x2")
        .Equal("x8", "x5", "x6", "x7")
        .Equal("x9", "x3", "x8")
        .Equal("x9", "x10", "x11");
}
