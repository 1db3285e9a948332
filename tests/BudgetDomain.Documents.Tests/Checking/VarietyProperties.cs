using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking.Synthetic;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>
/// However a consistent disclosure is printed, all of it is recognised and nothing is called wrong; with one figure wrong, that figure is named.
/// </summary>
[Properties(Arbitrary = [typeof(DisclosureArbitraries)])]
public class VarietyProperties
{
    [Property(MaxTest = 400)]
    public Property ConsistentDisclosure_IsRecognisedWhole_AndGivesNoAlarm(SyntheticDisclosure disclosure)
    {
        var document = Check.Recognise(new DisclosureWriter(disclosure).Write().Text);
        var report = Check.Checker.Check(document);
        var worst = disclosure.Surface.Rounding == Rounding.Truncated ? Severity.Warning : Severity.Info;
        return (report.Form == disclosure.FormId).Label("form")
            .And(report.Tables.Select(t => t.Number).SequenceEqual(Enumerable.Range(1, disclosure.TableCount)).Label("tables"))
            .And(report.Unrecognised.IsEmpty.Label("unrecognised"))
            .And(report.Findings.All(f => f.Severity <= worst).Label("false alarm"))
            .And((report.Verdict <= disclosure.Worst).Label("verdict"))
            .And((report.Unit == FormTables.Unit && report.Year == Pool.Year).Label("unit and year"))
            .And(document.Tables.Zip(disclosure.Tables()).All(t => t.First.Unit.FenPerUnit() == t.Second.Unit).Label("unit of amounts"))
            .Label(Check.Show(report));
    }

    [Property(MaxTest = 400)]
    public Property OneWrongFigure_IsAnErrorThere(SyntheticDisclosure disclosure, NonNegativeInt which)
    {
        var figures = new DisclosureWriter(disclosure).Write().Figures;
        var (text, _, wrong) = new DisclosureWriter(disclosure, which.Get % figures).Write();
        var report = Check.Text(text);
        return Check.Errors(report).Any(f => f.Places.Any(p => p.Printed.Trim() == wrong)).Label($"{wrong} is not found").Label(Check.Show(report)).Label(text);
    }
}
