namespace BudgetDomain.Documents.Tables;

/// <summary>Turns a table that has been read into blocks.</summary>
internal static class DraftTableWriter
{
    /// <summary>Writes a table: its caption, its grid, and the tables inside its cells as grids of their own after it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="blocks">Takes the blocks.</param>
    /// <param name="see">Is told the line and column of every text with a number, and the number; the column of a paragraph is -1.</param>
    internal static void Write(DraftTable table, BlockBuilder blocks, Action<int, int, int>? see = null)
    {
        blocks.EndGrid();
        var line = table.Rows.Count > 0 ? table.Rows[0].Line : 1;
        WriteParagraphs(table.Caption.Take(), line, blocks);
        if (table.IsLayout)
        {
            WriteLayout(table, blocks, see);
            return;
        }

        SpanGrid.Write(table.Rows, blocks, see);
        blocks.EndGrid();
        foreach (var inner in table.Inner)
            Write(inner, blocks, see);
    }

    // A table that only arranges the page is no table of the document: its content comes in reading order.
    private static void WriteLayout(DraftTable table, BlockBuilder blocks, Action<int, int, int>? see)
    {
        var page = blocks.Page;
        var next = 0;
        foreach (var row in table.Rows)
        {
            blocks.Page = row.Page;
            foreach (var cell in row.Cells)
            {
                see?.Invoke(row.Line, -1, cell.Source);
                var parts = cell.Text.Split(FlowText.InnerTable);
                WriteParagraphs(parts[0], row.Line, blocks);
                foreach (var part in parts.AsSpan(1))
                {
                    Write(table.Inner[next++], blocks, see);
                    WriteParagraphs(part, row.Line, blocks);
                }
            }
        }

        blocks.Page = page;
        // Tables inside the caption have no cell.
        while (next < table.Inner.Count)
            Write(table.Inner[next++], blocks, see);
    }

    private static void WriteParagraphs(string text, int line, BlockBuilder blocks)
    {
        foreach (var range in text.AsSpan().SplitAny(FlowText.Break, FlowText.InnerTable))
        {
            var part = text[range];
            // Links beside an article lead away from it; they are no part of the document.
            if (part is not [FlowText.Links, ..])
                blocks.AddParagraph(BlockBuilder.Clean(part), line);
        }
    }
}
