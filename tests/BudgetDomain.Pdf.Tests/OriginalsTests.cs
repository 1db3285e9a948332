using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>The published PDF files against their text forms.</summary>
public sealed class OriginalsTests
{
    public static TheoryData<string> Names =>
    [
        "final-accounts-blank-form",
        "shanghai-commerce-2025-department-budget",
        "shanghai-commerce-2025-unit-budget",
        "shanghai-finance-2024-final-accounts-planted-errors",
        "shanghai-finance-2025-unit-budget",
        "shanghai-wanli-2024-department-budget",
    ];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Cells_of_all_tables_are_those_of_the_text_form(string name)
    {
        var (pdf, text) = Documents(name);

        Assert.NotEmpty(Cells(text));
        Assert.Equal(Cells(text), Cells(pdf));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Check_says_the_same_as_of_the_text_form(string name)
    {
        var (pdf, text) = Documents(name);
        var checker = new DisclosureChecker();
        var (of, expected) = (checker.Check(pdf), checker.Check(text));

        Assert.Equal(expected.Form, of.Form);
        Assert.Equal(expected.Verdict, of.Verdict);
        Assert.Equal(expected.Counts, of.Counts);
        Assert.Equal(expected.Tables.Select(t => (t.Id, WithoutBlanks(t.Title), t.Rows, t.Figures)), of.Tables.Select(t => (t.Id, WithoutBlanks(t.Title), t.Rows, t.Figures)));
        Assert.Equal(Findings(expected), Findings(of));
    }

    private static (SourceDocument Pdf, SourceDocument Text) Documents(string name)
        => (Read.Reader.ReadFile(Originals.PathOf(name + ".pdf")), Read.Reader.ReadFile(Originals.PathOf(name + ".md")));

    private static List<string> Cells(SourceDocument document)
        =>
        [
            .. document.Blocks.OfType<Grid>().SelectMany(static g => g.Rows)
                .Select(static r => $"{r.Page}: {string.Join('|', r.Cells.Select(static c => WithoutBlanks(c.Text))).TrimEnd('|')}"),
        ];

    private static List<string> Findings(CheckReport report)
        => [.. report.Findings.Select(static f => $"{f.Rule} {f.Severity} {WithoutBlanks(f.Message.Chinese)}").Order(StringComparer.Ordinal)];

    private static string WithoutBlanks(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
