using System.Text;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents.Tests;

/// <summary>Short ways to read and to look at what was read.</summary>
internal static class Read
{
    internal static SourceDocument Text(string text, string name = "sample.md") => DisclosureReader.Default.ReadText(name, text);

    internal static Grid OnlyGrid(string text) => Text(text).Blocks.OfType<Grid>().Single();

    internal static string[][] Cells(Grid grid) => [.. grid.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    /// <summary>The blocks as text, one line each: what two readings must agree on.</summary>
    internal static string Show(SourceDocument document)
    {
        var shown = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
                shown.Append(paragraph.Line).Append(' ').Append(paragraph.Page).Append(" h").Append(paragraph.HeadingLevel).Append(' ').AppendLine(paragraph.Text);
            else if (block is Grid grid)
            {
                foreach (var row in grid.Rows)
                    shown.Append(row.Line).Append(' ').Append(row.Page).Append(" | ").AppendJoin(" | ", row.Cells.Select(cell => cell.IsCovered ? "^" : cell.Text)).AppendLine();
            }
        }

        return shown.ToString();
    }
}
