using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using FsCheck;
using Check = BudgetDomain.Documents.Tests.Checking.Check;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>What is composed, written, read and checked agrees with itself: no finding of any severity, and every amount is that of the ledger.</summary>
[Properties(Arbitrary = [typeof(PublishableLedgers)])]
public class RoundTripProperties
{
    private static readonly DisclosureComposer Composer = new();

    [Property(MaxTest = 100)]
    public Property ComposedOfExactAmounts_GradesExact_WithoutAnyFinding(PublishableLedger given)
    {
        var composed = Composer.Compose(given.Exact.Ledger, given.Form, new() { UnitName = given.Name });
        var text = Markdown(composed);
        var report = Check.Text(text);
        return (report.Verdict == Grade.Exact && composed.Grade == Grade.Exact).Label("verdict")
            .And(report.Findings.IsEmpty.Label("finding"))
            .And(report.Unrecognised.IsEmpty.Label("not understood"))
            .And((report.Form == given.Form.Id && report.Year == 2025 && report.Unit == given.Name).Label("form, year, unit"))
            .And((composed.Rounding.Method == RoundingMethod.Exact).Label("method"))
            .And(Show(composed.ToDocument()).SequenceEqual(Show(Read.Text(text))).Label("read back"))
            .Label(Check.Show(report)).Label(text);
    }

    internal static string Markdown(ComposedDisclosure composed)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        MarkdownDisclosureWriter.Write(composed, writer);
        return writer.ToString();
    }

    /// <summary>The words of a document in order, without places.</summary>
    private static IEnumerable<string> Show(Disclosure.SourceDocument document) => document.Blocks.SelectMany(static b => b switch
    {
        Disclosure.Paragraph p => [p.Text],
        Disclosure.Grid g => g.Rows.Select(static r => string.Join('\t', r.Cells.Select(static c => c.Text))),
        _ => Array.Empty<string>(),
    });
}
