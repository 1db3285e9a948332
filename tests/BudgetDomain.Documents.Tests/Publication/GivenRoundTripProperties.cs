using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>Whatever is given beside a ledger (last year, duties, procurement, assets, reasons, another precision), what is composed does not contradict itself.</summary>
public class GivenRoundTripProperties
{
    [Property(MaxTest = 60, Arbitrary = [typeof(PublishableInputs)])]
    public Property Composed_HasNoErrorAndNoWarning(PublishableInputs given)
    {
        if (!given.TryCompose(out var composed, out var problems))
            return given.IsRightlyRefused(problems).Label(string.Join('\n', problems));
        var text = RoundTripProperties.Markdown(composed!);
        var report = Check.Text(text);
        if (IsTooSmall(composed!))
            return (report.Verdict == composed!.Grade).Label("verdict").Label(text);
        return (report.Verdict == composed!.Grade && report.Verdict < Grade.Contradicted).Label("verdict")
            .And(RoundTripProperties.HasNoFinding(composed, report, f => f.Severity != Severity.Info && !IsShareThatAddsUp(f, given) && !IsOfMovedProject(f, composed)).Label("finding"))
            .And(report.Unrecognised.IsEmpty.Label("not understood"))
            .Label(Check.Show(report)).Label(text);
    }

    /// <summary>What is rounded to nothing is read as nothing, or printed as more than it is: figures may contradict each other then, and the composer says so.</summary>
    private static bool IsTooSmall(ComposedDisclosure composed)
        => composed.Rounding.Moved.Any(static m => m.Nearest.IsZero && !m.Exact.IsZero)
            || (composed.Rounding.Method == RoundingMethod.Nearest && composed.Tables.Any(static t => t.Rows.Any(static row => row.Any(static cell => cell is { Amount.IsZero: true, Text: not "" }))));

    /// <summary>Shares that are made to add up are not at their nearest values, and that is asked about.</summary>
    private static bool IsShareThatAddsUp(Finding finding, PublishableInputs given) => given.SharesAddUp && finding is { Rule: "N03", Severity: Severity.Warning };

    /// <summary>A plan has its exact money, and its project in the table may be moved by one unit of the last place so that sums add up.</summary>
    private static bool IsOfMovedProject(Finding finding, ComposedDisclosure composed)
        => finding is { Rule: "P03", Severity: Severity.Warning } && composed.Rounding.Moved.Any(m => finding.Places.Any(p => p.Table == m.Table && p.Row == m.Row));
}
