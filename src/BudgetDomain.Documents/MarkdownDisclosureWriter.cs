using BudgetDomain.Publication;

namespace BudgetDomain.Documents;

/// <summary>Writes a composed disclosure as Markdown: headings, paragraphs and pipe tables, which <see cref="DisclosureReader"/> reads back.</summary>
public static class MarkdownDisclosureWriter
{
    private const int BlocksBetweenChecks = 64;

    /// <summary>Writes a disclosure.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static void Write(ComposedDisclosure disclosure, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(writer);
        for (var i = 0; i < disclosure.Blocks.Length; i++)
        {
            if (i % BlocksBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            switch (disclosure.Blocks[i])
            {
                case ComposedHeading heading:
                    writer.Write(new string('#', Math.Min(heading.Level, 6)));
                    Paragraph(writer, $" {heading.Text}");
                    break;
                case ComposedParagraph paragraph:
                    Paragraph(writer, Escape(paragraph.Text));
                    break;
                case ComposedGrid grid:
                    Grid(writer, grid);
                    break;
                case ComposedTable table:
                    Table(writer, table, cancellationToken);
                    break;
            }
        }
    }

    private static void Grid(TextWriter writer, ComposedGrid grid)
    {
        Paragraph(writer, Escape(grid.Title));
        if (grid.Subtitle.Length > 0)
            Paragraph(writer, Escape(grid.Subtitle));
        for (var r = 0; r < grid.Rows.Length; r++)
        {
            Row(writer, grid.Rows[r]);
            if (r == 0)
                writer.WriteLine(string.Concat(Enumerable.Repeat("|---", grid.Rows[0].Length)) + "|");
        }

        writer.WriteLine();
    }

    private static void Table(TextWriter writer, ComposedTable table, CancellationToken cancellationToken)
    {
        Paragraph(writer, $"### {Escape(table.Title)}");
        Paragraph(writer, $"单位名称：{Escape(table.UnitName)}");
        Paragraph(writer, $"单位：{table.Unit.Word()}");
        for (var r = 0; r < table.Header.Length; r++)
        {
            Row(writer, table.Header[r]);
            if (r == 0)
                Rule(writer, table);
        }

        for (var r = 0; r < table.Rows.Length; r++)
        {
            if (r % BlocksBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            Row(writer, table.Rows[r]);
        }

        writer.WriteLine();
        if (table.Note.Length > 0)
            Paragraph(writer, Escape(table.Note));
    }

    private static void Paragraph(TextWriter writer, string text)
    {
        writer.WriteLine(text);
        writer.WriteLine();
    }

    private static void Row(TextWriter writer, IReadOnlyList<ComposedCell> cells)
    {
        foreach (var cell in cells)
        {
            writer.Write("| ");
            writer.Write(Escape(cell.Text));
            writer.Write(cell.Text.Length > 0 ? " " : string.Empty);
        }

        writer.WriteLine('|');
    }

    private static void Rule(TextWriter writer, ComposedTable table)
    {
        // Columns of amounts stand to the right.
        for (var c = 0; c < table.Width; c++)
        {
            var column = c;
            writer.Write(table.Rows.Any(row => row[column].Amount is not null) ? "|---:" : "|---");
        }

        writer.WriteLine('|');
    }

    /// <summary>Makes signs that Markdown or the reader takes for mark-up into text.</summary>
    private static string Escape(string text)
        => text.AsSpan().IndexOfAny("|<&*") < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace("*", "&#42;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
