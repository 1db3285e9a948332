using System.Globalization;
using BudgetDomain.Subjects;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>Generators and shrinkers of all values, weighted towards the edges.</summary>
internal static class Values
{
    private const string Alphabet = "0123456789012345678901234567890123456789.,-+%eE() \t\u3000\u00A0，．－−％（０１２３５９年度万元x\u0000\uD800\uDC00\uFEFF";

    public static Arbitrary<WanYuan> WanYuan() => Arb.From(
        Weighted(
            (2, Gen.Constant(0L)),
            (1, Gen.Elements(long.MaxValue, -long.MaxValue, long.MaxValue - 1, 1 - long.MaxValue)),
            (3, Range(-20)),
            (2, Longs(1_000_000_000_000).Select(fen => fen / 1_000_000 * 1_000_000)),
            (3, Longs(1_000_000_000_000).Select(fen => fen / 10_000 * 10_000)),
            (3, Longs(1_000_000_000_000)),
            (1, Longs(long.MaxValue))).Select(BudgetDomain.WanYuan.FromFen),
        value => Shrink(value.Fen).Select(BudgetDomain.WanYuan.FromFen));

    public static Arbitrary<Percentage> Percentage() => Arb.From(
        from decimals in Gen.Frequency((6, Gen.Choose(0, 3)), (1, Gen.Choose(4, 9)))
        from units in Weighted(
            (2, Gen.Constant(0L)),
            (1, Gen.Elements(999_999_999_999_999_999, -999_999_999_999_999_999)),
            (3, Range(-20).Select(unit => unit * 10)),
            (4, Longs(20_000)),
            (1, Longs(999_999_999_999_999_999)))
        select PercentageOf(units, decimals),
        value => Shrink(Units(value)).Select(units => PercentageOf(units, value.Decimals))
            .Concat(value.Decimals == 0 ? [] : [PercentageOf(Units(value), value.Decimals - 1)]));

    public static Arbitrary<FiscalYear> FiscalYear() => Arb.From(
        Gen.Frequency(
            (1, Gen.Elements(default, BudgetDomain.FiscalYear.MinValue, BudgetDomain.FiscalYear.MaxValue)),
            (4, Gen.Choose(2015, 2030).Select(BudgetDomain.FiscalYear.FromYear)),
            (2, Gen.Choose(1949, 2100).Select(BudgetDomain.FiscalYear.FromYear))),
        value => value.Year > 2025 ? [value.Previous] : value.IsDefault ? [] : [default]);

    public static Arbitrary<UnitCode> UnitCode() => Arb.From(
        from length in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Elements(3, 6, 9, 12, 15)), (2, Gen.Choose(3, 15)))
        from digits in Gen.Frequency((2, Gen.Choose(0, 1)), (1, Gen.Choose(0, 9))).ArrayOf(length)
        select length == 0 ? default : BudgetDomain.UnitCode.Parse(string.Concat(digits)),
        value => value.IsDefault ? [] : [value.Parent]);

    public static Arbitrary<FunctionalCode> FunctionalCode() => Arb.From(Codes<FunctionalCode>(), Parents);

    public static Arbitrary<DepartmentEconomicCode> DepartmentEconomicCode() => Arb.From(Codes<DepartmentEconomicCode>(), Parents);

    public static Arbitrary<GovernmentEconomicCode> GovernmentEconomicCode() => Arb.From(Codes<GovernmentEconomicCode>(), Parents);

    public static Arbitrary<RevenueCode> RevenueCode() => Arb.From(Codes<RevenueCode>(), Parents);

    /// <summary>Text made of what stands near numbers and codes, so that much of it nearly is a value.</summary>
    public static Arbitrary<NearText> NearText() => Arb.From(
        Gen.Elements(Alphabet.ToCharArray()).ListOf().Select(chars => new NearText(string.Concat(chars))),
        text => Enumerable.Range(0, text.Text.Length).Select(i => new NearText(text.Text.Remove(i, 1))));

    private static Gen<T> Codes<T>()
        where T : struct, ISubjectCode<T>
        => from depth in Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(1, (int)T.DeepestLevel)))
           from head in Gen.Frequency((4, Gen.Choose(1, 3)), (2, Gen.Choose(1, 99)), (1, Gen.Elements(0, 99)))
           from tail in Gen.Frequency((5, Gen.Choose(1, 3)), (2, Gen.Choose(1, 99)), (1, Gen.Elements(1, 99))).ArrayOf(3)
           select depth == 0 ? default : T.Parse(
               ((T.FirstDigit * 100) + head).ToString(CultureInfo.InvariantCulture) + string.Concat(tail.Take(depth - 1).Select(part => part.ToString("00", CultureInfo.InvariantCulture))),
               null);

    private static IEnumerable<T> Parents<T>(T value)
        where T : struct, ISubjectCode<T>
        => value.IsDefault ? [] : [value.Parent];

    private static Gen<long> Weighted(params (int Weight, Gen<long> Generator)[] choices) => Gen.Frequency(choices);

    private static Gen<long> Range(int from) => Gen.Choose(from, -from).Select(value => (long)value);

    private static Gen<long> Longs(long limit) => ArbMap.Default.GeneratorFor<long>().Select(value => limit == long.MaxValue ? Math.Max(value, -limit) : value % limit);

    private static IEnumerable<long> Shrink(long value)
    {
        if (value < 0)
            yield return -value;
        for (var step = value; step != 0; step /= 2)
            yield return value - step;
    }

    private static long Units(Percentage value) => (long)(value.Percent * (decimal)Math.Pow(10, value.Decimals));

    private static Percentage PercentageOf(long units, int decimals)
        => BudgetDomain.Percentage.FromPercent(units / (decimal)Math.Pow(10, decimals), decimals);
}
