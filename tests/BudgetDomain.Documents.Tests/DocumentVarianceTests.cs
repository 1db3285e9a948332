using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
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

    /// <summary>Every axis that tables list: what all rows share is the same, and rows are matched by code, or by name where there is none.</summary>
    [Theory]
    [InlineData(RowAxis.Economy, "一般公共预算基本支出分经济科目表", "科目编码\t科目名称\t合计\t人员经费\t公用经费", "301\t工资福利支出\t{0}\t{0}\t", "30101\t基本工资\t{0}\t{0}\t", "30101")]
    [InlineData(RowAxis.Revenue, "政府性基金预算收入表（不含上年结转）", "科目编码\t科目名称\t政府性基金收入预算", "103\t非税收入\t{0}", "10301\t政府性基金收入\t{0}", "10301")]
    [InlineData(RowAxis.Project, "项目支出预算表（本年预算）", "项目名称\t合计\t一般公共预算\t政府性基金", "合计\t{0}\t{0}\t", "甲项目\t{0}\t{0}\t", "")]
    public void EveryAxis_IsComparedRowByRow(RowAxis axis, string title, string header, string whole, string part, string code)
    {
        var variance = Compare(Document(2024, "5.00"), Document(2025, "7.50"));
        var table = variance.Tables(axis).Select(within => variance.Table(axis, within)).First(t => t.Rows.Any(r => r.Code == code));
        var row = table.Rows.Last(r => r.Code == code);
        Assert.Equal((WanYuan.FromWanYuan(5m), WanYuan.FromWanYuan(7.5m)), (row.Variance.Base, row.Variance.Current));
        Assert.Empty(table.Appeared);
        Assert.Empty(table.Vanished);

        string Document(int year, string amount)
            => $"{year}年{title}\n单位：万元\n\n{header}\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, whole, amount)}\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, part, amount)}\n";
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

    [Theory]
    [InlineData(RowAxis.Words, "axis", "按科目、单位或项目列行")]
    [InlineData(RowAxis.OneRow, "axis", "按科目、单位或项目列行")]
    [InlineData(RowAxis.Function, "within", "范围在行的维度上应为合计")]
    public void Table_IsOfAnAxis_AndOfAllOnIt(RowAxis axis, string parameter, string message)
    {
        var document = Check.Recognise(Check.SampleText);
        var variance = DocumentVariance.Compare(document, document);
        var error = Assert.Throws<ArgumentException>(parameter, () => variance.Table(axis, default(Slice).With(FunctionalCode.Parse("201"))));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
