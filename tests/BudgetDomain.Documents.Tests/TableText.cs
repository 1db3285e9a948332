namespace BudgetDomain.Documents.Tests;

/// <summary>A table of texts to write in each syntax; every row has the same number of cells, at least one cell has text.</summary>
public sealed record TableText(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public override string ToString() => string.Join(" / ", Rows.Select(row => string.Join(" | ", row)));

    internal string AsTabs() => string.Join('\n', Rows.Select(row => string.Join('\t', row)));

    internal string AsPipes(bool outer)
    {
        var lines = Rows.Select(row => Pipe(row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)), outer)).ToList();
        lines.Insert(1, Pipe(Rows[0].Select((_, i) => i % 2 == 0 ? "---" : ":--:"), outer));
        return string.Join('\n', lines);
    }

    internal string AsHtml() => Html(Rows.Select(row => string.Concat(row.Select(cell => $"<td>{Escape(cell)}</td>"))));

    /// <summary>Writes each run of blank cells to the right of a text as its column span: they read back as covered cells.</summary>
    internal string AsHtmlWithSpans() => Html(Rows.Select(row =>
    {
        var cells = new System.Text.StringBuilder();
        for (var i = 0; i < row.Count;)
        {
            var span = 1;
            while (i + span < row.Count && row[i + span].Length == 0)
                span++;
            cells.Append(System.Globalization.CultureInfo.InvariantCulture, $"<td colspan='{span}'>{Escape(row[i])}");
            i += span;
        }

        return cells.ToString();
    }));

    private static string Pipe(IEnumerable<string> cells, bool outer)
        => outer ? $"| {string.Join(" | ", cells)} |" : string.Join(" | ", cells);

    private static string Html(IEnumerable<string> rows) => $"<table>\n{string.Join('\n', rows.Select(row => $"<tr>{row}</tr>"))}\n</table>";

    private static string Escape(string text)
        => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
