using BudgetDomain.Performance;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck.Generation;

/// <summary>指标值 of every kind, as real plans print them. They shrink to targets without a comparison, a point in time or decimals.</summary>
internal static class Targets
{
    private static readonly string[] Units = ["", "次", "家", "人", "个", "件", "平方米", "台", "期", "户"];

    private static readonly string[] Words = ["及时", "提升", "有效保障", "综合贡献率提升", "显著改善", "合格", "完成", "长期", "满意"];

    private static readonly string[] Actions = ["", "完成", "支付"];

    public static Arbitrary<IndicatorTarget> Any() => Arb.From(
        Gen.Frequency((4, Numbers()), (3, Amounts()), (3, Percentages()), (3, Dates()), (2, Frequencies()), (3, Qualities())),
        Shrink);

    private static Gen<TargetComparison> Comparisons => Gen.Elements(Enum.GetValues<TargetComparison>());

    private static Gen<IndicatorTarget> Numbers()
        => from comparison in Comparisons
           from digits in Gen.Frequency((4, Gen.Choose(1, 500)), (1, Gen.Choose(0, int.MaxValue)))
           from scale in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 9)))
           from unit in Gen.Elements(Units)
           select (IndicatorTarget)new NumberTarget(comparison, new decimal(digits, 0, 0, isNegative: false, (byte)scale), unit);

    // A number has nine decimals at most; one 分 would be the tenth of 亿元.
    private static Gen<IndicatorTarget> Amounts()
        => from comparison in Comparisons
           from unit in Gen.Elements("元", "千元", "万元", "亿元")
           from fen in Gen.Frequency((3, Gen.Choose(1, 100_000).Select(static n => n * 10_000L)), (1, Gen.Choose(0, int.MaxValue).Select(static n => (long)n)), (1, Gen.Constant(999_999_999_999_999_999L)))
           select (IndicatorTarget)new AmountTarget(comparison, WanYuan.FromFen(unit == "亿元" ? fen / 10 * 10 : fen), unit);

    private static Gen<IndicatorTarget> Percentages()
        => from comparison in Comparisons
           from percentage in Gen.Frequency((3, Gen.Choose(0, 100).Select(static n => Percentage.FromPercent(n, 0))), (1, Values.Percentage().Generator))
           select (IndicatorTarget)new PercentageTarget(comparison, percentage);

    private static Gen<IndicatorTarget> Dates()
        => from year in Gen.Elements((int?)null, null, 2024, 2025, 2026)
           from month in Gen.Choose(1, 12)
           from shape in Gen.Choose(0, 2)
           from day in Gen.Choose(1, 28)
           from part in Gen.Elements(DatePart.Early, DatePart.Middle, DatePart.Late, DatePart.End)
           from deadline in Gen.Elements(true, false)
           from action in Gen.Elements(Actions)
           select (IndicatorTarget)(shape switch
           {
               0 => new DateTarget(year, month, day, isDeadline: deadline, action: deadline ? action : string.Empty),
               1 => new DateTarget(year, month, part: part, isDeadline: deadline, action: deadline ? action : string.Empty),
               _ => new DateTarget(year, null, part: DatePart.End, isDeadline: deadline, action: deadline ? action : string.Empty),
           });

    private static Gen<IndicatorTarget> Frequencies()
        => from period in Gen.Elements(Enum.GetValues<FrequencyPeriod>())
           from shape in Gen.Choose(0, 3)
           from times in Gen.Choose(1, 12)
           from deadline in Gen.Elements(true, false)
           select (IndicatorTarget)(shape switch
           {
               0 => new FrequencyTarget(period),
               1 => new FrequencyTarget(period, times: times),
               2 => new FrequencyTarget(period, DatePart.End, isDeadline: deadline),
               _ => new FrequencyTarget(FrequencyPeriod.Month, day: times, isDeadline: deadline),
           });

    private static Gen<IndicatorTarget> Qualities() => Gen.Elements(Words).Select(static word => (IndicatorTarget)new QualitativeTarget(word));

    private static IEnumerable<IndicatorTarget> Shrink(IndicatorTarget target)
    {
        switch (target)
        {
            case NumberTarget number when number.Comparison != TargetComparison.Equal:
                yield return new NumberTarget(TargetComparison.Equal, number.Number, number.Unit);
                break;
            case NumberTarget { Number: not 1 } number:
                yield return new NumberTarget(TargetComparison.Equal, 1, number.Unit);
                break;
            case AmountTarget amount when amount.Comparison != TargetComparison.Equal:
                yield return new AmountTarget(TargetComparison.Equal, amount.Amount, amount.Unit);
                break;
            case AmountTarget { Amount.Fen: > 1_000_000 }:
                yield return new AmountTarget(TargetComparison.Equal, WanYuan.FromFen(1_000_000));
                break;
            case PercentageTarget percentage when percentage.Comparison != TargetComparison.Equal:
                yield return new PercentageTarget(TargetComparison.Equal, percentage.Percentage);
                break;
            case PercentageTarget percentage:
                foreach (var smaller in Values.Percentage().Shrinker(percentage.Percentage))
                    yield return new PercentageTarget(TargetComparison.Equal, smaller);
                break;
            case FrequencyTarget { Times: not null } or FrequencyTarget { Day: not null }:
                yield return new FrequencyTarget(((FrequencyTarget)target).Period);
                break;
            default:
                break;
        }
    }
}
