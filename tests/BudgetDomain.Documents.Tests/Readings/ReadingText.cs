using System.Globalization;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>All that is understood of a document, and all that is said of it, as text that people can read and compare.</summary>
internal sealed class ReadingText
{
    private readonly StringBuilder _text = new();

    public static string Of(RecognisedDocument document, CheckReport report)
    {
        var reading = new ReadingText();
        reading.Head(document, report);
        reading.Outline(document.Outline);
        reading.Tables(document);
        reading.Identities(document);
        foreach (var plan in document.Plans)
            reading.Plan(plan);
        reading.Sections(document);
        reading.Said(report);
        return reading._text.ToString();
    }

    /// <summary>Findings, claims and what was not understood: what a user reads.</summary>
    public static string Of(CheckReport report)
    {
        var reading = new ReadingText();
        reading.Said(report);
        return reading._text.ToString();
    }

    private void Head(RecognisedDocument document, CheckReport report)
    {
        Line($"form {document.Form?.Id} {document.FormConfidence} next {document.RunnerUp?.Id} {document.RunnerUpConfidence}");
        Line($"unit {document.UnitName} year {document.Year} verdict {report.Verdict} {report.Consistency}");
        Line($"{report.Counts}");
    }

    private void Outline(DocumentOutline outline)
    {
        Line($"cover {outline.Cover.Title} / {outline.Cover.UnitName} / {outline.Cover.Year} / {outline.Cover.Stage} / {outline.Cover.Lines.Length}");
        foreach (var entry in outline.Contents)
            Line($"contents {entry.Line} {entry.Numbering} {entry.Number} {entry.Title} p{entry.Page}");
        foreach (var chapter in outline.Chapters)
            Line($"chapter {chapter.Line} {chapter.Level} {chapter.Numbering} {chapter} in {chapter.Parent}");
        foreach (var run in outline.Items.GroupBy(static i => (i.Role, Chapter: i.Chapter?.ToString())))
            Line($"role {run.Key.Role} {run.Key.Chapter}: {string.Join(' ', run.Select(static i => i.Block.Line))}");
    }

    private void Tables(RecognisedDocument document)
    {
        var figures = document.Figures.ToLookup(static f => (f.Table, f.Row));
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            Line($"table {table.Line} {table.Caption} {table.Layout.Id} {table.Unit} printed {table.UnitIsPrinted} place {table.LastPlace} part {table.Part} alone {table.StandsAlone} empty {table.SaysEmpty}");
            foreach (var panel in table.Panels)
                Line($"  panel {panel}");
            foreach (var column in table.Columns)
                Line($"  column {column}");
            for (var r = 0; r < table.Rows.Length; r++)
            {
                var row = table.Rows[r];
                Line($"  {row.Line} [{row.Code}] {row.Name} {row.Slice} {row.Panel}{(row.OfWhich ? " 其中" : "")}{(row.HasForeignName ? " foreign" : "")} | {string.Join(" | ", figures[(t, r)].Select(Show))}");
            }
        }

        foreach (var other in document.NotUnderstood)
            Line($"not understood {other.Line} {other.What} {other.Text}");
        foreach (var cell in document.Unreadable)
            Line($"unreadable {cell.Place} {cell.Reason}");
    }

    private static string Show(Figure figure)
        => figure.State switch { FigureState.Nil => "", FigureState.PrintedZero => "0", FigureState.Printed => $"{figure.Amount.Fen}", _ => $"? {figure.Text}" } + (figure.ExactFen is { } exact ? $" = {exact}" : "") + $"@{figure.Position}" + (figure.State == FigureState.Printed ? $"/{figure.LastPlace}" : "");

    private void Identities(RecognisedDocument document)
    {
        var parts = document.Tables.Length == 0 ? 0 : document.Tables.Max(static t => t.Part) + 1;
        for (var part = 0; part < parts; part++)
        {
            var system = IdentitySystem.Derive(document.Tables, document.Figures, part);
            var result = Reconciler.Reconcile(system);
            Line($"system {part}: {system.QuantityCount} quantities, {system.IdentityCount} identities, signed {system.IsSigned}, {result.Verdict} {string.Join(" ", result.Counts)}");
            for (var i = 0; i < system.IdentityCount; i++)
            {
                var terms = system.TermsOf(i).ToArray();
                Line($"  {system[i].Kind} {system[i].Relation} {system[i].Table} {system[i].Line} : {system.SliceOf(terms[0])} <- {string.Join(" + ", terms.Skip(1).Select(q => $"{system.SliceOf(q)}"))}");
            }
        }
    }

    private void Plan(RecognisedPlan plan)
    {
        Line($"plan {plan.Line} {plan.Title} whole {plan.IsWhole} {plan.Project} / {plan.Department} / {plan.ImplementingUnit} / {plan.Attribute} / {plan.Period} {plan.Unit} {plan.LastPlace} weights {plan.WeightTotal} made {plan.Plan is not null}");
        foreach (var funds in new[] { plan.YearFunds, plan.PeriodFunds })
            Line($"  funds {funds?.SourcesAddUp} {funds?.Total} {string.Join("; ", funds?.Sources.Select(static s => s.ToString()) ?? [])}");
        foreach (var indicator in plan.Indicators)
            Line($"  {indicator}");
        foreach (var problem in plan.Problems)
            Line($"  problem {problem}");
        foreach (var damage in plan.Damaged)
            Line($"  damaged {damage}");
    }

    private void Sections(RecognisedDocument document)
    {
        var sections = document.Sections;
        foreach (var duty in sections.Duties)
            Line($"duty {duty}");
        foreach (var office in sections.Offices)
            Line($"offices {office.Kind} {office.Declared} {string.Join('、', office.Names)} {office.Line} {office.Agrees}");
        foreach (var item in sections.Staff.Concat(sections.Equipment))
            Line($"counted {item}");
        Line($"procurement {sections.Procurement} {sections.Procurement?.Agrees}");
        Line($"vehicles {sections.Vehicles?.Total} {string.Join("; ", sections.Vehicles?.Uses.Select(static u => u.ToString()) ?? [])} {sections.Vehicles?.Agrees} area {sections.OfficeArea}");
        foreach (var term in sections.Glossary)
            Line($"term {term.Line} {term.Term} {term.Explanation.Length}");
    }

    private void Said(CheckReport report)
    {
        foreach (var claim in report.Claims)
            Line($"claim {claim.Line} {claim.Subject}: {claim} expected {claim.Expected}, {claim.Match} / {claim.Basis.English}");
        foreach (var finding in report.Findings)
        {
            Line($"{finding.Severity} {finding.Rule} {finding.Message} expected {finding.Expected}, actual {finding.Actual}");
            Line($"  {finding.Message.English}");
            foreach (var place in finding.Places)
                Line($"  {place}");
            foreach (var candidate in finding.Explanation?.Candidates ?? [])
                Line($"  {(finding.Explanation!.IsUnique ? "only" : "perhaps")} {candidate} {candidate.Hypothesis?.English}");
        }

        foreach (var other in report.Unrecognised)
            Line($"unrecognised {other} {other.Text.English}");
    }

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
