namespace BudgetDomain.Cli.Reports;

/// <summary>How a text report looks: plain in a file or a pipe, drawn and coloured on a terminal.</summary>
internal interface IReportStyle
{
    /// <summary>The columns to wrap at; a Chinese character takes two.</summary>
    int Width { get; }

    /// <summary>Shows a text in an ink.</summary>
    string Paint(string text, Ink ink);

    /// <summary>Writes a table. All columns but the last hold numbers, which stand to the right.</summary>
    void WriteTable(TextWriter output, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows);
}
