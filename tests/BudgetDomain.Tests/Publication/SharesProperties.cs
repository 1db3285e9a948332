using BudgetDomain.Publication;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Publication;

/// <summary>Shares that add up to 100.00 % as printed.</summary>
public class SharesProperties
{
    [Property(MaxTest = 500)]
    public Property Shares_AddUp_AndEachIsFloorOrCeiling(NonEmptyArray<NonNegativeInt> given)
    {
        long[] parts = [.. given.Get.Select(static g => (long)g.Get)];
        var whole = parts.Sum();
        if (whole == 0)
            return true.ToProperty();
        var shares = Shares.Of(parts, whole);
        return (shares.Sum() == Shares.Whole).Label("sum")
            .And(shares.Zip(parts).All(p => Int128.Abs(((Int128)p.First * whole) - ((Int128)p.Second * Shares.Whole)) < whole).Label("floor or ceiling"))
            .And(parts.Zip(shares).All(p => p.First != 0 || p.Second == 0).Label("zero"))
            .And(Enumerable.Range(0, parts.Length).All(i => Enumerable.Range(i + 1, parts.Length - i - 1).All(k => parts[i] <= parts[k] ? parts[i] < parts[k] ? shares[i] <= shares[k] : shares[i] >= shares[k] : shares[i] >= shares[k])).Label("order"));
    }

    [Fact]
    public void WhatAreNoPartsOfAWhole_AreRefused()
    {
        Assert.Equal("parts", Assert.Throws<ArgumentOutOfRangeException>(static () => Shares.Of([-1, 2], 1)).ParamName);
        Assert.Equal("whole", Assert.Throws<ArgumentOutOfRangeException>(static () => Shares.Of([], 0)).ParamName);
        Assert.Equal("whole", Assert.Throws<ArgumentOutOfRangeException>(static () => Shares.Nearest([], 0)).ParamName);
        Assert.Equal("parts", Assert.Throws<ArgumentException>(static () => Shares.Of([1, 1], 1)).ParamName);
        Assert.Equal("parts", Assert.Throws<ArgumentException>(static () => Shares.Of([1, 1], 9)).ParamName);
    }

    [Theory]
    [InlineData(0, true, "占0%")]
    [InlineData(0, false, "占0.00%")]
    [InlineData(553, false, "占5.53%")]
    [InlineData(10000, false, "占100.00%")]
    public void AShare_IsWrittenWithTwoDecimals(int share, bool isNone, string text) => Assert.Equal(text, Shares.Text(share, isNone));
}
