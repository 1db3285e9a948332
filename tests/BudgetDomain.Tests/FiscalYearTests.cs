using Xunit;

namespace BudgetDomain.Tests;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData("2025")]
    [InlineData("2025年")]
    [InlineData("2025年度")]
    [InlineData("２０２５年度")]
    [InlineData("　2025 年 ")]
    public void Parse_ReadsWhatDocumentsPrint(string text) => Assert.Equal(2025, FiscalYear.Parse(text).Year);

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("1948")]
    [InlineData("2101")]
    [InlineData("20255")]
    [InlineData("2025度")]
    [InlineData("2025年年")]
    [InlineData("-2025")]
    public void TryParse_Refuses(string text) => Assert.False(FiscalYear.TryParse(text, out _));

    [Fact]
    public void NextAndPrevious_StayInRange()
    {
        Assert.Equal(FiscalYear.FromYear(2026), FiscalYear.FromYear(2025).Next);
        Assert.Equal(FiscalYear.FromYear(2024), FiscalYear.FromYear(2025).Previous);
        Assert.Throws<InvalidOperationException>(() => FiscalYear.MaxValue.Next);
        Assert.Throws<InvalidOperationException>(() => FiscalYear.MinValue.Previous);
        Assert.Throws<InvalidOperationException>(() => default(FiscalYear).Next);
        Assert.Throws<InvalidOperationException>(() => default(FiscalYear).Previous);
    }

    [Fact]
    public void FromYear_RefusesOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FiscalYear.FromYear(1948));
        Assert.Throws<ArgumentOutOfRangeException>(() => FiscalYear.FromYear(2101));
        Assert.False(FiscalYear.TryFromYear(0, out var none));
        Assert.True(none.IsDefault);
    }
}
