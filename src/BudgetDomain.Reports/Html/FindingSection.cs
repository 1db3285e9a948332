using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>One finding: rule, message, printed and expected amount, places, and the figures that clash.</summary>
internal sealed class FindingSection(HtmlOutput html, PageWords words, ReportWords phrases, RecognisedDocument? document)
{
    private const int MostPlaces = 20;

    public void Write(Finding finding, int number)
    {
        RuleCatalogue.Default.TryFind(finding.Rule, out var rule);
        html.Open(
            "article",
            ("class", $"finding {SeverityClass.Of(finding.Severity)}"),
            ("id", string.Create(CultureInfo.InvariantCulture, $"f{number}")),
            ("data-severity", SeverityClass.Of(finding.Severity)),
            ("data-rule", finding.Rule));
        html.Open("h3").Open("span", ("class", "tag")).Text($"{PageWords.Mark(finding.Severity)} {phrases.SeverityOf(finding.Severity)}").Raw("</span> ");
        html.Text(rule is null ? finding.Rule : $"{finding.Rule} {rule.Title.In(words.Language)}").Close("h3");
        html.Element("p", finding.Message.In(words.Language), ("class", "message"));
        if (phrases.PrintedAndExpected(finding.Actual, finding.Expected, finding.Severity) is { Length: > 0 } amounts)
            html.Element("p", amounts, ("class", "amounts"));
        WritePlaces(finding);
        WriteCandidates(finding.Explanation);
        if (document is not null)
            new Excerpt(document, words).Write(html, finding);
        if (rule is not null)
            html.Element("p", $"{words.Basis}{phrases.Colon}{rule.Regulation.In(words.Language)}", ("class", "basis"));
        html.Close("article");
    }

    private void WriteCandidates(FindingExplanation? explanation)
    {
        if (explanation is null || explanation.Candidates.IsEmpty)
            return;
        html.Element("p", phrases.CandidatesHeading(explanation), ("class", "candidates")).Open("ul", ("class", "places"));
        foreach (var candidate in explanation.Candidates.Take(MostPlaces))
            html.Element("li", phrases.CandidateOf(candidate));
        if (explanation.Candidates.Length > MostPlaces)
            html.Element("li", words.More(explanation.Candidates.Length - MostPlaces));
        html.Close("ul");
    }

    private void WritePlaces(Finding finding)
    {
        if (finding.Places.IsEmpty)
            return;
        html.Open("ul", ("class", "places"));
        foreach (var place in finding.Places.Take(MostPlaces))
            html.Element("li", phrases.PlaceOf(place));
        if (finding.Places.Length > MostPlaces)
            html.Element("li", words.More(finding.Places.Length - MostPlaces));
        html.Close("ul");
    }
}
