using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>The rows of tables in which the figures of a finding stand, so that a reader sees the clash without looking it up.</summary>
internal sealed class Excerpt(RecognisedDocument document, PageWords words)
{
    private const int MostRows = 14;

    /// <summary>Draws the rows of the finding's places, one small table for each panel they stand in.</summary>
    /// <returns>Whether there was anything to draw.</returns>
    public bool Write(HtmlOutput html, Finding finding)
    {
        var places = finding.Places.ToHashSet();
        var rows = document.Figures
            .Where(figure => places.Contains(document.PlaceOf(figure)))
            .Select(figure => (figure.Table, document.Tables[figure.Table].Rows[figure.Row].Panel, figure.Row))
            .Distinct()
            .ToLookup(static row => (row.Table, row.Panel), static row => row.Row);
        if (rows.Count == 0)
            return false;
        var view = new TableView(document, new FigureMarks([finding]), words);
        html.Open("details", ("class", "excerpt"), ("open", finding.Severity == Severity.Error ? string.Empty : null)).Element("summary", words.Excerpt);
        foreach (var panel in rows)
        {
            html.Element("p", $"{document.Tables[panel.Key.Table].Caption}（{words.AmountsIn(document.Tables[panel.Key.Table].Unit.Word())}）", ("class", "caption"));
            view.WritePanel(html, panel.Key.Table, panel.Key.Panel, panel.Take(MostRows).ToHashSet(), linksToFindings: false);
        }

        html.Close("details");
        return true;
    }
}
