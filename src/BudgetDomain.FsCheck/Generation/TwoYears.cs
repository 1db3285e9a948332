using BudgetDomain.Variances;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>Amounts of two years, and trees of subjects of two years whose parents are the sums of their children.</summary>
internal static class TwoYears
{
    private static readonly string[] Codes = ["2010301", "2010302", "2010350", "2050101", "2050102", "2070101", "2079999", "2080505"];

    /// <summary>Halved, so that differences stay within the range of amounts.</summary>
    public static Arbitrary<Variance> Variances()
        => Arb.From(
            from before in Stated()
            from now in Stated()
            select new Variance(before, now),
            variance => Smaller(variance.Base, variance.HasBase).Select(before => new Variance(before, new(variance.Current)))
                .Concat(Smaller(variance.Current, true).Select(now => new Variance(variance.HasBase ? new(variance.Base) : null, now))));

    public static Arbitrary<YearPair> Years()
        => Arb.From(
            from before in Leaves()
            from now in Leaves()
            select new YearPair(before, now),
            pair => Enumerable.Range(0, pair.Before.Count).Select(i => pair with { Before = [.. pair.Before.Where((_, j) => j != i)] })
                .Concat(Enumerable.Range(0, pair.Now.Count).Select(i => pair with { Now = [.. pair.Now.Where((_, j) => j != i)] })));

    private static IEnumerable<StatedAmount?> Smaller(WanYuan amount, bool isThere)
    {
        if (isThere && !amount.IsZero)
            yield return default(StatedAmount);
        for (var step = amount.Fen / 2; step != 0; step /= 2)
            yield return new StatedAmount(WanYuan.FromFen(amount.Fen - step));
    }

    private static Gen<StatedAmount?> Stated()
        => Gen.Frequency(
            (1, Gen.Constant<StatedAmount?>(null)),
            (1, Gen.Constant<StatedAmount?>(default(StatedAmount))),
            (6, from fen in Amounts()
                from reach in Gen.Elements(0L, 1, 5_000, 10_000)
                select (StatedAmount?)new StatedAmount(WanYuan.FromFen(fen), WanYuan.FromFen(reach))));

    private static Gen<long> Amounts() => Gen.Frequency(
        (4, Gen.Choose(-1000, 100_000_000).Select(fen => (long)fen)),
        (1, Gen.Elements(1L << 60, -(1L << 60), 1, -1, 33, 99)));

    private static Gen<List<(string Code, long Fen)>> Leaves()
        => from codes in Gen.SubListOf(Codes)
           from amounts in Gen.Choose(0, 1_000_000_000).ArrayOf(codes.Count)
           select codes.Zip(amounts, (code, fen) => (code, (long)fen)).ToList();
}
