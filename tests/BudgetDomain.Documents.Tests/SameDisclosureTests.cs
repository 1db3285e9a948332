using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Documents.Tests.WordFiles;
using BudgetDomain.Documents.Tests.Workbooks;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests;

/// <summary>One disclosure in any kind of file gives one answer.</summary>
public class SameDisclosureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SampleAsAWorkbook_IsCheckedAsTheText(bool asNumbers)
        => IsSame(Read.Text(Check.SampleText), document => WorkbookFile.Of(document, withLines: true, asNumbers));

    /// <summary>Without lines around cells, where a table ends is a guess; its figures and statements are all found, and nothing else is said about them.</summary>
    [Fact]
    public void SampleAsAWorkbookWithoutLines_HasTheSameFiguresClaimsAndFindings()
    {
        var document = Read.Text(Check.SampleText);
        var expected = Check.Checker.Check(document);
        var actual = Check.Checker.Check(DisclosureReader.Default.Read(document.Name, WorkbookFile.Of(document, withLines: false)));
        output.WriteLine(Check.Show(actual));
        Assert.Equal((expected.Verdict, expected.Counts), (actual.Verdict, actual.Counts));
        Assert.Equal(Said(expected, 'A'), Said(actual, 'A'));
        Assert.Equal(Said(expected, 'C'), Said(actual, 'C'));
    }

    [Fact]
    public void SampleAsAWordFile_IsCheckedAsTheText() => IsSame(Read.Text(Check.SampleText), WordFile.Of);

    [Fact]
    public void SampleAsAPage_IsCheckedAsTheText()
        => IsSame(Read.Text(Check.SampleText), static document => System.Text.Encoding.UTF8.GetBytes(PageFile.Of(document)));

    [SkippableTheory]
    [InlineData("shanghai-finance-2025-unit-budget.md")]
    [InlineData("shanghai-wanli-2024-department-budget.md")]
    [InlineData("shanghai-commerce-2025-department-budget.md")]
    [InlineData("shanghai-commerce-2025-unit-budget.md")]
    [InlineData("shanghai-finance-2024-final-accounts-planted-errors.md")]
    [InlineData("final-accounts-blank-form.md")]
    public void RealDocumentAsAnyFile_IsCheckedAsTheText(string name)
    {
        var document = DisclosureReader.Default.ReadFile(Originals.PathOf(name));
        IsSame(document, static source => WorkbookFile.Of(source));
        IsSame(document, WordFile.Of);
        IsSame(document, static source => System.Text.Encoding.UTF8.GetBytes(PageFile.Of(source)));
    }

    private static IEnumerable<string> Said(CheckReport report, char rules)
        => report.Findings.Where(f => f.Rule[0] == rules).Select(f => $"{f.Rule} {f.Severity} {f.Expected} {f.Actual}").Order(StringComparer.Ordinal);

    private void IsSame(SourceDocument document, Func<SourceDocument, byte[]> write)
    {
        var expected = Check.Checker.Check(document);
        var actual = Check.Checker.Check(DisclosureReader.Default.Read(document.Name, write(document)));
        output.WriteLine(Check.Show(actual));
        Assert.Equal(Summary(expected), Summary(actual));
    }

    // Lines and pages are those of each file.
    private static string Summary(CheckReport report)
        => $"{report.Form} {report.Unit} {report.Year} {report.Verdict} {report.Counts}\n"
            + string.Join('\n', report.Findings.Select(f => $"{f.Rule} {f.Severity} {f.Expected} {f.Actual}").Order(StringComparer.Ordinal))
            + "\n" + string.Join('\n', report.Unrecognised.Select(u => u.Text));
}
