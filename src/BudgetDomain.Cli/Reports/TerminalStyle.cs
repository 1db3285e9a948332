using Spectre.Console;
using CellText = Spectre.Console.Text;

namespace BudgetDomain.Cli.Reports;

/// <summary>A terminal: drawn tables, and colour where it is wanted.</summary>
internal sealed class TerminalStyle(int width, bool colour) : IReportStyle
{
    /// <summary>The narrowest terminal that lines are fitted to.</summary>
    public const int LeastWidth = 60;

    /// <summary>The widest line that is still good to read.</summary>
    public const int GreatestWidth = 120;

    /// <inheritdoc/>
    public int Width => width;

    /// <inheritdoc/>
    public string Paint(string text, Ink ink)
    {
        if (!colour)
            return text;
        var code = ink switch
        {
            Ink.Title => "1",
            Ink.Heading => "1",
            Ink.Good => "32",
            Ink.Error => "1;31",
            Ink.Warning => "33",
            _ => "36",
        };
        return $"\e[{code}m{text}\e[0m";
    }

    /// <inheritdoc/>
    public void WriteTable(TextWriter output, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        for (var i = 0; i < headers.Count; i++)
        {
            var column = new TableColumn(new CellText(headers[i]));
            table.AddColumn(i < headers.Count - 1 ? column.RightAligned() : column);
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new CellText(cell)));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }
}
