using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using Xunit;

namespace BudgetDomain.Tests.Narrative;

/// <summary>A stated amount against another, at the ends of what rounding explains.</summary>
public class AmountJudgeTests
{
    [Theory]
    [InlineData(500, 100, 500, 1, ClaimVerdict.Exact)]
    [InlineData(500, 100, 550, 1, ClaimVerdict.Rounded)]
    [InlineData(500, 100, 450, 1, ClaimVerdict.Rounded)]
    [InlineData(500, 100, 551, 1, ClaimVerdict.Adjusted)]
    [InlineData(500, 100, 449, 1, ClaimVerdict.Adjusted)]
    [InlineData(500, 100, 599, 1, ClaimVerdict.Adjusted)]
    [InlineData(500, 100, 600, 1, ClaimVerdict.Contradicted)]
    [InlineData(500, 100, 400, 1, ClaimVerdict.Contradicted)]
    [InlineData(500, 100, 600, 100, ClaimVerdict.Rounded)]
    [InlineData(500, 100, 700, 100, ClaimVerdict.Contradicted)]
    [InlineData(500, 1, 560, 100, ClaimVerdict.Contradicted)]
    [InlineData(500, 1, 550, 100, ClaimVerdict.Rounded)]
    [InlineData(0, 100, 0, 1, ClaimVerdict.Exact)]
    [InlineData(0, 100, 49, 1, ClaimVerdict.Rounded)]
    [InlineData(0, 100, 50, 1, ClaimVerdict.Contradicted)]
    [InlineData(0, 100, -49, 1, ClaimVerdict.Rounded)]
    [InlineData(0, 100, 49, 100, ClaimVerdict.Contradicted)]
    [InlineData(0, 1, 100, 100, ClaimVerdict.Contradicted)]
    [InlineData(100, 100, 0, 100, ClaimVerdict.Contradicted)]
    [InlineData(-500, 100, -550, 1, ClaimVerdict.Rounded)]
    [InlineData(-500, 100, 500, 1, ClaimVerdict.Contradicted)]
    public void Judge(long printed, long place, long other, long otherPlace, ClaimVerdict verdict)
        => Assert.Equal(verdict, AmountJudge.Judge(Extent.Of(printed, place), Extent.Of(other, otherPlace)));

    [Fact]
    public void BetterVerdict_IsTheOneThatAgreesMore()
    {
        Assert.Equal(ClaimVerdict.Exact, AmountJudge.Better(ClaimVerdict.Exact, ClaimVerdict.Contradicted));
        Assert.Equal(ClaimVerdict.Rounded, AmountJudge.Better(ClaimVerdict.Unresolved, ClaimVerdict.Rounded));
    }

    [Fact]
    public void AnExtent_ReachesHalfAUnit_AZeroNowhere()
    {
        Assert.Equal((450L, 550L, false), (Extent.Of(500, 100).Least, Extent.Of(500, 100).Most, Extent.Of(500, 100).IsZero));
        Assert.Equal(new Extent(0, 0, 100), Extent.Of(0, 100));
        Assert.True(Extent.Of(0, 100).IsZero);
        Assert.Equal(new Extent(700, 55, 100), Extent.Of(500, 100) + Extent.Of(200, 10));
        Assert.Equal(new Extent(300, 55, 100), Extent.Of(500, 10) - Extent.Of(200, 100));
    }

    [Theory]
    [InlineData(12_345_600, AmountUnit.WanYuan, 10_000, "12.35万元")]
    [InlineData(12_345_000, AmountUnit.WanYuan, 10_000, "12.35万元")]
    [InlineData(12_344_999, AmountUnit.WanYuan, 10_000, "12.34万元")]
    [InlineData(-12_345_600, AmountUnit.WanYuan, 10_000, "-12.35万元")]
    [InlineData(5_000_000, AmountUnit.WanYuan, 1_000_000, "5万元")]
    [InlineData(-5_000_000, AmountUnit.WanYuan, 1_000_000, "-5万元")]
    [InlineData(50_000, AmountUnit.WanYuan, 10_000, "0.05万元")]
    [InlineData(1_205, AmountUnit.Yuan, 1, "12.05元")]
    [InlineData(1_250, AmountUnit.Yuan, 100, "13元")]
    [InlineData(0, AmountUnit.Unknown, 10_000, "0.00万元")]
    public void Amounts_ArePrintedWithTheirUnit_RoundedHalfUp(long fen, AmountUnit unit, long lastPlace, string printed)
        => Assert.Equal(printed, AmountText.Print(fen, unit, lastPlace));
}
