using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Rules;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Documents.Tests.Workbooks;

/// <summary>One disclosure in any kind of file gives one answer.</summary>
public class SameDisclosureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void SampleAsAWorkbook_IsCheckedAsTheText(bool withLines, bool asNumbers)
        => IsSame(Read.Text(Check.SampleText), document => WorkbookFile.Of(document, withLines, asNumbers));

    [SkippableTheory]
    [InlineData("shanghai-finance-2025-unit-budget.md")]
    [InlineData("shanghai-wanli-2024-department-budget.md")]
    [InlineData("shanghai-commerce-2025-department-budget.md")]
    [InlineData("shanghai-commerce-2025-unit-budget.md")]
    [InlineData("shanghai-finance-2024-final-accounts-planted-errors.md")]
    [InlineData("final-accounts-blank-form.md")]
    public void RealDocumentAsAWorkbook_IsCheckedAsTheText(string name)
        => IsSame(DisclosureReader.Default.ReadFile(Originals.PathOf(name)), static document => WorkbookFile.Of(document));

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
