using BudgetDomain.Narrative;
using Xunit;

namespace BudgetDomain.Tests.Narrative;

/// <summary>Percentages against the amounts they are of, at the ends of what rounding explains.</summary>
public class RatioRangeTests
{
    [Theory]
    [InlineData(1, 3, 3333, 2, ClaimVerdict.Exact)]
    [InlineData(1, 3, 3334, 2, ClaimVerdict.Adjusted)]
    [InlineData(1, 3, 3332, 2, ClaimVerdict.Contradicted)]
    [InlineData(2, 3, 6666, 2, ClaimVerdict.Adjusted)]
    [InlineData(2, 3, 6667, 2, ClaimVerdict.Exact)]
    [InlineData(2, 3, 6668, 2, ClaimVerdict.Contradicted)]
    [InlineData(1, 8, 12, 0, ClaimVerdict.Exact)]
    [InlineData(1, 8, 13, 0, ClaimVerdict.Exact)]
    [InlineData(1, 8, 11, 0, ClaimVerdict.Contradicted)]
    [InlineData(1, 8, 14, 0, ClaimVerdict.Contradicted)]
    [InlineData(1, 4, 26, 0, ClaimVerdict.Contradicted)]
    [InlineData(251, 1000, 26, 0, ClaimVerdict.Adjusted)]
    [InlineData(1, 4, 24, 0, ClaimVerdict.Contradicted)]
    [InlineData(249, 1000, 24, 0, ClaimVerdict.Adjusted)]
    [InlineData(0, 5, 0, 2, ClaimVerdict.Exact)]
    [InlineData(0, 5, 1, 2, ClaimVerdict.Contradicted)]
    public void OfExactAmounts(long part, long whole, long digits, int decimals, ClaimVerdict verdict)
        => Assert.Equal(verdict, RatioRange.Of(Extent.Of(part, 1), Extent.Of(whole, 1)).Judge(digits, decimals));

    /// <summary>10万元 of 80万元 may be 9.5 of 80.5 or 10.5 of 79.5: 11.80 % to 13.21 %.</summary>
    [Theory]
    [InlineData(1250, ClaimVerdict.Exact)]
    [InlineData(1180, ClaimVerdict.Rounded)]
    [InlineData(1179, ClaimVerdict.Contradicted)]
    [InlineData(1321, ClaimVerdict.Rounded)]
    [InlineData(1322, ClaimVerdict.Contradicted)]
    public void OfRoundedAmounts_EveryShareThatTheyMayHave(long digits, ClaimVerdict verdict)
        => Assert.Equal(verdict, RatioRange.Of(Extent.Of(10, 1).Scaled(), Extent.Of(80, 1).Scaled()).Judge(digits, 2));

    [Fact]
    public void RateOfAFall_IsOfWhatWasBefore()
        => Assert.Equal(new RatioRange(150, 1200, 250, 1200, 200, 1200), RatioRange.OfChange(new(1000, 50, 100), new(200, 50, 100), fell: true));

    [Fact]
    public void RateOfARise_IsOfWhatWasBefore()
        => Assert.Equal(new RatioRange(150, 900, 250, 700, 200, 800), RatioRange.OfChange(new(1000, 50, 100), new(200, 50, 100), fell: false));

    [Fact]
    public void Growth_GoesUpOrDown_AndHasNoSign()
    {
        Assert.Equal(new RatioRange(100, 1050, 300, 950, 200, 1000), RatioRange.OfGrowth(new(1000, 50, 100), new(1200, 50, 100)));
        Assert.Equal(new RatioRange(100, 950, 300, 1050, 200, 1000), RatioRange.OfGrowth(new(1000, 50, 100), new(800, 50, 100)));
    }

    [Fact]
    public void AmountsThatPrintAlike_MayDifferInWhatIsNotPrinted()
    {
        Assert.Equal(new RatioRange(0, 1, 100, 950, 0, 1000), RatioRange.OfGrowth(new(1000, 50, 100), new(1000, 50, 100)));
        Assert.Equal(new RatioRange(0, 1, 100, 1, 0, 30), RatioRange.OfGrowth(new(30, 50, 100), new(30, 50, 100)));
        Assert.Equal(new RatioRange(0, 1, 0, 1, 0, 1), RatioRange.OfGrowth(default, default));
    }

    /// <summary>Of what may be nothing, a part can be any share.</summary>
    [Theory]
    [InlineData(40, 50, 30, 50, 999_999, ClaimVerdict.Rounded)]
    [InlineData(40, 50, 30, 50, 0, ClaimVerdict.Rounded)]
    [InlineData(0, 0, 30, 50, 100, ClaimVerdict.Contradicted)]
    [InlineData(1000, 50, -20, 30, 5, ClaimVerdict.Contradicted)]
    [InlineData(1, 1, -2, 1, 7, ClaimVerdict.Rounded)]
    public void OfAWholeThatMayBeNothing(long part, long partReach, long whole, long wholeReach, long digits, ClaimVerdict verdict)
        => Assert.Equal(verdict, RatioRange.Of(new(part, partReach, 100), new(whole, wholeReach, 100)).Judge(digits, 0));

    [Theory]
    [InlineData(1, 3, 2, "33.33%")]
    [InlineData(2, 3, 2, "66.67%")]
    [InlineData(1, 8, 0, "13%")]
    [InlineData(1, 8, 1, "12.5%")]
    [InlineData(1, 50, 2, "2.00%")]
    [InlineData(1, 1999, 2, "0.05%")]
    [InlineData(5, 2, 1, "250.0%")]
    [InlineData(0, 7, 2, "0.00%")]
    [InlineData(1, 0, 2, "")]
    [InlineData(1, -3, 2, "")]
    public void Print_RoundsHalfUp(long part, long whole, int decimals, string printed)
        => Assert.Equal(printed, RatioRange.Of(Extent.Of(part, 1), Extent.Of(whole, 1)).Print(Printed(0, decimals)));

    /// <summary>0% is no answer to who printed 5%; it is to who printed 0%.</summary>
    [Theory]
    [InlineData(1, 1000, 5, 0, "0.1%")]
    [InlineData(1, 1000, 0, 0, "0%")]
    [InlineData(1, 3_000_000, 500, 2, "0.00003%")]
    [InlineData(1, 2_000_000_000, 5, 0, "0.000000%")]
    [InlineData(0, 1000, 5, 0, "0%")]
    [InlineData(6, 1000, 5, 0, "1%")]
    public void Print_GivesMoreDecimalsToWhatWouldReadAsZero(long part, long whole, long digits, int decimals, string printed)
        => Assert.Equal(printed, RatioRange.Of(Extent.Of(part, 1), Extent.Of(whole, 1)).Print(Printed(digits, decimals)));

    private static NumberToken Printed(long digits, int decimals) => new(NumberKind.Percent, 0, 0, 0, digits, decimals, default);
}

/// <summary>Amounts of a coarser last place, for <see cref="RatioRangeTests"/>.</summary>
file static class Extents
{
    internal static Extent Scaled(this Extent extent) => Extent.Of(extent.Fen * 1_000_000, extent.Unit * 1_000_000);
}
