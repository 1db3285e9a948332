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
        WriteFlow(table.Caption, table.Rows is [var first, ..] ? first.Line : int.MaxValue, blocks, see);
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
        foreach (var row in table.Rows)
        {
            blocks.Page = row.Page;
            foreach (var cell in row.Cells)
            {
                see?.Invoke(row.Line, -1, cell.Source);
                WriteFlow(cell.Content, int.MaxValue, blocks, see, cell.Source);
            }
        }

        blocks.Page = page;
    }

    /// <summary>Writes a text, each piece on its own line, and the tables inside it where they stand.</summary>
    /// <param name="content">The text.</param>
    /// <param name="lastLine">What comes after it stands on this line, wherever the source has it: no piece has a higher one.</param>
    /// <param name="blocks">Takes the blocks.</param>
    /// <param name="see">Is told where the pieces stand.</param>
    /// <param name="source">The number of the text.</param>
    private static void WriteFlow(FlowContent content, int lastLine, BlockBuilder blocks, Action<int, int, int>? see, int source = 0)
    {
        var (piece, inner) = (0, 0);
        for (var start = 0; start <= content.Text.Length;)
        {
            var end = content.Text.AsSpan(start).IndexOfAny(FlowText.Break, FlowText.InnerTable);
            end = end < 0 ? content.Text.Length : start + end;
            var words = content.Text[start..end];
            // Links beside an article lead away from it; they are no part of the document.
            if (words is not ([] or [FlowText.Links, ..]))
            {
                var line = Math.Min(content.LineOf(piece), lastLine);
                blocks.AddParagraph(BlockBuilder.Clean(words), line);
                see?.Invoke(line, -1, source);
            }

            if (end < content.Text.Length && content.Text[end] == FlowText.InnerTable)
                Write(content.Inner![inner++], blocks, see);
            piece++;
            start = end + 1;
        }
    }
}
