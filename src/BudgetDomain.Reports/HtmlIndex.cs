using System.Globalization;
using BudgetDomain.Reports.Html;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>The index page of many checks (汇总网页): documents by verdict, findings by rule, and a table that filters and sorts.</summary>
/// <remarks>Immutable; one instance serves any number of threads.</remarks>
public sealed class HtmlIndex
{
    private readonly PageWords _words;
    private readonly ReportWords _phrases;

    /// <summary>Creates a writer of index pages.</summary>
    /// <param name="language">The language of the page.</param>
    public HtmlIndex(MessageLanguage language = MessageLanguage.Chinese)
    {
        _words = new(language);
        _phrases = new(language);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to; it is not closed.</param>
    /// <param name="documents">The documents, in the order in which they are listed.</param>
    /// <param name="unreadable">The files that could not be read.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public void Write(TextWriter output, IReadOnlyList<DocumentSummary> documents, IReadOnlyList<UnreadableDocument> unreadable)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(unreadable);
        var html = new HtmlOutput(output);
        HtmlPage.Begin(html, _words.Index, _words, null);
        html.Open("header").Element("h1", _words.Index);
        html.Element("p", _phrases.RunSummary(documents.Count + unreadable.Count, documents.Count(static d => d.BySeverity[0] > 0), unreadable.Count));
        var verdicts = documents.GroupBy(static d => (d.Group, d.GroupText)).OrderByDescending(static g => g.Count()).ToList();
        html.Open("ul", ("class", "grades"));
        foreach (var group in verdicts)
            html.Element("li", $"{group.Key.GroupText} {Number(group.Count())}");
        html.Close("ul").Close("header").Raw("<main>\n");
        WriteDocuments(html, documents, [.. verdicts.Select(static g => g.Key)]);
        WriteRules(html, documents);
        WriteUnreadable(html, unreadable);
        html.Raw("</main>\n");
        HtmlPage.End(html, null, hasCharts: false);
    }

    private void WriteDocuments(HtmlOutput html, IReadOnlyList<DocumentSummary> documents, List<(string Value, string Text)> verdicts)
    {
        html.Open("section").Element("h2", _words.Documents);
        Filters.OverDocuments(html, _words, verdicts);
        html.Open("div", ("class", "scroll")).Open("table", ("class", "documents")).Open("thead").Open("tr");
        foreach (var head in new[] { _phrases.Unit, _phrases.Year, _phrases.Verdict })
            html.Element("th", head, ("scope", "col"), ("data-sort", "text"));
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
            html.Element("th", _phrases.Severity(severity), ("scope", "col"), ("data-sort", "number"));
        html.Element("th", _words.File, ("scope", "col"), ("data-sort", "text")).Close("tr").Close("thead").Open("tbody");
        foreach (var document in documents)
        {
            html.Open("tr", ("data-verdict", document.Group)).Element("td", document.Unit ?? _phrases.Unknown).Element("td", document.Year is { } year ? Number(year) : _phrases.Unknown);
            html.Open("td").Element("span", document.VerdictText, ("class", $"badge {document.Verdict}")).Close("td");
            foreach (var count in document.BySeverity)
                html.Element("td", Number(count), ("class", "number"));
            html.Open("td");
            if (document.Page is null)
                html.Text(document.File);
            else
                html.Element("a", document.File, ("href", Uri.EscapeDataString(document.Page)), ("title", _words.Open));
            html.Close("td").Close("tr");
        }

        html.Close("tbody").Close("table").Close("div").Close("section");
    }

    private void WriteRules(HtmlOutput html, IReadOnlyList<DocumentSummary> documents)
    {
        var rules = documents.SelectMany(static d => d.Rules).GroupBy(static r => r.Key, StringComparer.Ordinal).OrderByDescending(static g => g.Sum(static r => r.Value)).ThenBy(static g => g.Key, StringComparer.Ordinal);
        html.Open("section").Element("h2", _words.ByRule).Open("div", ("class", "scroll")).Open("table", ("class", "documents")).Open("thead").Open("tr");
        html.Element("th", _words.Rule, ("scope", "col"), ("data-sort", "text")).Element("th", _words.Findings, ("scope", "col"), ("data-sort", "number"));
        html.Element("th", _words.Documents, ("scope", "col"), ("data-sort", "number")).Close("tr").Close("thead").Open("tbody");
        foreach (var rule in rules)
        {
            var title = RuleCatalogue.Default.TryFind(rule.Key, out var info) ? $"{rule.Key} {info.Title.In(_words.Language)}" : rule.Key;
            html.Open("tr").Element("td", title).Element("td", Number(rule.Sum(static r => r.Value)), ("class", "number")).Element("td", Number(rule.Count()), ("class", "number")).Close("tr");
        }

        html.Close("tbody").Close("table").Close("div").Close("section");
    }

    private void WriteUnreadable(HtmlOutput html, IReadOnlyList<UnreadableDocument> unreadable)
    {
        if (unreadable.Count == 0)
            return;
        html.Open("section").Element("h2", _words.Unreadable).Open("ul");
        foreach (var file in unreadable)
            html.Element("li", $"{file.File}{_phrases.Colon}{file.Why.In(_words.Language)}");
        html.Close("ul").Close("section");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
