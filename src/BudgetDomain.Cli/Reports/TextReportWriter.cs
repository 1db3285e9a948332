using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Cli.Checking;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes reports for people: what was read, whether it agrees, and what to look at.</summary>
internal sealed class TextReportWriter(
    TextWriter output,
    MessageLanguage language,
    Severity least,
    ImmutableArray<FormName> forms,
    IReportStyle style) : IReportWriter
{
    private static readonly Severity[] GravestFirst = [Severity.Error, Severity.Warning, Severity.Info];
    private readonly ReportWords _words = new(language);
    private int _files;
    private int _withErrors;
    private int _unreadable;

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        if (_files > _unreadable)
            output.WriteLine();
        _files++;
        if (report.Findings.Any(finding => finding.Severity == Severity.Error))
            _withErrors++;
        WriteHead(report);
        WriteTables(report.Tables);
        WriteCounts(report.Counts);
        WriteFindings(report.Findings);
        WriteUnrecognised(report);
        WriteClaims(report);
    }

    /// <inheritdoc/>
    public void WriteUnreadable(UnreadableDocument document)
    {
        _files++;
        _unreadable++;
    }

    /// <inheritdoc/>
    public void End()
    {
        if (_files < 2)
            return;
        if (_files > _unreadable)
            output.WriteLine();
        output.WriteLine(_words.RunSummary(_files, _withErrors, _unreadable));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void WriteHead(CheckReport report)
    {
        var file = TextLayout.OneLine(report.File);
        output.WriteLine(style.Paint(file, Ink.Title));
        output.WriteLine(new string('=', Math.Clamp(TextLayout.Width(file), 20, style.Width)));
        var label = new[] { _words.Form, _words.Unit, _words.Year, _words.Verdict, _words.Found }.Max(TextLayout.Width) + 2;
        WriteLabelled(_words.Form, label, FormOf(report), null);
        WriteLabelled(_words.Unit, label, report.Unit ?? _words.Unknown, null);
        WriteLabelled(_words.Year, label, report.Year?.ToString(CultureInfo.InvariantCulture) ?? _words.Unknown, null);
        WriteLabelled(_words.Verdict, label, _words.VerdictOf(report), InkOf(report));
        WriteLabelled(_words.Found, label, _words.FoundSummary(Count(report, Severity.Error), Count(report, Severity.Warning), Count(report, Severity.Info)), null);
    }

    private void WriteLabelled(string label, int width, string text, Ink? ink)
    {
        output.Write(TextLayout.PadRight(label, width));
        text = TextLayout.OneLine(text);
        output.WriteLine(ink is { } painted ? style.Paint(text, painted) : text);
    }

    private void WriteTables(ImmutableArray<TableSummary> tables)
    {
        WriteHeading(_words.TablesHeading(tables.Length));
        if (tables.IsEmpty)
            return;
        style.WriteTable(output, _words.TableHeaders, [.. tables.Select(table => new[]
        {
            Number(table.Number),
            Number(table.Rows),
            Number(table.Figures),
            Number(table.Line),
            TextLayout.OneLine(table.Empty ? _words.Empty(table.Title) : table.Title),
        })]);
    }

    private void WriteCounts(CheckCounts counts)
    {
        WriteHeading(_words.IdentitiesHeading(counts));
        (Grade Grade, int Count)[] lines =
        [
            (Grade.Exact, counts.Exact),
            (Grade.Rounded, counts.Rounded),
            (Grade.Adjusted, counts.Adjusted),
            (Grade.Contradicted, counts.Contradicted),
        ];
        var label = lines.Max(line => TextLayout.Width(_words.Grade(line.Grade)));
        var number = lines.Max(line => Number(line.Count).Length);
        foreach (var line in lines)
        {
            var text = $"  {TextLayout.PadRight(_words.Grade(line.Grade), label)}  {Number(line.Count).PadLeft(number)}";
            output.WriteLine(line is { Grade: Grade.Contradicted, Count: > 0 } ? style.Paint(text, Ink.Error) : text);
        }
    }

    private void WriteFindings(ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty)
        {
            WriteHeading(_words.NoFindings);
            return;
        }

        foreach (var severity in GravestFirst.Where(severity => severity >= least))
        {
            var group = findings.Where(finding => finding.Severity == severity).ToList();
            if (group.Count == 0)
                continue;
            WriteHeading(_words.SeverityHeading(severity, group.Count), InkOf(severity));
            foreach (var finding in group)
                WriteFinding(finding);
        }

        var hidden = findings.Count(finding => finding.Severity < least);
        if (hidden > 0)
            WriteHeading(_words.Hidden(hidden));
    }

    private void WriteFinding(Finding finding)
    {
        var rule = $"  {finding.Rule}  ";
        var indent = TextLayout.Width(rule);
        TextLayout.WriteWrapped(output, style.Paint(rule, InkOf(finding.Severity)), indent, finding.Message.In(language), style.Width);
        var blanks = new string(' ', indent);
        var amounts = _words.PrintedAndExpected(finding.Actual, finding.Expected, finding.Severity);
        if (amounts.Length > 0)
            TextLayout.WriteWrapped(output, blanks, indent, amounts, style.Width);
        foreach (var place in finding.Places)
            TextLayout.WriteWrapped(output, blanks + "- ", indent + 2, _words.PlaceOf(place), style.Width);
        if (finding.Explanation is { Candidates.IsEmpty: false } explanation)
            WriteExplanation(explanation, blanks, indent);
    }

    private void WriteExplanation(FindingExplanation explanation, string blanks, int indent)
    {
        TextLayout.WriteWrapped(output, blanks, indent, _words.CandidatesHeading(explanation), style.Width);
        foreach (var candidate in explanation.Candidates)
            TextLayout.WriteWrapped(output, blanks + "* ", indent + 2, _words.CandidateOf(candidate), style.Width);
    }

    private void WriteUnrecognised(CheckReport report)
    {
        if (report.Unrecognised.IsEmpty)
        {
            WriteHeading(_words.NothingUnrecognised);
            return;
        }

        WriteHeading(_words.UnrecognisedHeading(report.Unrecognised.Length));
        var label = report.Unrecognised.Max(text => TextLayout.Width(LineOf(report, text.Line)));
        foreach (var text in report.Unrecognised)
            TextLayout.WriteWrapped(output, $"  {TextLayout.PadRight(LineOf(report, text.Line), label)}  ", label + 4, text.Text.In(language), style.Width);
    }

    /// <summary>A line of the document, or the row of its sheet.</summary>
    private string LineOf(CheckReport report, int line)
        => report.Document?.Source.ReferenceOf(line) is { Length: > 0 } reference ? _words.InSheet(reference) : _words.Line(line);

    /// <summary>How many statements agree, and those that could not be checked, a line each.</summary>
    private void WriteClaims(CheckReport report)
    {
        var claims = report.Claims;
        if (claims.IsEmpty)
            return;
        WriteHeading(_words.ClaimsHeading(claims.Length));
        var counts = new int[(int)ClaimVerdict.Unresolved + 1];
        foreach (var claim in claims)
            counts[(int)claim.Verdict]++;
        var label = Enumerable.Range(0, counts.Length).Max(v => TextLayout.Width(_words.VerdictWord((ClaimVerdict)v)));
        var number = counts.Max(static count => Number(count).Length);
        for (var v = 0; v < counts.Length; v++)
        {
            var text = $"  {TextLayout.PadRight(_words.VerdictWord((ClaimVerdict)v), label)}  {Number(counts[v]).PadLeft(number)}";
            output.WriteLine(v == (int)ClaimVerdict.Contradicted && counts[v] > 0 ? style.Paint(text, Ink.Error) : text);
        }

        if (counts[^1] == 0)
            return;
        var unresolved = claims.Where(static c => c.Verdict == ClaimVerdict.Unresolved).ToList();
        var line = unresolved.Max(c => TextLayout.Width(LineOf(report, c.Line)));
        foreach (var claim in unresolved)
        {
            TextLayout.WriteWrapped(output, $"  {TextLayout.PadRight(LineOf(report, claim.Line), line)}  ", line + 4,
                $"{claim.Printed}{_words.Colon}{claim.Basis.In(language)} | {Shorten(claim.Sentence)}", style.Width);
        }
    }

    private static string Shorten(string sentence)
    {
        const int Longest = 60;
        if (sentence.Length <= Longest)
            return sentence;
        return string.Concat(sentence.AsSpan(0, char.IsHighSurrogate(sentence[Longest - 1]) ? Longest - 1 : Longest), "…");
    }

    private void WriteHeading(string text, Ink ink = Ink.Heading)
    {
        output.WriteLine();
        output.WriteLine(style.Paint(text, ink));
    }

    private string FormOf(CheckReport report)
    {
        if (report.Form is not { } id)
            return _words.Unknown;
        var name = NameOf(id);
        var text = name == id ? id : $"{name} ({id})";
        if (report.FormConfidence is > 0 and < 100)
            text += _words.Confidence(report.FormConfidence);
        return report.RunnerUp is { } other ? text + _words.RunnerUp(NameOf(other)) : text;
    }

    private string NameOf(string id) => forms.FirstOrDefault(form => form.Id == id)?.Name.In(language) ?? id;

    private static Ink InkOf(CheckReport report)
    {
        if (report.Verdict == Grade.Contradicted || Count(report, Severity.Error) > 0)
            return Ink.Error;
        return report.Verdict == Grade.Adjusted || report.Counts is { Tables: 0 } or { Figures: 0 } ? Ink.Warning : Ink.Good;
    }

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Info,
    };

    private static int Count(CheckReport report, Severity severity) => report.Findings.Count(finding => finding.Severity == severity);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
