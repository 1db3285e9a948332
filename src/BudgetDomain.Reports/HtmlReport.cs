using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Reports.Charts;
using BudgetDomain.Reports.Html;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>
/// The report of one document as a web page (网页报告): verdict first, findings with the figures that clash, the structure of the budget as
/// charts with their numbers, and every table as it was understood. One file that asks no network for anything.
/// </summary>
/// <remarks>Immutable; one instance serves any number of threads.</remarks>
public sealed class HtmlReport
{
    private const int NamedChanges = 10;

    private readonly HtmlReportOptions _options;
    private readonly PageWords _words;
    private readonly ReportWords _phrases;

    /// <summary>Creates a writer of reports.</summary>
    /// <param name="options">How; Chinese and complete by default.</param>
    public HtmlReport(HtmlReportOptions? options = null)
    {
        _options = options ?? new();
        _words = new(_options.Language);
        _phrases = new(_options.Language);
    }

    /// <summary>Writes the page of a document.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="report">What to show.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public void Write(TextWriter output, DisclosureReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var html = new HtmlOutput(output);
        var (check, document) = (report.Check, report.Document);
        var findings = check.Findings.Where(finding => finding.Severity >= _options.Severity).ToList();
        HtmlPage.Begin(html, $"{check.Unit ?? check.File} {_words.Report}", _words, _options.ChartScript);
        WriteHead(html, check);
        html.Raw("<main>\n");
        WriteFindings(html, check, findings, document);
        var charts = new ChartSection(html, _words);
        if (document is not null)
            WriteCharts(html, charts, report, document);
        if (document is not null)
            WriteTables(html, document, new FigureMarks(findings));
        new ClaimSection(html, _words, _phrases).Write(check.Claims);
        new PlanSection(html, _words).Write(check.Plans);
        WriteUnrecognised(html, check);
        html.Raw("</main>\n");
        HtmlPage.End(html, _options.ChartScript, charts.Count > 0);
    }

    /// <summary>Writes the chart library for pages that have it beside them (<see cref="HtmlReportOptions.ChartScript"/>).</summary>
    /// <param name="output">Where to; it is not closed.</param>
    public static void WriteChartScript(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Assets.Charts);
    }

    private void WriteHead(HtmlOutput html, CheckReport check)
    {
        html.Open("header").Element("h1", string.Join(' ', new[] { check.Unit ?? _phrases.Unknown, check.Year is { } year ? $"{year}" : null, _words.Report }.OfType<string>()));
        html.Element("p", _phrases.VerdictOf(check), ("class", $"verdict {SeverityClass.Of(check)}"));
        html.Open("dl");
        Fact(html, _words.File, check.File);
        Fact(html, _phrases.Form, check.Form ?? _phrases.Unknown);
        Fact(html, _phrases.Found, _phrases.FoundSummary(Count(check, Severity.Error), Count(check, Severity.Warning), Count(check, Severity.Info)));
        var counts = check.Counts;
        Fact(html, _words.Checked, $"{_phrases.TablesHeading(counts.Tables)}{_words.Say("；", "; ")}{_phrases.IdentitiesHeading(counts)}");
        html.Close("dl");
        html.Open("ul", ("class", "grades"));
        foreach (var (grade, count) in new[] { (Reconciliation.Grade.Exact, counts.Exact), (Reconciliation.Grade.Rounded, counts.Rounded), (Reconciliation.Grade.Adjusted, counts.Adjusted), (Reconciliation.Grade.Contradicted, counts.Contradicted) })
            html.Element("li", string.Create(CultureInfo.InvariantCulture, $"{_phrases.Grade(grade)} {count}"));
        html.Close("ul").Close("header");
    }

    private static void Fact(HtmlOutput html, string name, string value) => html.Element("dt", name).Element("dd", value);

    private void WriteFindings(HtmlOutput html, CheckReport check, List<Finding> findings, RecognisedDocument? document)
    {
        html.Open("section", ("class", "findings")).Element("h2", _phrases.Found);
        if (findings.Count == 0)
            html.Element("p", _phrases.NoFindings);
        else
            Filters.OverFindings(html, _words, _phrases, findings);
        var section = new FindingSection(html, _words, _phrases, document);
        for (var i = 0; i < findings.Count; i++)
            section.Write(findings[i], i + 1);
        if (check.Findings.Length > findings.Count)
            html.Element("p", _phrases.Hidden(check.Findings.Length - findings.Count));
        html.Close("section");
    }

    private void WriteCharts(HtmlOutput html, ChartSection charts, DisclosureReport report, RecognisedDocument document)
    {
        html.Open("section", ("class", "charts")).Element("h2", _words.Structure);
        foreach (var chart in new StructureCharts(document).All())
            charts.Write(chart);
        html.Close("section");
        if (report.LastYear is null || ChangeChart.TableOf(report.LastYear) is not { Total: { } total } table)
            return;
        html.Open("section", ("class", "charts")).Element("h2", _words.Changes);
        charts.Write(ChangeChart.Of(table.LeafContributionsTo(total), NamedChanges, PageWords.Others));
        html.Close("section");
    }

    private void WriteTables(HtmlOutput html, RecognisedDocument document, FigureMarks marks)
    {
        html.Open("section", ("class", "tables")).Element("h2", _words.Tables).Element("p", _words.Legend, ("class", "legend"));
        var view = new TableView(document, marks, _words);
        for (var i = 0; i < document.Tables.Length; i++)
        {
            var table = document.Tables[i];
            html.Open("details").Element("summary", $"{table.Caption}（{_words.AmountsIn(table.Unit.Word())}）");
            if (table.Rows.IsEmpty)
                html.Element("p", _words.Empty);
            for (var panel = 0; panel < table.Panels.Length && !table.Rows.IsEmpty; panel++)
                view.WritePanel(html, i, panel, null, linksToFindings: true);
            html.Close("details");
        }

        html.Close("section");
    }

    private void WriteUnrecognised(HtmlOutput html, CheckReport check)
    {
        html.Open("section", ("class", "unrecognised"));
        html.Element("h2", check.Unrecognised.IsEmpty ? _phrases.NothingUnrecognised : _phrases.UnrecognisedHeading(check.Unrecognised.Length));
        if (!check.Unrecognised.IsEmpty)
        {
            html.Open("ul");
            foreach (var text in check.Unrecognised)
                html.Element("li", $"{_phrases.Line(text.Line)}{_phrases.Colon}{text.Text.In(_options.Language)}");
            html.Close("ul");
        }

        html.Close("section");
    }

    private static int Count(CheckReport check, Severity severity) => check.Findings.Count(finding => finding.Severity == severity);
}
