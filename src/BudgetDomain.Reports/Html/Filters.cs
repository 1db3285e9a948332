using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>The controls by which a reader narrows a list; without scripts the whole list is shown and they are hidden.</summary>
internal static class Filters
{
    private static readonly Severity[] GravestFirst = [Severity.Error, Severity.Warning, Severity.Info];

    /// <summary>Controls over findings: severities, a rule, a text.</summary>
    public static void OverFindings(HtmlOutput html, PageWords words, ReportWords phrases, IReadOnlyCollection<Finding> findings)
    {
        Begin(html, words);
        foreach (var severity in GravestFirst)
        {
            html.Open("label").Open("input", ("type", "checkbox"), ("name", "severity"), ("value", SeverityClass.Of(severity)), ("checked", string.Empty));
            html.Text($" {phrases.SeverityHeading(severity, findings.Count(finding => finding.Severity == severity))}").Close("label");
        }

        Choice(html, "rule", words.AllRules, [.. findings.Select(static finding => finding.Rule).Distinct().Order(StringComparer.Ordinal).Select(static rule => (rule, rule))]);
        End(html, words);
    }

    /// <summary>Controls over documents: a verdict, a text.</summary>
    public static void OverDocuments(HtmlOutput html, PageWords words, IReadOnlyList<(string Value, string Text)> verdicts)
    {
        Begin(html, words);
        Choice(html, "verdict", words.AllVerdicts, verdicts);
        End(html, words);
    }

    private static void Begin(HtmlOutput html, PageWords words) => html.Open("form", ("class", "filters"), ("hidden", string.Empty), ("aria-label", words.Filter));

    private static void Choice(HtmlOutput html, string name, string all, IReadOnlyList<(string Value, string Text)> values)
    {
        html.Open("select", ("name", name), ("aria-label", all)).Open("option", ("value", "*")).Text(all).Close("option");
        foreach (var (value, text) in values)
            html.Open("option", ("value", value)).Text(text).Close("option");
        html.Close("select");
    }

    private static void End(HtmlOutput html, PageWords words)
    {
        html.Open("input", ("type", "search"), ("name", "text"), ("placeholder", words.Search), ("aria-label", words.Search)).Close("form");
        html.Element("p", words.NothingLeft, ("class", "nothing"), ("hidden", string.Empty));
    }
}
