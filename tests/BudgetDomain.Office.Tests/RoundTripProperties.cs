using BudgetDomain.Documents.Tests.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Office.Tests;

/// <summary>What is composed and written in any format is read back as it was meant: exact, without a finding, every figure the same.</summary>
[Properties(Arbitrary = [typeof(PublishableLedgers)])]
public class RoundTripProperties
{
    [Property(MaxTest = 12)]
    public Property EveryFormat_ReadsBackExact_WithoutAnyFinding(PublishableLedger given)
    {
        if (!Composed.TryOf(given, out var composed, out var problems))
            return given.IsRightlyRefused(problems).Label(string.Join('\n', problems));
        var wanted = Figures(new DisclosureChecker().Check(composed.ToDocument()));
        return Good("docx", Composed.Word(composed)).And(Good("xlsx", Composed.Workbook(composed))).And(Good("html", Composed.Page(composed)));

        Property Good(string format, byte[] bytes)
        {
            var report = Composed.Check(bytes);
            return (report.Verdict == Grade.Exact).Label("verdict")
                .And(report.Findings.IsEmpty.Label("finding"))
                .And(report.Unrecognised.IsEmpty.Label("not understood"))
                .And((report.Form == given.Form.Id && report.Year == 2025 && report.Unit == given.Name).Label("form, year, unit"))
                .And(wanted.SequenceEqual(Figures(report)).Label("figures"))
                .Label(format).Label(Composed.Show(report));
        }
    }

    private static List<string> Figures(CheckReport report) => report.Document!.Figures.Where(static figure => !figure.IsZero).Select(static figure => $"{figure.Slice} {figure.Amount}").Order(StringComparer.Ordinal).ToList();
}
