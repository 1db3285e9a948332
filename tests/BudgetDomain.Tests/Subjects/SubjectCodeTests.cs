using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Subjects;

public sealed class SubjectCodeTests
{
    [Theory]
    [InlineData("201", 2010000, SubjectLevel.Class)]
    [InlineData("20103", 2010300, SubjectLevel.Section)]
    [InlineData("2010301", 2010301, SubjectLevel.Item)]
    [InlineData("２０１０３０１", 2010301, SubjectLevel.Item)]
    [InlineData(" 208 05 06 ", 2080506, SubjectLevel.Item)]
    [InlineData("208-05-06", 2080506, SubjectLevel.Item)]
    public void FunctionalCode_Reads(string text, int padded, SubjectLevel level)
    {
        var code = FunctionalCode.Parse(text);
        Assert.Equal(padded, code.Padded);
        Assert.Equal(level, code.Level);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("20", 2)]
    [InlineData("301", 0)]
    [InlineData("2010", 4)]
    [InlineData("20100", 5)]
    [InlineData("2010000", 5)]
    [InlineData("201030", 6)]
    [InlineData("201030101", 7)]
    [InlineData("208-05 06", 7)]
    [InlineData("208 0506", 6)]
    [InlineData("208--05", 4)]
    [InlineData("208-", 4)]
    [InlineData("208 - 05", 4)]
    [InlineData("2o8", 1)]
    public void FunctionalCode_RefusesWithPosition(string text, int position)
    {
        var result = FunctionalCode.ParseText(text);
        Assert.False(result.Success);
        Assert.Equal(position, result.Position);
    }

    [Fact]
    public void Families_RefuseOneAnother()
    {
        foreach (var text in new[] { "101", "201", "301", "501" })
        {
            Assert.Equal(text[0] == '1', RevenueCode.TryParse(text, out _));
            Assert.Equal(text[0] == '2', FunctionalCode.TryParse(text, out _));
            Assert.Equal(text[0] == '3', DepartmentEconomicCode.TryParse(text, out _));
            Assert.Equal(text[0] == '5', GovernmentEconomicCode.TryParse(text, out _));
        }
    }

    [Fact]
    public void FromParts_MakesCodesOfEveryLevel()
    {
        Assert.Equal(FunctionalCode.Parse("2080506"), FunctionalCode.FromParts(208, 5, 6));
        Assert.Equal(FunctionalCode.Parse("20805"), FunctionalCode.FromParts(208, 5));
        Assert.Equal(FunctionalCode.Parse("208"), FunctionalCode.FromParts(208));
        Assert.Equal(DepartmentEconomicCode.Parse("30102"), DepartmentEconomicCode.FromParts(301, 2));
        Assert.Equal(GovernmentEconomicCode.Parse("50502"), GovernmentEconomicCode.FromParts(505, 2));
        Assert.Equal(RevenueCode.Parse("101010101"), RevenueCode.FromParts(101, 1, 1, 1));
        Assert.Equal(101_000_000, RevenueCode.FromParts(101).Padded);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(301, 1, 1)]
    [InlineData(20, 1, 1)]
    [InlineData(2080, 1, 1)]
    [InlineData(208, 100, 0)]
    [InlineData(208, -1, 0)]
    [InlineData(208, 0, 6)]
    [InlineData(208, 5, 100)]
    [InlineData(-208, 5, 6)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    [InlineData(int.MinValue, int.MinValue, int.MinValue)]
    public void FromParts_RefusesWhatIsNoCode(int classPart, int sectionPart, int itemPart)
    {
        Assert.False(FunctionalCode.TryFromParts(classPart, sectionPart, itemPart, out var code));
        Assert.True(code.IsDefault);
        Assert.Throws<ArgumentOutOfRangeException>(() => FunctionalCode.FromParts(classPart, sectionPart, itemPart));
    }
}
