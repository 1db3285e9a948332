using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Variances;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>Two documents, slice by slice.</summary>
public class DocumentVarianceTests
{
    private static readonly DisclosureChecker Checker = new();

    private const string Last = """
        # 2018年预算支出总表
        单位：万元

        | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
        |---|---|---|---|---|
        | | 合计 | 150.00 | 100.00 | 50.00 |
        | 207 | 文化体育与传媒支出 | 100.00 | 70.00 | 30.00 |
        | 20701 | 文化 | 100.00 | 70.00 | 30.00 |
        | 2070101 | 行政运行 | 100.00 | 70.00 | 30.00 |
        | 201 | 一般公共服务支出 | 50.00 | 30.00 | 20.00 |
        """;

    private const string Now = """
        # 2025年预算支出总表
        单位：万元

        | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
        |---|---|---|---|---|
        | | 合计 | 162.50 | 100.00 | 62.50 |
        | 207 | 文化旅游体育与传媒支出 | 120.00 | 70.00 | 50.00 |
        | 20701 | 文化和旅游 | 120.00 | 70.00 | 50.00 |
        | 2070101 | 行政运行 | 120.00 | 70.00 | 50.00 |
        | 208 | 社会保障和就业支出 | 42.50 | 30.00 | 12.50 |
        """;

    [Fact]
    public void Slices_AreComparedByTheirPrintedFigures()
    {
        var variance = Compare(Last, Now);
        var total = variance.Slices.Single(slice => slice.Slice.ToString() == "支出").Variance;
        Assert.Equal(("150 → 162.5 (+12.5)", WanYuan.FromWanYuan(0.01m)), (total.ToString(), total.ChangeReach));
        Assert.False(variance.IsCompletion);
        Assert.Contains(variance.Slices, slice => slice.Slice.ToString() == "支出·201·基本支出" && !slice.Variance.HasCurrent);
        Assert.Contains(variance.Slices, slice => slice.Slice.ToString() == "支出·208" && slice.Variance.GrowthRate is GrowthRate.NoBase);
    }

    [Fact]
    public void Table_ListsWhatAppearedVanishedAndWasRenamed()
    {
        var variance = Compare(Last, Now);
        var table = variance.Table(RowAxis.Function, variance.Tables(RowAxis.Function).Single(within => within.ToString() == "支出"));
        Assert.Equal("208", Assert.Single(table.Appeared).Code);
        Assert.Equal("201", Assert.Single(table.Vanished).Code);
        Assert.Equal(["207", "20701"], table.Renamed.Select(row => row.Code));
        Assert.Equal(12.5m, table.ContributionsTo(table.Total!).Rows.Select(row => row.Contribution.Amount).Total().Amount);
    }

    [Fact]
    public void SwappingDocuments_NegatesEverySlice()
    {
        var there = Compare(Last, Now).Slices.ToDictionary(slice => slice.Slice, slice => slice.Variance);
        var back = Compare(Now, Last).Slices;
        Assert.Equal(there.Count, back.Length);
        Assert.All(back, slice => Assert.Equal(there[slice.Slice].Swap(), slice.Variance));
    }

    [Fact]
    public void UnreadableFigures_AreNeitherZeroNorCompared()
    {
        var variance = Compare(Last, Now.Replace("162.50", "16O.5O", StringComparison.Ordinal));
        Assert.Contains("支出", variance.Unreadable.Select(slice => slice.ToString()));
        Assert.DoesNotContain("支出", variance.Slices.Select(slice => slice.Slice.ToString()));
    }

    [SkippableFact]
    public void ABudgetAgainstTheAccountsOfAnotherYear_HasNoRate()
    {
        var budget = Checker.Recognise(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-finance-2025-unit-budget.md")));
        var accounts = Checker.Recognise(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-finance-2024-final-accounts-planted-errors.md")));
        var variance = DocumentVariance.Compare(budget, accounts);
        Assert.False(variance.IsCompletion);
        Assert.NotEmpty(variance.Slices);
        Assert.All(variance.Slices, slice => Assert.True(slice.Variance.GrowthRate is GrowthRate.NotComparable or GrowthRate.NoBase));
    }

    [SkippableFact]
    public void ADocumentAgainstItself_DoesNotChange()
    {
        var document = Checker.Recognise(DisclosureReader.Default.ReadFile(Originals.PathOf("jincheng-2025.txt")));
        var variance = DocumentVariance.Compare(document, document, Grade.Exact);
        Assert.True(variance.Slices.Length > 200);
        Assert.All(variance.Slices, slice => Assert.True(slice.Variance is { HasBase: true, HasCurrent: true, Direction: ChangeDirection.Flat }));
    }

    private static DocumentVariance Compare(string before, string now)
        => DocumentVariance.Compare(Recognise(before), Recognise(now));

    private static RecognisedDocument Recognise(string text) => Checker.Recognise(DisclosureReader.Default.ReadText("a.md", text));
}
