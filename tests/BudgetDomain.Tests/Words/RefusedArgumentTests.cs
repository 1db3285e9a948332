using System.Text.Json;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Ledger;
using BudgetDomain.Performance;
using BudgetDomain.Publication;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using BudgetDomain.Variances;
using Xunit;

namespace BudgetDomain.Tests.Words;

/// <summary>What is said of arguments that cannot be, and of values that have no answer; and what stands just within.</summary>
public class RefusedArgumentTests
{
    private static readonly AmountRow Row = new("201", "甲", WanYuan.Zero);

    private static readonly LocalizedText Words = new("甲", "a");

    private static readonly RuleInfo Rule = new("X01", Words, Words, Words, Severity.Info);

    [Fact]
    public void Arguments() => ApprovedText.Check("refused-arguments",
        from one in (IEnumerable<(string, Func<object?>)>)
        [
            ("slice against a text", static () => ((IComparable)default(Slice)).CompareTo("甲")),
            ("slice against nothing", static () => ((IComparable)default(Slice)).CompareTo(null)),
            ("year before the first", static () => FiscalYear.FromYear(1949).Previous), ("year before the second", static () => FiscalYear.FromYear(1950).Previous), ("no year before", static () => default(FiscalYear).Previous),
            ("year after the last", static () => FiscalYear.FromYear(2100).Next), ("year after the last but one", static () => FiscalYear.FromYear(2099).Next), ("no year after", static () => default(FiscalYear).Next),
            ("unit without a code", static () => new BudgetUnit(default)),
            ("sums of a unit", static () => Ledger().RollUpAll().Amount(default(Slice).WithUnit(1))), ("sums of a project", static () => Ledger().RollUpAll().Amount(default(Slice).WithProject(1))),
            ("no columns", static () => RollUpPlan.Create(RollUpAxis.Function, SubjectLevel.Item)), ("too many columns", static () => RollUpPlan.Create(RollUpAxis.Function, SubjectLevel.Item, new Slice[RollUpPlan.MaxColumns + 1])),
            ("most columns", static () => RollUpPlan.Create(RollUpAxis.Function, SubjectLevel.Item, new Slice[RollUpPlan.MaxColumns]).Axis), ("column of a unit", static () => RollUpPlan.Create(RollUpAxis.Function, SubjectLevel.Item, default(Slice).WithUnit(2))),
            ("column of a project", static () => RollUpPlan.Create(RollUpAxis.Function, SubjectLevel.Item, default(Slice).WithProject(2))), ("no axis", static () => RollUpPlan.Create((RollUpAxis)99, SubjectLevel.Item, default(Slice))),
            ("sum at the end", static () => SumColumn.ToAmount(long.MaxValue, default)), ("sum beyond", static () => SumColumn.ToAmount((Int128)long.MaxValue + 1, default)),
            ("sum at the other end", static () => SumColumn.ToAmount(-long.MaxValue, default)), ("sum beyond the other end", static () => SumColumn.ToAmount(long.MinValue, default)),
            ("percentage beyond", static () => Percentage.FromPercent(decimal.MaxValue, 2)), ("percentage too fine", static () => Percentage.FromPercent(1.005m, 2)), ("percentage as fine", static () => Percentage.FromPercent(1.050m, 2)),
            ("percentage of too much", static () => Percentage.Of(WanYuan.FromFen(long.MaxValue), WanYuan.FromFen(1), 9, MidpointRounding.ToEven)), ("percentage of nothing", static () => Percentage.Of(Wan(1), WanYuan.Zero, 2, MidpointRounding.ToEven)),
            ("amount beyond", static () => WanYuan.FromWanYuan(decimal.MaxValue)), ("amount in yuan beyond", static () => WanYuan.FromYuan(decimal.MinValue)), ("amount too fine", static () => Wan(0.0000015m)), ("amount as fine", static () => Wan(0.0000010m)),
            ("sum of amounts beyond", static () => WanYuan.FromFen(long.MaxValue) + WanYuan.FromFen(1)), ("difference beyond", static () => WanYuan.FromFen(-long.MaxValue) - WanYuan.FromFen(1)), ("sum of amounts at the end", static () => WanYuan.FromFen(long.MaxValue - 1) + WanYuan.FromFen(1)),
            ("format with too few decimals", static () => Wan(1.234m).ToString("F2")), ("format with just enough", static () => Wan(1.234m).ToString("F3")), ("format of too many", static () => Wan(1.234m).ToString("N7")),
            ("no format", static () => Wan(1.234m).ToString("X")), ("long format", static () => Wan(1).ToString(new string('F', 99))), ("format of a code", static () => string.Create(null, $"{UnitCode.Parse("101"):X}")),
            ("no such row", static () => VarianceTable.Compare([Row], [Row]).ContributionsTo(new() { Change = RowChange.Appeared, Variance = new(null, new StatedAmount(Wan(1))), Parent = -1 })),
            ("code twice", static () => VarianceTable.Compare([Row, Row], [Row])), ("code twice now", static () => VarianceTable.Compare([Row], [Row, Row with { Name = "乙" }])), ("name twice", static () => VarianceTable.Compare([], [Row with { Code = "" }, Row with { Code = "" }])),
            ("tables of two families", static () => LedgerVariance.Compare(Table(RollUpAxis.Function), Table(RollUpAxis.Kind))), ("tables of kinds", static () => LedgerVariance.Compare(Table(RollUpAxis.Kind), Table(RollUpAxis.Kind))),
            ("tables of funds", static () => LedgerVariance.Compare(Table(RollUpAxis.Fund), Table(RollUpAxis.Fund))), ("tables of vintages", static () => LedgerVariance.Compare(Table(RollUpAxis.Vintage), Table(RollUpAxis.Vintage))), ("tables of functions", static () => LedgerVariance.Compare(Table(RollUpAxis.Function), Table(RollUpAxis.Function)).Rows.Length),
            ("no ratio", static () => default(AmountRatio).ToPercentage(2, MidpointRounding.ToEven)), ("ratio against a text", static () => ((IComparable)default(AmountRatio)).CompareTo("甲")), ("ratio against nothing", static () => ((IComparable)default(AmountRatio)).CompareTo(null)),
            ("grid without rows", static () => new Grid([])), ("rules of one id", static () => new RuleCatalogue(Rule, Rule)), ("rule without severities", static () => new RuleInfo("X01", Words, Words, Words)),
            ("forms of one id", static () => new DisclosureChecker(new() { Forms = [ShanxiUnit2025.Form, ShanxiUnit2025.Form] })), ("no such form", static () => new DisclosureChecker().Recognise(new("甲", [new Paragraph("甲", 1)]), "no-form")),
            ("rule off that is none", static () => new DisclosureChecker(new() { RulesOff = ["X99"] })), ("rule that is none with a severity", static () => new DisclosureChecker(new() { Severities = System.Collections.Immutable.ImmutableDictionary<string, Severity>.Empty.Add("X98", Severity.Info) })),
            ("file of no reason", static () => new DisclosureFormatException().Text.ToString() + new DisclosureFormatException().Text.English),
            ("subject without a code", static () => new Subject<FunctionalCode>(default, "甲")), ("subject without letters", static () => new Subject<FunctionalCode>(FunctionalCode.Parse("201"), "（）")), ("subject of a long name", static () => new Subject<FunctionalCode>(FunctionalCode.Parse("201"), new string('甲', SubjectName.MaxLength + 1))),
            ("subject that ends before it begins", static () => SubjectTable<FunctionalCode>.Create([new(FunctionalCode.Parse("201"), "甲") { FirstYear = 2020, LastYear = 2019 }])), ("subject of one year", static () => SubjectTable<FunctionalCode>.Create([new(FunctionalCode.Parse("201"), "甲") { FirstYear = 2020, LastYear = 2020 }]).Subjects.Length),
            ("code twice in a year", static () => SubjectTable<FunctionalCode>.Create([new(FunctionalCode.Parse("201"), "甲") { LastYear = 2020 }, new(FunctionalCode.Parse("201"), "乙") { FirstYear = 2020 }])), ("code of two times", static () => SubjectTable<FunctionalCode>.Create([new(FunctionalCode.Parse("201"), "甲") { LastYear = 2019 }, new(FunctionalCode.Parse("201"), "乙") { FirstYear = 2020 }]).Subjects.Length),
            ("subject without its parent", static () => SubjectTable<FunctionalCode>.Create([new(FunctionalCode.Parse("20103"), "甲")])),
            ("pair without a code", static () => EconomicMap.Create([new(default, GovernmentEconomicCode.Parse("50101"), UnitKind.Administrative)])), ("pair twice", static () => EconomicMap.Create([Pair, Pair])),
            ("framework without branches", static () => new PerformanceFramework("x", Words, [])), ("framework without second levels", static () => new PerformanceFramework("x", Words, [new(FirstLevelIndicator.Output, [])])),
            ("framework with a first level twice", static () => new PerformanceFramework("x", Words, [new(FirstLevelIndicator.Output, [SecondLevelIndicator.Quality]), new(FirstLevelIndicator.Output, [SecondLevelIndicator.Quantity])])),
            ("framework with a second level twice", static () => new PerformanceFramework("x", Words, [new(FirstLevelIndicator.Output, [SecondLevelIndicator.Quality]), new(FirstLevelIndicator.Benefit, [SecondLevelIndicator.Quality])])),
            ("plan of no reason", static () => new PerformancePlanException().Message), ("plan of reasons", static () => new PerformancePlanException([new("a", new("甲", "a")), new("b", new("乙", "b"))]).Message), ("plan of default reasons", static () => new PerformancePlanException(problems: default).Message),
            ("composition of no reason", static () => new CompositionException().Message), ("composition of reasons", static () => new CompositionException([new("a", new("甲", "a")), new("b", new("乙", "b"))]).Message),
            ("target of no money", static () => new AmountTarget(TargetComparison.AtMost, Wan(1), "斤")), ("target of too much money", static () => new AmountTarget(TargetComparison.AtMost, WanYuan.FromFen(1_000_000_000_000_000_000))), ("target of most money", static () => new AmountTarget(TargetComparison.AtMost, WanYuan.FromFen(999_999_999_999_999_999))),
            ("target of no comparison", static () => new NumberTarget((TargetComparison)9, 1, "次")), ("target of ten decimals", static () => new NumberTarget(TargetComparison.Equal, 0.0000000001m, "次")), ("target of nine decimals", static () => new NumberTarget(TargetComparison.Equal, 0.000000001m, "次")),
            ("target of 19 digits", static () => new NumberTarget(TargetComparison.Equal, 1_000_000_000_000_000_000m, "次")), ("target of 18 digits", static () => new NumberTarget(TargetComparison.Equal, 999_999_999_999_999_999m, "次")), ("target of a unit that is a number", static () => new NumberTarget(TargetComparison.Equal, 1, "2次")),
            ("target of no word", static () => new QualitativeTarget("")), ("target of no time", static () => new DurationTarget("", 0, "日", "")), ("target of too much time", static () => new DurationTarget("", 1_000_000, "日", "")), ("target of the longest time", static () => new DurationTarget("", 999_999, "日", "办结")), ("target of a time of no unit", static () => new DurationTarget("", 1, "斤", "")),
            ("weight below nothing", static () => Assessed.Score(-1, 2, MidpointRounding.ToEven)), ("weight of all", static () => Assessed.Score(100, 2, MidpointRounding.ToEven)), ("weight above all", static () => Assessed.Score(100.1m, 2, MidpointRounding.ToEven)),
            ("score of decimals below nothing", static () => Assessed.Score(10, -1, MidpointRounding.ToEven)), ("score of too many decimals", static () => Assessed.Score(10, PerformanceIndicator.MaxWeightDecimals + 1, MidpointRounding.ToEven)), ("score of most decimals", static () => Assessed.Score(10, PerformanceIndicator.MaxWeightDecimals, MidpointRounding.ToEven)),
            ("weight of too many decimals", static () => Assessed.Score(1.00001m, 2, MidpointRounding.ToEven)),
            ("JSON of two subjects", static () => JsonSerializer.Deserialize<Slice>("""{"side":"Expenditure","function":"201","revenue":"101"}""")), ("JSON of a unit beyond", static () => JsonSerializer.Deserialize<Slice>($$"""{"unit":{{Slice.MaxUnit + 1}}}""")), ("JSON of the last unit", static () => JsonSerializer.Deserialize<Slice>($$"""{"unit":{{Slice.MaxUnit}}}""").Unit),
            ("JSON of a unit below nothing", static () => JsonSerializer.Deserialize<Slice>("""{"unit":-1}""")), ("JSON of the last project", static () => JsonSerializer.Deserialize<Slice>($$"""{"project":{{Slice.MaxProject}}}""").Project), ("JSON of a project beyond", static () => JsonSerializer.Deserialize<Slice>($$"""{"project":{{Slice.MaxProject + 1}}}""")),
            ("JSON of all", static () => JsonSerializer.Serialize(JsonSerializer.Deserialize<Slice>("""{"later":[1,{"a":2}],"side":"Expenditure","threePublic":"Total","fund":"General","vintage":"CurrentYear"}"""))),
            .. from text in (string[])["", "2025", "201", "20103", "abc", "1.2.3", "1,23", "1e5"]
               from read in (IEnumerable<(string, Func<string, object?>)>)[("year", static t => FiscalYear.Parse(t)), ("unit", static t => UnitCode.Parse(t)), ("function", static t => FunctionalCode.Parse(t)), ("revenue", static t => RevenueCode.Parse(t)), ("economy", static t => DepartmentEconomicCode.Parse(t)), ("government", static t => GovernmentEconomicCode.Parse(t)), ("amount", static t => WanYuan.Parse(t)), ("percentage", static t => Percentage.Parse(t)), ("target", static t => IndicatorTarget.Parse(t))]
               select ($"{read.Item1} '{text}'", (Func<object?>)(() => read.Item2(text))),
        ]
        select $"{one.Item1}: {Said(one.Item2)}");

    /// <summary>Every two of targets and actual values: reached or not, at what rate, with how many of ten points; or why that cannot be said.</summary>
    [Fact]
    public void Assessments()
    {
        string[] texts =
        [
            "50次", "≥50次", "≤40.5次", ">50人", "<50人", "0次", "95%", "≥98%", "≤5%", "5万元", "≤52000元", "及时", "较为及时", "9月底前", "9月28日", "9月", "10月上旬", "2025年9月底前完成", "2025年9月28日", "2025年10月中旬", "年底前", "年初",
            "2025年", "5个工作日内支付", "6个工作日内", "1小时内", "每月", "每月2次", "每季度", "每月末前", "每月15日", "每年3次", "增长5%", "下降3%",
        ];
        ApprovedText.Check("assessments", from target in texts from actual in texts where actual == "及时" || IndicatorTarget.Parse(target).GetType() == IndicatorTarget.Parse(actual).GetType() select $"{target} | {actual}: {Said(() => Shown(IndicatorTarget.Parse(target).Assess(IndicatorTarget.Parse(actual))))}");
    }

    /// <summary>Dates and frequencies of every kind, and what there is no such of.</summary>
    [Fact]
    public void Times() => ApprovedText.Check("times",
        from one in (IEnumerable<(string, Func<object?>)>)
        [
            .. from year in (int?[])[null, 1948, 1949, 2023, 2024, 2100, 2101]
               from date in (IEnumerable<(int?, int?, DatePart)>)[(null, null, DatePart.Whole), (null, null, DatePart.Start), (null, null, DatePart.Early), (null, null, DatePart.End), (0, null, DatePart.Whole), (1, null, DatePart.Middle), (12, null, DatePart.Late), (13, null, DatePart.Whole), (2, 0, DatePart.Whole), (2, 1, DatePart.Whole), (2, 28, DatePart.Whole), (2, 29, DatePart.Whole), (2, 30, DatePart.Whole), (null, 1, DatePart.Whole), (3, 1, DatePart.End), (3, null, (DatePart)6)]
               select ($"{year}-{date.Item1}-{date.Item2} {date.Item3}", (Func<object?>)(() => new DateTarget(year, date.Item1, date.Item2, date.Item3, true))),
            .. from period in Enum.GetValues<FrequencyPeriod>().Append((FrequencyPeriod)9)
               from point in (IEnumerable<(DatePart, int?, bool, int?)>)[(DatePart.Whole, null, false, null), (DatePart.Whole, null, true, null), (DatePart.Start, null, false, null), (DatePart.End, null, true, null), (DatePart.Middle, null, false, null), (DatePart.Whole, 0, false, null), (DatePart.Whole, 1, false, null), (DatePart.Whole, 31, true, null), (DatePart.Whole, 32, false, null), (DatePart.End, 15, false, null), (DatePart.Whole, null, false, 0), (DatePart.Whole, null, false, 1), (DatePart.Whole, null, false, 9999), (DatePart.Whole, null, false, 10000), (DatePart.Start, null, false, 2), (DatePart.Whole, 15, false, 2)]
               select ($"{period} {point.Item1} {point.Item2} {point.Item3} {point.Item4}", (Func<object?>)(() => new FrequencyTarget(period, point.Item1, point.Item2, point.Item3, point.Item4))),
        ]
        select $"{one.Item1}: {Said(one.Item2)}");

    private static EconomicMapEntry Pair => new(DepartmentEconomicCode.Parse("30101"), GovernmentEconomicCode.Parse("50101"), UnitKind.Administrative);

    private static TargetAssessment Assessed => IndicatorTarget.Parse("≥3次").Assess(IndicatorTarget.Parse("2次"));

    private static string Shown(TargetAssessment assessment)
        => $"{assessment.Verdict} {assessment.Rate} {assessment.Rate?.ToPercentage(2, MidpointRounding.AwayFromZero)} {assessment.Score(10, 2, MidpointRounding.AwayFromZero)} {assessment.Reason?.Chinese} / {assessment.Reason?.English}";

    private static BudgetLedger Ledger() => new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(2025) }).Build();

    private static RollUpTable Table(RollUpAxis axis) => Ledger().RollUpAll().ToTable(RollUpPlan.Create(axis, SubjectLevel.Item, default(Slice)));

    private static WanYuan Wan(decimal amount) => WanYuan.FromWanYuan(amount);

    private static string Said(Func<object?> made)
    {
        try
        {
            return $"{made() ?? "nothing"}".ReplaceLineEndings("⏎");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException or FormatException or JsonException)
        {
            // What the platform says of an argument beside our words is not ours.
            return $"{e.GetType().Name}: {e.Message.ReplaceLineEndings("⏎")}";
        }
    }
}
