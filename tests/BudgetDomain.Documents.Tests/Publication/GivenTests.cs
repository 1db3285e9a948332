using BudgetDomain.Cube;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Ledger;
using BudgetDomain.Performance;
using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Subjects;
using BudgetDomain.Typed;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>What a host gives beside the ledger, what does not fit, and the typed disclosure of a ledger.</summary>
public class GivenTests
{
    private static readonly FiscalYear Year = FiscalYear.FromYear(2025);

    [Fact]
    public void FromLedger_GivesATypedDisclosure_WithTheAmountsOfTheLedger()
    {
        var disclosure = UnitDisclosure.FromLedger(Ledger(), ShanxiUnit2025.Form, Year);
        Assert.Equal(Grade.Exact, disclosure.Grade);
        Assert.Equal(WanYuan.FromWanYuan(160), disclosure.Of(default(Slice).With(Side.Expenditure)));
        Assert.Equal(WanYuan.FromWanYuan(100), disclosure.Of(default(Slice).With(Side.Expenditure).With(ExpenditureKind.Basic)));
    }

    [Fact]
    public void WhatIsGiven_IsStated_AndNothingIsFound()
    {
        var composed = new DisclosureComposer().Compose(Ledger(), ShanxiUnit2025.Form, Given());
        var report = Check.Text(RoundTripProperties.Markdown(composed));
        Assert.True(report.Findings.IsEmpty, Check.Show(report));
        Assert.Empty(composed.Notices);
        var text = string.Join('\n', composed.Blocks.OfType<ComposedParagraph>().Select(static p => p.Text));
        Assert.Contains("政府采购预算总额87.32万元。其中：政府采购货物预算15.06万元、政府采购工程预算0万元、政府采购服务预算72.26万元。", text, StringComparison.Ordinal);
        Assert.Contains("截至2024年12月31日，云溪市档案馆共有车辆3辆，其中：机要通信用车1辆，其他公务用车2辆。", text, StringComparison.Ordinal);
        Assert.Contains("建筑总面积2120.96平方米", text, StringComparison.Ordinal);
        var grid = Assert.Single(composed.Blocks.OfType<ComposedGrid>());
        Assert.Contains(grid.Rows, static row => row[2].Text == "整理档案" && row[3].Text == "≥100卷");
        Assert.Contains(composed.Tables.First(static t => t.Layout.Number == 7).Rows, static row => row[0].Text == "1030148");
    }

    [Fact]
    public void WhatDoesNotAgreeWithTheLedger_IsRefusedWithEveryReason()
    {
        var given = Given() with { Plans = [Plan("库房改造项目", 50), Plan("没有的项目", 1)], Revenue = [new(RevenueCode.Parse("1030148"), FundSource.GovernmentFund, WanYuan.FromWanYuan(9))] };
        Assert.False(new DisclosureComposer().TryCompose(Ledger(), ShanxiUnit2025.Form, out _, out var problems, given));
        Assert.Equal(2, problems.Count(static p => p.Code == CompositionProblemCodes.Given));
    }

    [Theory]
    [InlineData(2024, 0)]
    [InlineData(2025, 1)]
    [InlineData(2023, 1)]
    public void LastYear_IsTheYearBefore(int year, int count)
    {
        var markdown = RoundTripProperties.Markdown(new DisclosureComposer().Compose(Ledger(), ShanxiUnit2025.Form)).Replace("2025年", $"{year}年", StringComparison.Ordinal);
        var given = Given() with { LastYear = Check.Recognise(markdown) };
        var isComposed = new DisclosureComposer().TryCompose(Ledger(), ShanxiUnit2025.Form, out _, out var problems, given);
        Assert.Equal(count == 0, isComposed);
        Assert.Equal(count, problems.Count(p => p.Code == CompositionProblemCodes.Given && p.Message.Chinese.Contains($"是 {year} 年的", StringComparison.Ordinal)));
    }

    [Fact]
    public void OfEqualAmounts_TheFirstIsNeverTheSmaller_AndZeroStaysZero()
    {
        var builder = new BudgetLedgerBuilder(new() { Year = Year });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        foreach (var project in (string[])["甲专项经费", "乙专项经费", "丙专项经费"])
            builder.Add(Line(ExpenditureKind.SpecificTarget, "2010302", "30201", project, 0.335m));
        var projects = new DisclosureComposer().Compose(builder.Build(), ShanxiUnit2025.Form).Tables.First(static t => t.Layout.Id == "projects");
        Assert.Equal(["1.01", "0.34", "0.34", "0.33"], projects.Rows.Select(static r => r[1].Text));
        Assert.All(projects.Rows, static r => Assert.Equal(string.Empty, r[3].Text));
    }

    [Fact]
    public void AnAmountBeyondWhatADisclosurePrints_IsAProblem()
    {
        var ledger = Ledger(WanYuan.FromFen(1L << 53));
        Assert.False(new DisclosureComposer().TryCompose(ledger, ShanxiUnit2025.Form, out _, out var problems));
        Assert.Contains(problems, static p => p.Code == CompositionProblemCodes.OutOfRange);
    }

    [Fact]
    public void MoneyWithoutASubjectWhereTheFormAsksForOne_IsAProblem()
    {
        var builder = new BudgetLedgerBuilder(new() { Year = Year });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        builder.Add(Line(ExpenditureKind.Personnel, "2010301", "30101", null, 60));
        builder.Add(Line(ExpenditureKind.Personnel, "2010301", null, null, 40));
        Assert.False(new DisclosureComposer().TryCompose(builder.Build(), ShanxiUnit2025.Form, out _, out var problems));
        Assert.Contains(problems, static p => p.Code == CompositionProblemCodes.NoPlace && p.Message.Chinese.Contains("经济科目", StringComparison.Ordinal));
    }

    [Fact]
    public void TenThousandProjects_AreComposedAndReadBack()
    {
        var builder = new BudgetLedgerBuilder(new() { Year = Year });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        for (var i = 0; i < 10_000; i++)
            builder.Add(Line(ExpenditureKind.SpecificTarget, "2010302", "30201", $"第{i}号专项经费", i + 1));
        var composed = new DisclosureComposer().Compose(builder.Build(), ShanxiUnit2025.Form);
        Assert.Equal(10_001, composed.Tables.First(static t => t.Layout.Id == "projects").Rows.Length);
        Assert.Equal(Grade.Exact, composed.Grade);
    }

    [Fact]
    public void StoppedInTheMiddle_Throws()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => new DisclosureComposer().Compose(Ledger(), ShanxiUnit2025.Form, null, stopped.Token));
    }

    private static PublicationInputs Given() => new()
    {
        Duties = ["负责全市档案的接收、保管和利用。"],
        Organisation = ["设5个内设机构。"],
        Procurement = new(WanYuan.FromWanYuan(15.06m), WanYuan.Zero, WanYuan.FromWanYuan(72.26m)),
        Assets = new()
        {
            AsOf = new(2024, 12, 31),
            Vehicles = [("机要通信用车", 1), ("其他公务用车", 2)],
            OfficeArea = 2120.96m,
            EquipmentOver500Thousand = 1,
        },
        Revenue = [new(RevenueCode.Parse("1030148"), FundSource.GovernmentFund, WanYuan.FromWanYuan(10))],
        Plans = [Plan("库房改造项目", 60)],
    };

    private static ProjectPerformancePlan Plan(string project, decimal wanYuan) => ProjectPerformancePlan.Create(new()
    {
        Project = project,
        Department = "云溪市档案局",
        ImplementingUnit = "云溪市档案馆",
        YearFunds = new() { Total = WanYuan.FromWanYuan(wanYuan), Sources = [new(FundingSource.Appropriation, WanYuan.FromWanYuan(wanYuan))] },
        YearIndicators =
        [
            new() { FirstLevel = FirstLevelIndicator.Output, SecondLevel = SecondLevelIndicator.Quantity, Name = "整理档案", Target = IndicatorTarget.Parse("≥100卷") },
            new() { FirstLevel = FirstLevelIndicator.Satisfaction, SecondLevel = SecondLevelIndicator.ServiceSatisfaction, Name = "利用者满意度", Target = IndicatorTarget.Parse("≥95%") },
        ],
    });

    private static BudgetLedger Ledger(WanYuan? first = null)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = Year });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "云溪市档案馆" });
        builder.Add(Line(ExpenditureKind.Personnel, "2010301", "30101", null, 100) with { Amount = first ?? WanYuan.FromWanYuan(100) });
        builder.Add(Line(ExpenditureKind.SpecificTarget, "2010302", "30201", "库房改造项目", 50));
        builder.Add(Line(ExpenditureKind.SpecificTarget, "2120801", "30201", "库房改造项目", 10) with { Fund = FundSource.GovernmentFund });
        return builder.Build();
    }

    private static BudgetLineDraft Line(ExpenditureKind kind, string function, string? economy, string? project, decimal wanYuan) => new()
    {
        Unit = UnitCode.Parse("101001"),
        Function = FunctionalCode.Parse(function),
        DepartmentEconomy = economy is null ? default : DepartmentEconomicCode.Parse(economy),
        Kind = kind,
        Fund = FundSource.General,
        Vintage = Vintage.CurrentYear,
        Project = project,
        Amount = WanYuan.FromWanYuan(wanYuan),
    };
}
