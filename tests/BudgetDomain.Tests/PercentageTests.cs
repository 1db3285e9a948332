using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests;

public sealed class PercentageTests
{
    [Theory]
    [InlineData("51.69%", "51.69%", 2)]
    [InlineData("51.69％", "51.69%", 2)]
    [InlineData("51.60%", "51.60%", 2)]
    [InlineData("100%", "100%", 0)]
    [InlineData("0%", "0%", 0)]
    [InlineData("-3.5%", "-3.5%", 1)]
    [InlineData("0.083 %", "0.083%", 3)]
    [InlineData("　1,234.5\u00A0% ", "1234.5%", 1)]
    [InlineData("-0.0%", "0.0%", 1)]
    public void Parse_ReadsWhatDocumentsPrint(string text, string canonical, int decimals)
    {
        var value = Percentage.Parse(text);
        Assert.Equal(canonical, value.ToString());
        Assert.Equal(decimals, value.Decimals);
    }

    [Theory]
    [InlineData("51.69", 5)]
    [InlineData("%", 0)]
    [InlineData("5%%", 2)]
    [InlineData("5‰", 1)]
    [InlineData("5% 5", 3)]
    [InlineData("+5%", 0)]
    [InlineData("5.%", 2)]
    [InlineData("0.1234567891%", 11)]
    [InlineData("1000000000000000000%", 0)]
    public void ParseText_RefusesWithPosition(string text, int position)
    {
        var result = Percentage.ParseText(text);
        Assert.False(result.Success);
        Assert.Equal(position, result.Position);
    }

    [Fact]
    public void Bounds_AreHalfAUnitOfTheLastPlace()
    {
        var value = Percentage.Parse("51.69%");
        Assert.Equal(51.685m, value.LowerBound);
        Assert.Equal(51.695m, value.UpperBound);
        Assert.Equal(0.5169m, value.Fraction);
        Assert.Equal(51.69m, value.Percent);
    }

    [Fact]
    public void PrintedDecimals_ArePartOfTheValue()
    {
        Assert.NotEqual(Percentage.Parse("51.6%"), Percentage.Parse("51.60%"));
        Assert.True(Percentage.Parse("51.6%") < Percentage.Parse("51.60%"));
        Assert.True(Percentage.Parse("51.60%") < Percentage.Parse("51.7%"));
        Assert.Equal(Percentage.Parse("51.60%"), Percentage.FromPercent(51.60m));
        Assert.Equal(Percentage.Parse("51.60%"), Percentage.FromPercent(51.6m, 2));
    }

    [Fact]
    public void FromPercent_RefusesWhatDoesNotFit()
    {
        Assert.Throws<ArgumentException>(() => Percentage.FromPercent(51.69m, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.FromPercent(1m, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.FromPercent(1m, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.FromPercent(decimal.MaxValue, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.FromPercent(1_000_000_000m, 9));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void FromPercent_UndoesPercent(Percentage value)
    {
        Assert.Equal(value, Percentage.FromPercent(value.Percent));
        Assert.Equal(value.Percent, value.Fraction * 100m);
        Assert.True(value.LowerBound < value.Percent && value.Percent < value.UpperBound);
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Of_LiesWithinItsOwnBounds(int part, int whole, byte places)
    {
        var decimals = places % 10;
        var percentage = Percentage.Of(WanYuan.FromFen(part), WanYuan.FromFen(whole), decimals, MidpointRounding.AwayFromZero);
        if (whole == 0)
        {
            Assert.Null(percentage);
            return;
        }

        var value = Assert.NotNull(percentage);
        Assert.Equal(decimals, value.Decimals);
        // Cross-multiplied in integers, so that the check itself cannot round.
        var rest = Int128.Abs(((Int128)(value.Percent * (decimal)Math.Pow(10, decimals)) * whole) - ((Int128)part * 100 * (long)Math.Pow(10, decimals)));
        Assert.True(rest * 2 <= Math.Abs((long)whole));
    }
}
