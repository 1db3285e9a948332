using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using Xunit;

namespace BudgetDomain.FsCheck.Tests;

/// <summary>Our own totals obey every law, and each law finds totals that do not.</summary>
public class TotalLawsTests
{
    public static TheoryData<string> Laws { get; } = [.. All.Keys];

    private static Dictionary<string, Func<LineAggregator, global::FsCheck.Property>> All => new(StringComparer.Ordinal)
    {
        [nameof(BudgetLaws.RollUpIsAdditive)] = BudgetLaws.RollUpIsAdditive,
        [nameof(BudgetLaws.RollUpIgnoresOrder)] = BudgetLaws.RollUpIgnoresOrder,
        [nameof(BudgetLaws.ParentIsTheSumOfItsChildren)] = BudgetLaws.ParentIsTheSumOfItsChildren,
        [nameof(BudgetLaws.RollUpScales)] = BudgetLaws.RollUpScales,
        [nameof(BudgetLaws.RollUpIsExact)] = BudgetLaws.RollUpIsExact,
    };

    [Theory]
    [MemberData(nameof(Laws))]
    public void RollUpOfALedger_ObeysEveryLaw(string law)
        => Law.Holds(All[law](static (lines, slice) => GoodLines.LedgerOf(lines).RollUpAll().Amount(slice)));

    [Theory]
    [MemberData(nameof(Laws))]
    public void EvaluateOfALedger_ObeysEveryLaw(string law)
        => Law.Holds(All[law](static (lines, slice) => GoodLines.LedgerOf(lines).Evaluate(slice)));

    [Theory]
    [MemberData(nameof(Laws))]
    public void CodeThatThrows_BreaksEveryLaw(string law) => Law.IsBroken(All[law](static (_, _) => throw new InvalidOperationException("no total")));

    [Fact]
    public void TotalThatRoundsToYuan_IsNotExactNorAdditive()
    {
        static WanYuan Rounded(IReadOnlyList<BudgetLineDraft> lines, Slice slice) => WanYuan.FromFen(Sum(lines, slice) / 100 * 100);
        Law.IsBroken(BudgetLaws.RollUpIsExact(Rounded));
        Law.IsBroken(BudgetLaws.RollUpIsAdditive(Rounded));
        Law.IsBroken(BudgetLaws.RollUpScales(Rounded));
    }

    [Fact]
    public void TotalThatCountsTheFirstLineTwice_DependsOnOrder()
    {
        static WanYuan Twice(IReadOnlyList<BudgetLineDraft> lines, Slice slice) => WanYuan.FromFen(Sum(lines, slice) + Sum(lines.Take(1), slice));
        Law.IsBroken(BudgetLaws.RollUpIgnoresOrder(Twice));
    }

    [Fact]
    public void TotalThatForgetsReserves_IsNotTheSumOfItsParts()
    {
        static WanYuan Forgetful(IReadOnlyList<BudgetLineDraft> lines, Slice slice)
            => WanYuan.FromFen(Sum(slice.Vintage == Vintage.All ? lines.Where(static line => line.Vintage != Vintage.Reserves) : lines, slice));
        Assert.Contains("its parts", Law.IsBroken(BudgetLaws.ParentIsTheSumOfItsChildren(Forgetful)), StringComparison.Ordinal);
        Law.Holds(BudgetLaws.RollUpIsAdditive(Forgetful));
    }

    [Fact]
    public void BrokenLaw_ShowsASmallCase()
    {
        // Shrunk to one line: a total that drops negative amounts needs no more.
        var message = Law.IsBroken(BudgetLaws.RollUpIsExact(static (lines, slice) => WanYuan.FromFen(Sum(lines.Where(static line => !line.Amount.IsNegative), slice))));
        var shrunk = message[message.IndexOf("Shrunk", StringComparison.Ordinal)..];
        Assert.Equal(1, shrunk.Split(nameof(BudgetLineDraft)).Length - 1);
    }

    private static long Sum(IEnumerable<BudgetLineDraft> lines, Slice slice)
        => lines.Where(line => slice.Contains(BudgetLine.Create(line).Slice)).Sum(static line => line.Amount.Fen);
}
