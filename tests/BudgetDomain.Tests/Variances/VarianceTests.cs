using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Variances;
using Xunit;

namespace BudgetDomain.Tests.Variances;

public class VarianceTests
{
    [Fact]
    public void TheSentenceOfTheSample_IsRight()
    {
        // 收入2,636.07万元，比上年增加898.23万元，增长51.69%
        var variance = new Variance(Wan(1737.84m), Wan(2636.07m));
        Assert.Equal((Wan(898.23m), ChangeDirection.Increase), (variance.Change, variance.Direction));
        Assert.Equal("51.69%", variance.GrowthRate.Describe(2, MidpointRounding.AwayFromZero).Chinese);
        Assert.Equal("1737.84 → 2636.07 (+898.23)", variance.ToString());
    }

    [Fact]
    public void WithoutARate_TheReasonIsPrinted()
    {
        Assert.Equal("无上年数", Text(new(null, Stated(5))));
        Assert.Equal("上年为零，增长率无可比性", Text(new(Stated(0), Stated(5))));
        Assert.Equal("口径不可比（基数为负数）", Text(new(Stated(-1), Stated(5))));
        Assert.Equal("口径不可比（机构改革）", Text(new Variance(Stated(1), Stated(5)).NotComparable(new("机构改革", "reform"))));
        Assert.Equal("-100.00%", Text(new(Stated(5), null)));
        Assert.Equal("no base", new Variance(null, Stated(5)).GrowthRate.Describe(2, MidpointRounding.ToEven).English);
    }

    [Fact]
    public void Completion_HasItsOwnReasons()
    {
        Assert.Equal("98.50%", Completion(new(Stated(200), Stated(197))));
        Assert.Equal("未编列预算", Completion(new(null, Stated(5))));
        Assert.Equal("预算为零，完成率无可比性", Completion(new(Stated(0), Stated(5))));
        Assert.Equal("0.00%", Completion(new(Stated(5), null)));
        Assert.Equal("口径不可比（基数为负数）", Completion(new(Stated(-5), Stated(5))));
    }

    [Fact]
    public void PrintedFigures_ReachAsFarAsTheyWereRounded()
    {
        var figure = new Figure(default, FigureState.Printed, Wan(305.75m), 10_000, 0, 0, 0, "305.75");
        var rounded = new Variance(StatedAmount.Of(figure), StatedAmount.Of(figure) + StatedAmount.Of(figure));
        Assert.Equal(WanYuan.FromFen(15_000), rounded.ChangeReach);
        Assert.Equal(WanYuan.FromFen(9_999), StatedAmount.Of(figure, Grade.Adjusted)!.Value.Reach);
        Assert.True(StatedAmount.Of(figure, Grade.Exact)!.Value.Reach.IsZero);
        Assert.Null(StatedAmount.Of(new(default, FigureState.Unreadable, default, 10_000, 0, 0, 0, "3O5")));
        Assert.False(new Variance(new StatedAmount(Wan(1), Wan(0.005m)), new StatedAmount(Wan(1.01m), Wan(0.005m))).IsDirectionCertain);
        Assert.True(new Variance(new StatedAmount(Wan(1), Wan(0.005m)), new StatedAmount(Wan(1.02m), Wan(0.005m))).IsDirectionCertain);
    }

    [Fact]
    public void Contribution_HasPointsAndShare()
    {
        var total = new Variance(Wan(100), Wan(110));
        var part = new Variance(Wan(20), Wan(25)).ContributionTo(total);
        Assert.Equal(("5.0%", "50.0%"), (Percent(part.Points), Percent(part.ShareOfChange)));
        Assert.Null(new Variance(Wan(1), Wan(2)).ContributionTo(new(Wan(5), Wan(5))).ShareOfChange);
        Assert.Null(new Variance(Wan(0), Wan(2)).ContributionTo(new(Wan(0), Wan(5))).Points);
        Assert.Equal("2.73%", new Variance(Wan(20), Wan(25)).ShareOf(total).ToPercentagePoints(2, MidpointRounding.AwayFromZero)!.Value.ToString());
    }

    [Fact]
    public void DefaultRatio_IsRefused()
        => Assert.Throws<InvalidOperationException>(() => default(AmountRatio).ToPercentage(2, MidpointRounding.ToEven));

    /// <summary>Every answer is asked for, whichever case it is.</summary>
    [Fact]
    public void EveryAnswer_IsNeeded()
    {
        var rates = new[] { new Variance(Stated(200), Stated(197)), new(null, Stated(5)), new(Stated(0), Stated(5)), new(Stated(-5), Stated(5)) };
        foreach (var variance in rates)
        {
            Assert.Throws<ArgumentNullException>("known", () => variance.CompletionRate.Match(null!, static () => 1, static () => 2, static _ => 3));
            Assert.Throws<ArgumentNullException>("noBudget", () => variance.CompletionRate.Match(static _ => 0, null!, static () => 2, static _ => 3));
            Assert.Throws<ArgumentNullException>("budgetZero", () => variance.CompletionRate.Match(static _ => 0, static () => 1, null!, static _ => 3));
            Assert.Throws<ArgumentNullException>("notComparable", () => variance.CompletionRate.Match(static _ => 0, static () => 1, static () => 2, null!));
            Assert.Throws<ArgumentNullException>("known", () => variance.GrowthRate.Match(null!, static () => 1, static () => 2, static _ => 3));
            Assert.Throws<ArgumentNullException>("notComparable", () => variance.GrowthRate.Match(static _ => 0, static () => 1, static () => 2, null!));
        }
    }

    [Fact]
    public void EveryCase_IsMatched()
    {
        GrowthRate[] cases = [new Variance(Wan(1), Wan(2)).GrowthRate, GrowthRate.WithoutBase, GrowthRate.OfZero, new GrowthRate.NotComparable(new("甲", "a"))];
        Assert.Equal(["known", "none", "zero", "甲"], cases.Select(rate => rate.Match(_ => "known", () => "none", () => "zero", reason => reason.Chinese)));
        Assert.Equal(typeof(GrowthRate).GetNestedTypes().Length, cases.Length);
        Assert.Empty(typeof(GrowthRate).GetConstructors());
    }

    private static WanYuan Wan(decimal amount) => WanYuan.FromWanYuan(amount);

    private static StatedAmount Stated(decimal amount) => new(Wan(amount));

    private static string Text(Variance variance) => variance.GrowthRate.Describe(2, MidpointRounding.AwayFromZero).Chinese;

    private static string Completion(Variance variance) => variance.CompletionRate.Describe(2, MidpointRounding.AwayFromZero).Chinese;

    private static string? Percent(AmountRatio? ratio) => ratio?.ToPercentage(1, MidpointRounding.AwayFromZero).ToString();
}
