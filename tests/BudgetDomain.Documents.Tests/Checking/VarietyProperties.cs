using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>
/// However a consistent disclosure is printed, all of it is recognised and nothing is called wrong; with one figure wrong, that figure is named.
/// </summary>
public class VarietyProperties
{
    [Property(MaxTest = 400)]
    public Property ConsistentDisclosure_IsRecognisedWhole_AndGivesNoAlarm(SyntheticDisclosure disclosure)
    {
        var document = Check.Recognise(disclosure.Text);
        var report = Check.Checker.Check(document);
        var worst = disclosure.Surface.Rounding == Rounding.Truncated ? Severity.Warning : Severity.Info;
        return (report.Form == disclosure.FormId).Label("form")
            .And(report.Tables.Select(t => t.Number).SequenceEqual(Enumerable.Range(1, disclosure.TableCount)).Label("tables"))
            .And(report.Unrecognised.IsEmpty.Label("unrecognised"))
            .And(report.Findings.All(f => f.Severity <= worst).Label("false alarm"))
            .And((report.Verdict <= disclosure.Worst).Label("verdict"))
            .And((report.Unit == SyntheticDisclosure.UnitName && report.Year == SyntheticDisclosure.Year.Year).Label("unit and year"))
            .And(document.Tables.Select(t => t.Unit.FenPerUnit()).SequenceEqual(disclosure.FenPerUnit).Label("unit of amounts"))
            .Label(Check.Show(report));
    }

    [Property(MaxTest = 400)]
    public Property OneWrongFigure_IsAnErrorThere(DisclosureWithOneError wrong)
    {
        var report = Check.Text(wrong.Text);
        return Check.Errors(report).Any(f => f.Places.Any(p => p.Printed.Trim() == wrong.Printed)).Label($"{wrong.Printed} is not found").Label(Check.Show(report));
    }

    [Property(MaxTest = 100)]
    public Property TwoDisclosuresInOneFile_AreCheckedApart(SyntheticDisclosure first, SyntheticDisclosure second)
    {
        var (one, two) = (first with { Surface = first.Surface with { Untitled = 0 } }, second with { Surface = second.Surface with { Form = first.Surface.Form, Untitled = 0, Titles = first.Surface.Titles } });

        // Sources that the other form has no table for would be missing from its sums.
        two = two with { Lines = [.. second.Surface.Form == first.Surface.Form ? second.Lines : first.Lines] };
        var report = Check.Text(one.Text + "\n" + two.Text);
        return report.Tables.Select(t => t.Number).SequenceEqual(Enumerable.Range(1, one.TableCount).Concat(Enumerable.Range(1, one.TableCount))).Label("tables")
            .And(report.Findings.Any(f => f.Rule == "F03").Label("not told apart"))
            .And(report.Findings.All(f => f.Severity < Severity.Error).Label("false alarm"))
            .Label(Check.Show(report));
    }
}
