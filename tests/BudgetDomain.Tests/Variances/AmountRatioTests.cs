using System.Numerics;
using BudgetDomain.Variances;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Variances;

/// <summary>Ratios of amounts: their laws, against whole numbers of any size.</summary>
public class AmountRatioTests
{
    [Property(MaxTest = 1000 / Thinned.By)]
    public Property Order_and_equality_are_those_of_the_values()
        => Prop.ForAll(Ratios().Zip(Ratios()).ToArbitrary(), static pair =>
        {
            var (left, right) = pair;
            var expected = Compare(left, right);
            return Math.Sign(left.CompareTo(right)) == expected
                && Math.Sign(((IComparable)left).CompareTo(right)) == expected
                && left.Equals(right) == (expected == 0)
                && left.Equals((object)right) == (expected == 0)
                && (left == right, left != right, left < right, left <= right, left > right, left >= right)
                    == (expected == 0, expected != 0, expected < 0, expected <= 0, expected > 0, expected >= 0)
                && (expected != 0 || left.GetHashCode() == right.GetHashCode());
        });

    [Property(MaxTest = 500 / Thinned.By)]
    public Property A_ratio_enlarged_is_the_same_ratio()
        => Prop.ForAll(Ratios().Where(static r => !r.IsDefault).Zip(Gen.Choose(1, 1000)).ToArbitrary(), static pair =>
        {
            var (ratio, factor) = pair;
            var enlarged = new AmountRatio(ratio.Part * factor, ratio.Whole * factor);
            var turned = new AmountRatio(-ratio.Part, -ratio.Whole);
            return ratio.Equals(enlarged) && ratio.GetHashCode() == enlarged.GetHashCode() && ratio.Equals(turned) && ratio.GetHashCode() == turned.GetHashCode()
                && ratio.Sign == enlarged.Sign && ratio.Sign == turned.Sign && ratio.CompareTo(turned) == 0;
        });

    [Fact]
    public void The_default_is_no_ratio()
    {
        AmountRatio none = default;
        Assert.True(none.IsDefault);
        Assert.Equal("", none.ToString());
        Assert.Equal(default, none);
        Assert.Equal(0, none.GetHashCode());
        Assert.Throws<InvalidOperationException>(() => none.ToPercentage(2, MidpointRounding.AwayFromZero));
        var zero = new AmountRatio(WanYuan.Zero, WanYuan.FromYuan(1));
        Assert.NotEqual(none, zero);
        Assert.True(none < zero);
        Assert.True(none < new AmountRatio(WanYuan.FromYuan(-1), WanYuan.FromYuan(1)));
        Assert.Null(AmountRatio.Of(WanYuan.FromYuan(1), WanYuan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AmountRatio(WanYuan.FromYuan(1), WanYuan.Zero));
    }

    [Fact]
    public void It_is_compared_with_nothing_else()
    {
        IComparable ratio = new AmountRatio(WanYuan.Parse("898.23"), WanYuan.Parse("1737.84"));
        Assert.Equal("898.23/1737.84", ratio.ToString());
        Assert.Equal(1, ratio.CompareTo(null));
        Assert.Throws<ArgumentException>(() => ratio.CompareTo("898.23/1737.84"));
        Assert.False(ratio.Equals("898.23/1737.84"));
        Assert.Equal(Percentage.Parse("51.69%"), ((AmountRatio)ratio).ToPercentage(2, MidpointRounding.AwayFromZero));
    }

    private static Gen<AmountRatio> Ratios()
    {
        var amount = Gen.OneOf(Gen.Choose(-20, 20).Select(static i => (long)i), Gen.Elements(long.MaxValue / 2000, -(long.MaxValue / 2000), 1L << 52, -(1L << 52)));
        return from part in amount
               from whole in amount
               select whole == 0 ? default : new AmountRatio(WanYuan.FromFen(part), WanYuan.FromFen(whole));
    }

    private static int Compare(AmountRatio left, AmountRatio right)
    {
        if (left.IsDefault || right.IsDefault)
            return (left.IsDefault ? 0 : 1) - (right.IsDefault ? 0 : 1);
        var difference = ((BigInteger)left.Part.Fen * right.Whole.Fen) - ((BigInteger)right.Part.Fen * left.Whole.Fen);
        return difference.Sign * left.Whole.Sign * right.Whole.Sign;
    }
}
