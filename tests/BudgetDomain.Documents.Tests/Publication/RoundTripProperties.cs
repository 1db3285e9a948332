using BudgetDomain.Publication;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Solver;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Publication;

/// <summary>What is composed, written, read and checked agrees with itself: no finding of any severity, and every amount is that of the ledger.</summary>
[Properties(Arbitrary = [typeof(PublishableLedgers)])]
public class RoundTripProperties
{
    private static readonly DisclosureComposer Composer = new();
    private static readonly DisclosureComposer WithSolver = new(new() { RoundingSolver = new CpSatRoundingSolver() });

    [Property(MaxTest = 100)]
    public Property ComposedOfExactAmounts_GradesExact_WithoutAnyFinding(PublishableLedger given)
    {
        if (!Composer.TryCompose(given.Exact.Ledger, given.Form, out var composed, out var problems, new() { UnitName = given.Name }))
            return given.IsRightlyRefused(problems).Label(string.Join('\n', problems));
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

    [Property(MaxTest = 60)]
    public Property ComposedOfAnyAmounts_AddsUpAsPrinted_AndEachFigureIsFloorOrCeiling(PublishableLedger given)
    {
        if (!WithSolver.TryCompose(given.Ledger, given.Form, out var composed, out var problems, new() { UnitName = given.Name }))
            return given.IsRightlyRefused(problems).Label(string.Join('\n', problems));
        var text = Markdown(composed);
        var report = Check.Text(text);
        var exact = new DisclosureComposer().Compose(given.Ledger, given.Form, new() { UnitName = given.Name, Precision = new(6, 2) });
        return (composed.Rounding.WhyNotAdditive is null ? report.Verdict == Grade.Exact && HasNoFinding(composed, report, static _ => true) : report.Verdict <= Worst(composed)).Label("verdict")
            .And((report.Verdict == composed.Grade).Label("grade"))
            .And(report.Unrecognised.IsEmpty.Label("not understood"))
            .And(Amounts(composed).Zip(Amounts(exact)).All(static p => IsFloorOrCeiling(p.First.Amount, p.Second.Amount, p.First.Place)).Label("floor or ceiling"))
            .And((Markdown(WithSolver.Compose(given.Ledger, given.Form, new() { UnitName = given.Name })) == text).Label("deterministic"))
            .Label(composed.Rounding.ToString()).Label(Check.Show(report)).Label(text);
    }

    /// <summary>No finding that counts. A document of less than half of what tables can show has zeros alone, as a blank form has.</summary>
    internal static bool HasNoFinding(ComposedDisclosure composed, CheckReport report, Func<Finding, bool> doesCount)
        => !report.Findings.Any(f => doesCount(f) && !(f.Rule == "C03" && Amounts(composed).All(static p => p.Amount == 0)));

    /// <summary>A few yuan are printed as 0.01 万元 where another table shows them in 元, because 0.00 would be read as none: that is farther than rounding.</summary>
    private static Grade Worst(ComposedDisclosure composed)
        => composed.Rounding.Moved.Any(static m => m.Nearest.IsZero && !m.Exact.IsZero) ? Grade.Adjusted : Grade.Rounded;

    /// <summary>A zero and what has no more decimals stay; everything else goes to a value below or above.</summary>
    private static bool IsFloorOrCeiling(long printed, long exact, long place)
        => exact % place == 0 ? printed == exact : printed % place == 0 && Math.Abs(printed - exact) < place;

    private static IEnumerable<(long Amount, long Place)> Amounts(ComposedDisclosure composed)
        => composed.Tables.SelectMany(static t => t.Rows.SelectMany(r => r.Where(static c => c.Amount is not null).Select(c => (c.Amount!.Value.Fen, t.LastPlace))));

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
