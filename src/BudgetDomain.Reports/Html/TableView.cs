using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>Draws tables as the product understood them, with the cells marked that findings speak of.</summary>
internal sealed class TableView
{
    private readonly RecognisedDocument _document;
    private readonly FigureMarks _marks;
    private readonly PageWords _words;
    private readonly Dictionary<(int Table, int Row, int Column), Figure> _figures = [];

    public TableView(RecognisedDocument document, FigureMarks marks, PageWords words)
    {
        (_document, _marks, _words) = (document, marks, words);
        foreach (var figure in document.Figures)
            _figures[(figure.Table, figure.Row, figure.Column)] = figure;
    }

    /// <summary>Draws one panel of a table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="table">The index of the table.</param>
    /// <param name="panel">The index of the panel.</param>
    /// <param name="shown">Which rows, or <see langword="null"/> for all.</param>
    /// <param name="linksToFindings">Whether marked cells lead to their finding.</param>
    public void WritePanel(HtmlOutput html, int table, int panel, IReadOnlySet<int>? shown, bool linksToFindings)
    {
        var recognised = _document.Tables[table];
        var columns = Enumerable.Range(0, recognised.Columns.Length).Where(c => recognised.Columns[c].Panel == panel).ToList();
        html.Open("div", ("class", "scroll")).Open("table", ("class", "figures")).Open("thead").Open("tr");
        html.Element("th", _words.Row, ("scope", "col"));
        foreach (var column in columns)
            html.Element("th", recognised.Columns[column].Header, ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody");
        for (var row = 0; row < recognised.Rows.Length; row++)
        {
            if (recognised.Rows[row].Panel != panel || shown?.Contains(row) == false)
                continue;
            html.Open("tr").Element("th", recognised.Rows[row].Label, ("scope", "row"));
            foreach (var column in columns)
                WriteCell(html, (table, row, column), linksToFindings);
            html.Close("tr");
        }

        html.Close("tbody").Close("table").Close("div");
    }

    private void WriteCell(HtmlOutput html, (int Table, int Row, int Column) at, bool linksToFindings)
    {
        if (!_figures.TryGetValue(at, out var figure))
        {
            html.Element("td", string.Empty);
            return;
        }

        if (!_marks.TryFind(_document.PlaceOf(figure), out var severity, out var finding))
        {
            html.Element("td", figure.Text, ("class", figure.IsZero ? "zero" : null));
            return;
        }

        // Not by colour alone: the mark is a sign too, and read out.
        html.Open("td", ("class", $"marked {SeverityClass.Of(severity)}"));
        var target = linksToFindings ? string.Create(null, $"#f{finding}") : null;
        html.Open(target is null ? "span" : "a", ("href", target)).Text($"{PageWords.Mark(severity)} {figure.Text}").Raw(target is null ? "</span>" : "</a>");
        html.Close("td");
    }
}
