using BudgetDomain.Cube;
using BudgetDomain.FsCheck.Generation;
using BudgetDomain.FsCheck.Synthetic;
using BudgetDomain.FsCheck.Systems;
using BudgetDomain.Ledger;
using BudgetDomain.Performance;
using BudgetDomain.Subjects;
using BudgetDomain.Variances;
using FsCheck;

namespace BudgetDomain.FsCheck;

/// <summary>
/// Generators and shrinkers of everything that a budget is made of. Register them once:
/// <c>[assembly: Properties(Arbitrary = [typeof(BudgetArbitraries)])]</c>, or <c>ArbMap.Default.Merge(typeof(BudgetArbitraries))</c>.
/// </summary>
/// <remarks>All are weighted towards the edges (zero, the largest, three scales, codes next to each other), and all shrink.</remarks>
public static class BudgetArbitraries
{
    /// <summary>Amounts of money, negative ones and the largest among them.</summary>
    public static Arbitrary<WanYuan> WanYuan() => Values.WanYuan();

    /// <summary>Percentages of 0 to 9 decimals.</summary>
    public static Arbitrary<Percentage> Percentage() => Values.Percentage();

    /// <summary>Years, often of the last decade; the default among them.</summary>
    public static Arbitrary<FiscalYear> FiscalYear() => Values.FiscalYear();

    /// <summary>Unit codes, many of them under one another; the default among them.</summary>
    public static Arbitrary<UnitCode> UnitCode() => Values.UnitCode();

    /// <summary>功能科目 of all levels; the default among them. They need not be in the catalogue.</summary>
    public static Arbitrary<FunctionalCode> FunctionalCode() => Values.FunctionalCode();

    /// <summary>部门预算支出经济科目 of all levels.</summary>
    public static Arbitrary<DepartmentEconomicCode> DepartmentEconomicCode() => Values.DepartmentEconomicCode();

    /// <summary>政府预算支出经济科目 of all levels.</summary>
    public static Arbitrary<GovernmentEconomicCode> GovernmentEconomicCode() => Values.GovernmentEconomicCode();

    /// <summary>收入科目 of all levels.</summary>
    public static Arbitrary<RevenueCode> RevenueCode() => Values.RevenueCode();

    /// <summary>Texts that nearly are numbers or codes.</summary>
    public static Arbitrary<NearText> NearText() => Values.NearText();

    /// <summary>Slices with members on any dimensions.</summary>
    public static Arbitrary<Slice> Slice() => Slices.Any();

    /// <summary>Two slices, often one above the other.</summary>
    public static Arbitrary<SlicePair> SlicePair() => Slices.Pairs();

    /// <summary>Three slices, often in a chain.</summary>
    public static Arbitrary<SliceTriple> SliceTriple() => Slices.Triples();

    /// <summary>指标值 of every kind.</summary>
    public static Arbitrary<IndicatorTarget> IndicatorTarget() => Targets.Any();

    /// <summary>Lines that a ledger takes.</summary>
    public static Arbitrary<GoodLines> GoodLines() => LedgerLines.AllGood();

    /// <summary>Lines good and bad.</summary>
    public static Arbitrary<AnyLines> AnyLines() => LedgerLines.GoodAndBad();

    /// <summary>Slices that <see cref="GoodLines()"/> lie in.</summary>
    public static Arbitrary<LineSlice> LineSlice() => LedgerLines.SlicesOfLines();

    /// <summary>Ledgers of few units with many repeated texts, and names that files find hard to hold.</summary>
    public static Arbitrary<BudgetLedger> BudgetLedger() => Ledgers.Any();

    /// <summary>Amounts of two years; either may be missing, and the differences stay within range.</summary>
    public static Arbitrary<Variance> Variance() => TwoYears.Variances();

    /// <summary>Trees of subjects of two years.</summary>
    public static Arbitrary<YearPair> YearPair() => TwoYears.Years();

    /// <summary>Consistent disclosures, printed in all the ways that real ones are.</summary>
    public static Arbitrary<SyntheticDisclosure> SyntheticDisclosure() => Disclosures.Consistent();

    /// <summary>Disclosures with one known error.</summary>
    public static Arbitrary<DisclosureWithOneError> DisclosureWithOneError() => Disclosures.WithOneError();

    /// <summary>Tables so small that their verdict can be found by trying all amounts.</summary>
    public static Arbitrary<SmallSystem> SmallSystem() => SmallSystems.Any();

    /// <summary>Small systems of one table with one column.</summary>
    public static Arbitrary<SmallTree> SmallTree() => SmallSystems.Trees();

    /// <summary>Small systems without an error.</summary>
    public static Arbitrary<PrintedRight> PrintedRight() => SmallSystems.Right();

    /// <summary>Small systems with one figure changed.</summary>
    public static Arbitrary<OneChanged> OneChanged() => SmallSystems.Changed();
}
