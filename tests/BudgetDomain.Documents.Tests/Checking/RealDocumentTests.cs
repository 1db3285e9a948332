using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>What a person finds in the real documents, the checker finds, and nothing else.</summary>
public class RealDocumentTests(ITestOutputHelper output)
{
    [Fact]
    public void Sample_HasItsTablesFiguresAndTwoRoundings() => IsJincheng(Check.Text(Check.SampleText));

    [SkippableFact]
    public void Original_HasItsTablesFiguresAndTwoRoundings()
        => IsJincheng(Check.Checker.Check(DisclosureReader.Default.ReadFile(Originals.PathOf("jincheng-2025.txt"))));

    /// <summary>The one warning is true: table 9 of 万里街道 states 47.91 and 443.18, and a note says that it is empty.</summary>
    [SkippableTheory]
    [InlineData("shanghai-finance-2025-unit-budget.md")]
    [InlineData("shanghai-wanli-2024-department-budget.md", "N04 Error 7 100.00%", "N01 Error 9 352.67万元", "N04 Error 9 0.53%", "C07 Warning 31 47.91")]
    [InlineData("shanghai-commerce-2025-department-budget.md")]
    [InlineData("shanghai-commerce-2025-unit-budget.md")]
    public void Shanghai_HasNineTables_AndNoErrorsOrWarningsButTrueOnes(string name, params string[] known)
    {
        var report = Check.Checker.Check(DisclosureReader.Default.ReadFile(Originals.PathOf(name)));
        output.WriteLine(Check.Show(report));
        Assert.Equal("shanghai-budget", report.Form);
        Assert.Equal(Enumerable.Range(1, 9), report.Tables.Select(t => t.Number));
        Assert.Equal(known, report.Findings.Where(f => f.Severity != Severity.Info).Select(f => $"{f.Rule} {f.Severity} {f.Places[0].Page} {f.Actual}"));
        Assert.True(report.Verdict <= Grade.Rounded);
        Assert.Equal(0, report.Counts.Contradicted + report.Counts.Adjusted);
        Assert.Equal(report.Counts.Identities, report.Counts.Exact + report.Counts.Rounded);
    }

    /// <summary>
    /// The errors planted there are found, and those of the bureau itself, and nothing else is said; that a sum is a unit off is the
    /// bureau's rounding.
    /// </summary>
    [SkippableFact]
    public void PlantedErrors_AreFound_AndRoundingIsNoError()
    {
        var report = Check.Checker.Check(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-finance-2024-final-accounts-planted-errors.md")));
        output.WriteLine(Check.Show(report));
        Assert.Equal(
            ["C02 - 支出决算表", "F05 7 XX", "C06 15 ", "F07 18 2023", "F07 24 2023", "F09 25 。。"],
            report.Findings.Where(f => f.Severity > Severity.Info && "CF".Contains(f.Rule[0], StringComparison.Ordinal))
                .Select(f => f.Places.IsEmpty ? $"{f.Rule} - {f.Expected}" : $"{f.Rule} {f.Places[0].Page} {f.Actual}"));
        Assert.Equal(
            ["N01 18 0万元", "N03 19 71.73%", "N06 19 决算数大于", "N06 20 决算数大于", "N06 21 决算数等于", "N08 21", "N01 22 0.95万元"],
            report.Findings.Where(f => f.Severity > Severity.Info && f.Rule[0] == 'N')
                .Select(f => f.Rule == "N08" ? $"N08 {f.Places[0].Page}" : $"{f.Rule} {f.Places[0].Page} {f.Actual}"));

        // A total of nothing is set against the total of all money, not against a smaller one that comes nearer to it.
        Assert.Contains("2995.39", report.Findings.First(f => f.Actual == "0万元").Expected, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, f => f.Severity > Severity.Info && "AS".Contains(f.Rule[0], StringComparison.Ordinal));
        Assert.Equal((8, Grade.Rounded), (report.Counts.Tables, report.Verdict));
    }

    private void IsJincheng(CheckReport report)
    {
        output.WriteLine(Check.Show(report));
        Assert.Equal(("shanxi-unit-2025", "晋城市人民政府办公室", 2025), (report.Form, report.Unit, report.Year));
        Assert.Equal(Enumerable.Range(1, 13), report.Tables.Select(t => t.Number));
        Assert.Equal((13, 253), (report.Counts.Tables, report.Counts.Figures));
        Assert.Equal([7, 8, 9, 10, 13], report.Tables.Where(t => t.Empty).Select(t => t.Number));
        Assert.Equal(Grade.Rounded, report.Verdict);
        Assert.Equal((0, 0), (report.Counts.Adjusted, report.Counts.Contradicted));
        Assert.Equal(["P04", "P06", "P07"], report.Findings.Where(f => f.Severity > Severity.Info).Select(f => f.Rule).Order(StringComparer.Ordinal));

        // Two sums, each in several columns and tables; 社会保障缴费 beside them is 145.20 against 145.21 in other tables' terms.
        Assert.Equal(["20805", "21011"], report.Findings.Where(f => f.Rule == "A02").Select(f => f.Places[0].Row.Split(' ')[0]).Distinct().Order());
    }
}
