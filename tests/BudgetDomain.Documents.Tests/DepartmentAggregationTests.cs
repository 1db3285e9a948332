using System.Globalization;
using System.Text.RegularExpressions;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>A department against its units: equal where all units are given, at least their sum where not, always within what n figures reach.</summary>
public partial class DepartmentAggregationTests
{
    private static readonly DisclosureChecker Checker = new();
    private static readonly DepartmentAggregationOptions Complete = new() { UnitsAreComplete = true };
    private static readonly string Sample = File.ReadAllText(SamplePath());

    [Fact]
    public void TwoUnits_AddUpToADepartmentOfTwiceTheFigures()
    {
        var aggregation = DepartmentAggregation.Of(Document(Times(2)), [Document(Sample), Document(Sample)], Complete);
        Assert.Equal(Grade.Exact, aggregation.Verdict);
        Assert.True(aggregation.Slices.Length > 100);
        Assert.All(aggregation.Slices, slice => Assert.True(slice.IsEquality));
        Assert.Equal(WanYuan.FromWanYuan(0.01m), aggregation.Slices[0].RoundedReach);
        Assert.Empty(DepartmentFindings.Of(aggregation));
    }

    // Two units and a department rounded to 0.01 reach 0.015; plugged or truncated, just less than 0.03.
    [Theory]
    [InlineData("5,272.14", Grade.Exact)]
    [InlineData("5,272.15", Grade.Rounded)]
    [InlineData("5,272.13", Grade.Rounded)]
    [InlineData("5,272.16", Grade.Adjusted)]
    [InlineData("5,272.12", Grade.Adjusted)]
    [InlineData("5,272.17", Grade.Contradicted)]
    [InlineData("5,272.11", Grade.Contradicted)]
    public void TheReach_GrowsWithTheNumberOfUnits(string printed, Grade grade)
    {
        var department = Times(2).Replace("5272.14", printed, StringComparison.Ordinal).Replace("5,272.14", printed, StringComparison.Ordinal);
        var aggregation = DepartmentAggregation.Of(Document(department), [Document(Sample), Document(Sample)], Complete);
        Assert.Equal(grade, aggregation.Verdict);
        Assert.Equal(grade != Grade.Exact, DepartmentFindings.Of(aggregation).Any());
        Assert.All(DepartmentFindings.Of(aggregation), finding => Assert.Equal(3, finding.Places.Length));
    }

    [Fact]
    public void WithoutAllUnits_TheDepartmentIsAtLeastTheirSum()
    {
        Assert.Equal(Grade.Exact, DepartmentAggregation.Of(Document(Times(2)), [Document(Sample)]).Verdict);
        Assert.Equal(Grade.Contradicted, DepartmentAggregation.Of(Document(Times(2)), [Document(Sample)], Complete).Verdict);
    }

    [Fact]
    public void AUnitWithMoreThanItsDepartment_IsAnError()
    {
        var findings = DepartmentFindings.Of(DepartmentAggregation.Of(Document(Sample), [Document(Times(2))]));
        Assert.Equal(Severity.Error, findings[0].Severity);
        var total = findings.First(finding => finding.Message.Chinese.StartsWith("支出：", StringComparison.Ordinal));
        Assert.Equal("支出：部门 2636.07 万元应不小于所属单位之和 5272.14 万元，四舍五入不能解释", total.Message.Chinese);
        Assert.Equal(("≥ 5272.14", "2636.07", "A07"), (total.Expected, total.Actual, total.Rule));
    }

    /// <summary>Projects and units are numbered within a document: the first of one is not the first of another.</summary>
    [Fact]
    public void ProjectsOfAUnit_AreNotThoseOfItsDepartment()
    {
        var aggregation = DepartmentAggregation.Of(WithProjects("库房改造项目|5.00", "展览项目|95.00"), [WithProjects("信息系统运维费|80.00", "档案数字化|10.00")]);
        Assert.All(aggregation.Slices, static slice => Assert.Equal(0, slice.Slice.Project));
        Assert.Empty(DepartmentFindings.Of(aggregation));

        static RecognisedDocument WithProjects(params string[] rows)
            => Document($"某局\n2025年度部门预算公开\n\n## 2025年项目支出预算表\n\n单位：万元\n\n| 项目名称 | 合计 | 一般公共预算 |\n|---|---|---|\n{string.Concat(rows.Select(static r => $"| {r} | {r.Split('|')[1]} |\n"))}");
    }

    [SkippableFact]
    public void AShanghaiUnit_IsPartOfItsDepartment()
    {
        var department = Checker.Recognise(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-commerce-2025-department-budget.md")));
        var unit = Checker.Recognise(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-commerce-2025-unit-budget.md")));
        var aggregation = DepartmentAggregation.Of(department, [unit]);
        Assert.True(aggregation.Slices.Length > 50);
        Assert.Empty(DepartmentFindings.Of(aggregation).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message.Chinese));
    }

    private static RecognisedDocument Document(string text) => Checker.Recognise(DisclosureReader.Default.ReadText("a.md", text));

    /// <summary>The sample with every amount of its tables multiplied.</summary>
    private static string Times(int factor) => string.Join('\n', Sample.Split('\n').Select(line => !line.Contains('\t', StringComparison.Ordinal) ? line : Amount().Replace(
        line, match => (decimal.Parse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture) * factor).ToString("0.00", CultureInfo.InvariantCulture))));

    [GeneratedRegex(@"\d[\d,]*\.\d+")]
    private static partial Regex Amount();

    private static string SamplePath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "samples", "jincheng-2025.md");
    }
}
