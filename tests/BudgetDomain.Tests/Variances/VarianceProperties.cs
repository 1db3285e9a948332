using System.Numerics;
using BudgetDomain.Disclosure;
using BudgetDomain.Variances;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Variances;

public class VarianceProperties
{
    [Property(MaxTest = 2000 / Thinned.By)]
    public void BasePlusChange_IsCurrent(Variance variance)
    {
        Assert.Equal(variance.Current, variance.Base + variance.Change);
        Assert.Equal(variance.Change.Sign, variance.Direction switch { ChangeDirection.Increase => 1, ChangeDirection.Decrease => -1, _ => 0 });
    }

    [Property(MaxTest = 2000 / Thinned.By)]
    public void Swapping_NegatesTheChange_AndTwiceIsNothing(Variance variance)
    {
        Assert.Equal(-variance.Change, variance.Swap().Change);
        Assert.Equal(variance, variance.Swap().Swap());
    }

    [Property(MaxTest = 2000 / Thinned.By)]
    public void Rates_AreThereOnlyForAPositiveBase(Variance variance)
    {
        var hasRate = variance.HasBase && variance.Base.Sign > 0;
        Assert.Equal(hasRate, variance.GrowthRate is GrowthRate.Known);
        Assert.Equal(hasRate, variance.CompletionRate is CompletionRate.Known);
        Assert.Equal(!variance.HasBase, variance.GrowthRate is GrowthRate.NoBase);
        Assert.Equal(variance.HasBase && variance.Base.IsZero, variance.GrowthRate is GrowthRate.BaseZero);
        Assert.IsType<GrowthRate.NotComparable>(new Variance(new(WanYuan.FromFen(1)), new(WanYuan.FromFen(2)), new("口径调整", "scope changed")).GrowthRate);
    }

    [Property(MaxTest = 2000 / Thinned.By)]
    public void Ratios_AreExact(WanYuan part, WanYuan whole, WanYuan otherPart, WanYuan otherWhole)
    {
        if (AmountRatio.Of(part, whole) is not { } ratio || AmountRatio.Of(otherPart, otherWhole) is not { } other)
        {
            Assert.True(whole.IsZero || otherWhole.IsZero);
            return;
        }

        var difference = ((BigInteger)part.Fen * otherWhole.Fen) - ((BigInteger)otherPart.Fen * whole.Fen);
        Assert.Equal(difference.Sign * whole.Sign * otherWhole.Sign, Math.Sign(ratio.CompareTo(other)));
        Assert.Equal(ratio.CompareTo(other) == 0, ratio == other);
        Assert.Equal(new AmountRatio(part, whole).GetHashCode(), new AmountRatio(-part, -whole).GetHashCode());
        Assert.True(default(AmountRatio) < ratio);
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void ShareChange_IsRoundedOnce(uint part, uint whole, uint otherPart, uint otherWhole)
    {
        var change = new ShareChange(AmountRatio.Of(WanYuan.FromFen(part), WanYuan.FromFen(whole)), AmountRatio.Of(WanYuan.FromFen(otherPart), WanYuan.FromFen(otherWhole)));
        var points = change.ToPercentagePoints(2, MidpointRounding.AwayFromZero);
        Assert.Equal(whole == 0 || otherWhole == 0, points is null);
        if (points is { } shown)
        {
            var exact = new BigInteger(10_000) * (((BigInteger)otherPart * whole) - ((BigInteger)part * otherWhole));
            var error = (exact - ((BigInteger)(shown.Percent * 100) * whole * otherWhole)) * 2;
            Assert.True(BigInteger.Abs(error) <= (BigInteger)whole * otherWhole);
        }
    }

    [Property(MaxTest = 500 / Thinned.By)]
    public void Contributions_AddUpExactly(YearPair years)
    {
        var table = Compare(years);
        foreach (var contributions in new[] { table.ContributionsTo(table.Total!), table.LeafContributionsTo(table.Total!) })
        {
            Assert.Equal(table.Total!.Variance.Change, contributions.Rows.Select(row => row.Contribution.Amount).Total());
            Assert.True(contributions.Residual.Amount.IsZero);
            var growth = table.Total.Variance.GrowthRate as GrowthRate.Known;
            Assert.All(contributions.Rows, row => Assert.Equal(growth is null, row.Contribution.Points is null));
            if (growth is not null)
                Assert.Equal(growth.Ratio, new AmountRatio(contributions.Rows.Select(row => row.Contribution.Points!.Value.Part).Total(), growth.Ratio.Whole));
            var sizes = contributions.Rows.Select(row => row.Contribution.Amount.Abs()).ToList();
            Assert.Equal(sizes.OrderDescending(), sizes);
        }
    }

    [Property(MaxTest = 500 / Thinned.By)]
    public void EveryRow_IsThereOnce_AndKnowsItsParent(YearPair years)
    {
        var (before, now) = (YearPair.Rows(years.Before), YearPair.Rows(years.Now));
        var table = VarianceTable.Compare(before, now, new() { Axis = RowAxis.Function });
        Assert.Equal(before.Count, table.Rows.Count(row => row.Base is not null));
        Assert.Equal(now.Count, table.Rows.Count(row => row.Current is not null));
        Assert.Equal(before.Select(row => row.Code).Union(now.Select(row => row.Code)).Count(), table.Rows.Length);
        foreach (var row in table.Rows.Where(row => !row.IsTotal))
        {
            var parent = table.Rows[row.Parent];
            Assert.Equal(row.Code.Length switch { 3 => string.Empty, var n => row.Code[..(n - 2)] }, parent.Code);
        }

        Assert.Equal(table.Rows.Length, table.Rows.Count(row => row.Change == RowChange.Continued) + table.Appeared.Count() + table.Vanished.Count());
    }

    [Property(MaxTest = 500 / Thinned.By)]
    public void SwappingTheYears_NegatesEveryRow(YearPair years)
    {
        var swapped = Compare(years).Swap();
        var other = VarianceTable.Compare(YearPair.Rows(years.Now), YearPair.Rows(years.Before), new() { Axis = RowAxis.Function });
        Assert.Equal(
            other.Rows.Select(row => (row.Code, row.Change, row.Variance)),
            swapped.Rows.Select(row => (row.Code, row.Change, row.Variance)));
    }

    private static VarianceTable Compare(YearPair years)
        => VarianceTable.Compare(YearPair.Rows(years.Before), YearPair.Rows(years.Now), new() { Axis = RowAxis.Function });
}
