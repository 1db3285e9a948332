using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Ledger;
using BudgetDomain.Performance;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Subjects;
using BudgetDomain.Text;
using BudgetDomain.Variances;
using Xunit;

namespace BudgetDomain.Tests.Laws;

/// <summary>What a number may be: the least and the most of each range are taken, the next below and above are refused by the name of the argument.</summary>
public class RangeTests
{
    private static readonly WanYuan One = WanYuan.FromWanYuan(1);

    private static readonly BudgetLedger Ledger = OneLine();

    private static readonly RollUpTable Table = Ledger.RollUpAll().ToTable(RollUpPlan.Create(RollUpAxis.Fund, SubjectLevel.Item, default(Slice), default(Slice).With(ExpenditureKind.Basic)));

    /// <summary>Each range, with its name, the name of the argument, what is called, and its ends; an end that is the end of all numbers is not passed.</summary>
    private static readonly (string Name, string? Argument, Action<int> Call, int Least, int Most)[] Ranges =
    [
        ("year", null, static n => FiscalYear.FromYear(n), 1949, 2100),
        ("decimals of an amount", "decimals", static n => One.Round(n, MidpointRounding.AwayFromZero), 0, 6),
        ("decimals of a percentage", "decimals", static n => Percentage.FromPercent(1, n), 0, 9),
        ("decimals of a share", "decimals", static n => Percentage.Of(One, One, n, MidpointRounding.AwayFromZero), 0, 9),
        ("weight", "weight", static n => Assessed().Score(n, 0, MidpointRounding.AwayFromZero), 0, 100),
        ("decimals of a score", "decimals", static n => Assessed().Score(1, n, MidpointRounding.AwayFromZero), 0, 4),
        ("decimals of a weight", "weight", static n => Assessed().Score(new decimal(1, 0, 0, false, (byte)Math.Max(n, 0)), 0, MidpointRounding.AwayFromZero), -1, 4),
        ("decimals of a rate", "decimals", static n => Assessed().Rate!.ToPercentage(n, MidpointRounding.AwayFromZero), 0, 9),
        ("days", "count", static n => _ = new DurationTarget("", n, "日", "内"), 1, 999_999),
        ("last place", "lastPlace", static n => _ = new Figure(default, FigureState.Printed, One, n, 0, 0, 0, ""), 1, int.MaxValue),
        ("line of a paragraph", "line", static n => _ = new Paragraph("甲", n), 1, int.MaxValue),
        ("page of a paragraph", "page", static n => _ = new Paragraph("甲", 1, n), 0, int.MaxValue),
        ("line of a row", "line", static n => _ = new GridRow(n, 0, []), 1, int.MaxValue),
        ("unit of a slice", "unit", static n => default(Slice).WithUnit(n), 0, Slice.MaxUnit),
        ("project of a slice", "project", static n => default(Slice).WithProject(n), 0, Slice.MaxProject),
        ("dimension that is read", "dimension", static n => default(Slice).Member((ClosedDimension)n), 0, 4),
        ("dimension that is set", "dimension", static n => default(Slice).WithMember((ClosedDimension)n, 0), 0, 4),
        ("member", "member", static n => default(Slice).WithMember(ClosedDimension.Kind, n), 0, 15),
        ("axis", "axis", static n => RollUpPlan.Create((RollUpAxis)n, SubjectLevel.Item, default(Slice)), 0, (int)RollUpAxis.Vintage),
        ("row of a table", "row", static n => _ = Table[n, 0], 0, Table.RowCount - 1),
        ("column of a table", "column", static n => _ = Table[0, n], 0, 1),
        ("line of a ledger", "index", static n => _ = Ledger[n], 0, 0),
        ("threads", "degreeOfParallelism", static n => Ledger.RollUpAll(n), 1, 2),
        ("reach", "reach", static n => _ = new StatedAmount(One, WanYuan.FromFen(n)), 0, int.MaxValue),
        ("whole of shares", "whole", static n => Shares.Of(n > 0 ? [n] : [], n), 1, int.MaxValue),
        ("whole of nearest shares", "whole", static n => Shares.Nearest(n > 0 ? [n] : [], n), 1, int.MaxValue),
        ("numeral", "number", static n => ChineseNumeral.Of(n), 1, 99),
        ("decimals of 万元", "wanYuanDecimals", static n => _ = new DisclosurePrecision(n), 0, 6),
        ("decimals of 元", "yuanDecimals", static n => _ = new DisclosurePrecision(2, n), 0, 2),
    ];

    public static TheoryData<string> Names => [.. Ranges.Select(static range => range.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Range_ends_where_it_is_said_to_end(string name)
    {
        var (_, argument, call, least, most) = Ranges.Single(range => range.Name == name);
        if (least >= 0)
            call(least);
        if (most < 1_000_000)
        {
            call(most);
            if (name is not "threads")
                Assert.Equal(argument, Refused(call, most + 1, argument));
        }

        if (least >= 0)
            Assert.Equal(argument, Refused(call, least - 1, argument));
    }

    [Fact]
    public void Ratio_over_nothing_is_refused() => Assert.Equal("whole", Assert.Throws<ArgumentOutOfRangeException>(static () => new AmountRatio(One, WanYuan.Zero)).ParamName);

    [Fact]
    public void Contradicted_figure_states_no_amount()
    {
        var figure = new Figure(default, FigureState.Printed, One, 10_000, 0, 0, 0, "1.00");
        Assert.Equal(One - WanYuan.FromFen(5_000), StatedAmount.Of(figure)!.Value.Least);
        Assert.Equal(One - WanYuan.FromFen(9_999), StatedAmount.Of(figure, Grade.Adjusted)!.Value.Least);
        Assert.Equal(One, StatedAmount.Of(figure, Grade.Exact)!.Value.Least);
        Assert.Throws<ArgumentOutOfRangeException>(() => StatedAmount.Of(figure, Grade.Contradicted));
    }

    [Fact]
    public void What_is_refused_of_an_indicator_is_thrown_with_its_reasons()
    {
        var draft = new PerformanceIndicatorDraft { Name = "", FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.ServiceSatisfaction, Weight = 101 };
        var thrown = Assert.Throws<PerformancePlanException>(() => PerformanceIndicator.Create(draft));
        Assert.Equal(PerformanceIndicator.TryCreate(draft, out var none).Select(static p => p.ToString()), thrown.Problems.Select(static p => p.ToString()));
        Assert.Null(none);
        Assert.NotEmpty(thrown.Problems);
        var good = new PerformanceIndicatorDraft { Name = "次数", FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Quantity, Target = IndicatorTarget.Parse("≥1次"), Weight = 100 };
        Assert.Equal("次数", PerformanceIndicator.Create(good).Name);
    }

    [Fact]
    public void Sums_that_differ_by_one_line_have_another_hash()
    {
        var hashes = Enumerable.Range(1, 50).Select(static n => OneLine(n).RollUpAll().GetHashCode()).Concat(
            Enum.GetValues<FundSource>().Where(static f => f is FundSource.GovernmentFund or >= FundSource.SpecialAccount).Select(static f => OneLine(1, f).RollUpAll().GetHashCode())).ToList();
        Assert.True(hashes.Distinct().Count() > hashes.Count - 2);
    }

    private static string? Refused(Action<int> call, int number, string? argument)
    {
        var name = Assert.Throws<ArgumentOutOfRangeException>(() => call(number)).ParamName;
        return argument is null ? null : name;
    }

    private static TargetAssessment Assessed() => IndicatorTarget.Parse("≥100次").Assess(IndicatorTarget.Parse("50次"));

    private static BudgetLedger OneLine(int wanYuan = 1, FundSource fund = FundSource.General)
    {
        var builder = new BudgetLedgerBuilder(new());
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "某局" });
        builder.Add(new BudgetLineDraft
        {
            Unit = UnitCode.Parse("101001"),
            Function = FunctionalCode.Parse("2010301"),
            Kind = ExpenditureKind.Personnel,
            Fund = fund,
            Vintage = Vintage.CurrentYear,
            Amount = WanYuan.FromWanYuan(wanYuan),
        });
        return builder.Build();
    }
}
