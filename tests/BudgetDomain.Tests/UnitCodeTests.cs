using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests;

public sealed class UnitCodeTests
{
    [Theory]
    [InlineData("003", "", 1)]
    [InlineData("003001", "003", 2)]
    [InlineData("００３００１００２", "003001", 3)]
    [InlineData("00301", "003", 2)]
    [InlineData(" 123456789012345 ", "123456789012", 5)]
    public void Parse_KnowsParentAndLevel(string text, string parent, int level)
    {
        var code = UnitCode.Parse(text);
        Assert.Equal(parent, code.Parent.ToString());
        Assert.Equal(level, code.Level);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("12", 2)]
    [InlineData("12a", 2)]
    [InlineData("003 001", 4)]
    [InlineData("1234567890123456", 15)]
    public void ParseText_RefusesWithPosition(string text, int position)
        => Assert.Equal((false, position), (UnitCode.ParseText(text).Success, UnitCode.ParseText(text).Position));

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Parents_AreAncestorsThatComeFirst(UnitCode code, UnitCode other)
    {
        var chain = new List<UnitCode>();
        for (var above = code; !above.IsDefault; chain.Add(above))
            above = above.Parent;
        Assert.All(chain, above => Assert.True(above < code && above.IsAncestorOf(code) && above.Contains(code) && !code.IsAncestorOf(above)));
        Assert.Equal(code.Level, chain.Count);
        Assert.Equal(chain.Contains(other), other.IsAncestorOf(code));
        Assert.Equal(other == code || chain.Contains(other), other.Contains(code));
        Assert.Equal(chain.Count < 2 ? code : chain[^2], code.Root);
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Order_IsOrdinalOrderOfTexts(UnitCode left, UnitCode right)
        => Assert.Equal(Math.Sign(string.CompareOrdinal(left.ToString(), right.ToString())), Math.Sign(left.CompareTo(right)));
}
