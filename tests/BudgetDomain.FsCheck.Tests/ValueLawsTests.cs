using System.Globalization;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BudgetDomain.FsCheck.Tests;

public class ValueLawsTests
{
    [Fact]
    public void OurValues_AreLawful()
    {
        Law.Holds(BudgetLaws.EqualityIsLawful(BudgetArbitraries.WanYuan()));
        Law.Holds(BudgetLaws.OrderIsLawful(BudgetArbitraries.WanYuan()));
        Law.Holds(BudgetLaws.EqualityIsLawful(BudgetArbitraries.Percentage()));
        Law.Holds(BudgetLaws.OrderIsLawful(BudgetArbitraries.Percentage()));
        Law.Holds(BudgetLaws.EqualityIsLawful(BudgetArbitraries.FiscalYear()));
        Law.Holds(BudgetLaws.OrderIsLawful(BudgetArbitraries.UnitCode()));
        Law.Holds(BudgetLaws.OrderIsLawful(BudgetArbitraries.FunctionalCode()));
        Law.Holds(BudgetLaws.OrderIsLawful(BudgetArbitraries.Slice()));
        Law.Holds(BudgetLaws.EqualityIsLawful(BudgetArbitraries.IndicatorTarget()));
        Law.Holds(BudgetLaws.EqualityIsLawful(BudgetArbitraries.BudgetLedger()), 100);
    }

    [Fact]
    public void UnlawfulValues_AreFound()
    {
        var near = Gen.Choose(0, 5).Select(static n => new Near(n)).ToArbitrary();
        Assert.Contains("not transitive", Law.IsBroken(BudgetLaws.EqualityIsLawful(near)), StringComparison.Ordinal);
        Law.IsBroken(BudgetLaws.OrderIsLawful(near));
    }

    [Fact]
    public void StoresThatLoseSomething_AreFound()
    {
        Law.Holds(BudgetLaws.StoredValuesComeBack<WanYuan, decimal>(static amount => amount.Yuan, WanYuan.FromYuan));
        Law.Holds(BudgetLaws.StoredValuesComeBack<FunctionalCode, string>(static code => code.ToString(), static text => text.Length == 0 ? default : FunctionalCode.Parse(text)));
        Law.IsBroken(BudgetLaws.StoredValuesComeBack<WanYuan, double>(static amount => (double)amount.Yuan, static stored => WanYuan.FromFen((long)(stored * 100))));
        Law.IsBroken(BudgetLaws.StoredValuesComeBack<FunctionalCode, int>(
            static code => code.IsDefault ? 0 : int.Parse(code.Root.ToString(), CultureInfo.InvariantCulture), static stored => stored == 0 ? default : FunctionalCode.Parse(stored.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void KeysThatSortOtherwise_AreFound()
    {
        Law.Holds(BudgetLaws.KeysKeepTheOrder<FunctionalCode, string>(static code => code.ToString(), StringComparer.Ordinal));
        Law.IsBroken(BudgetLaws.KeysKeepTheOrder<FunctionalCode, int>(static code => code.IsDefault ? 0 : int.Parse(code.ToString(), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void ChangesThatRound_AreFound()
    {
        Law.Holds(BudgetLaws.ChangesAreExact(static (before, now) => now - before));
        Law.IsBroken(BudgetLaws.ChangesAreExact(static (before, now) => WanYuan.FromFen((now - before).Fen / 10_000 * 10_000)));
    }

    [Fact]
    public void RoundingEachPartAlone_DoesNotAddUp()
    {
        Law.Holds(BudgetLaws.RoundedPartsAddUp(LargestRemainder));
        Assert.Contains("add up to", Law.IsBroken(BudgetLaws.RoundedPartsAddUp(static (parts, unit) => [.. parts.Select(part => WanYuan.FromFen((long)decimal.Round((decimal)part.Fen / unit.Fen) * unit.Fen))])), StringComparison.Ordinal);
        Law.IsBroken(BudgetLaws.RoundedPartsAddUp(static (parts, _) => parts));
        Law.IsBroken(BudgetLaws.RoundedPartsAddUp(static (_, _) => []));
    }

    /// <summary>Down, and as many parts one unit up as the sum needs: those with the largest remainders.</summary>
    private static WanYuan[] LargestRemainder(IReadOnlyList<WanYuan> parts, WanYuan unit)
    {
        var floors = parts.Select(part => part.Fen - (((part.Fen % unit.Fen) + unit.Fen) % unit.Fen)).ToArray();
        var rest = (parts.Sum(static part => part.Fen) - floors.Sum()) / unit.Fen;
        foreach (var index in Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i].Fen - floors[i]).Take((int)rest))
            floors[index] += unit.Fen;
        return [.. floors.Select(WanYuan.FromFen)];
    }

    /// <summary>Equal when close: the mistake of every tolerance.</summary>
    private readonly record struct Near(int Number) : IComparable<Near>
    {
        public bool Equals(Near other) => Math.Abs((long)Number - other.Number) < 2;

        public override int GetHashCode() => 0;

        public int CompareTo(Near other) => Equals(other) ? 0 : Number.CompareTo(other.Number);
    }
}
