namespace BudgetDomain.Cli.Reports;

/// <summary>Text alone: no control codes, tables aligned by blanks.</summary>
internal sealed class PlainStyle : IReportStyle
{
    /// <summary>The width of reports that no terminal shows.</summary>
    public const int DefaultWidth = 92;

    private const string Gap = "  ";

    /// <inheritdoc/>
    public int Width => DefaultWidth;

    /// <inheritdoc/>
    public string Paint(string text, Ink ink) => text;

    /// <inheritdoc/>
    public void WriteTable(TextWriter output, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var last = headers.Count - 1;
        var widths = new int[last];
        for (var i = 0; i < last; i++)
            widths[i] = rows.Select(row => TextLayout.Width(row[i])).Append(TextLayout.Width(headers[i])).Max();
        foreach (var row in rows.Prepend(headers))
        {
            for (var i = 0; i < last; i++)
            {
                output.Write(Gap);
                output.Write(TextLayout.PadLeft(row[i], widths[i]));
            }

            output.Write(Gap);
            output.WriteLine(row[last]);
        }
    }
}
