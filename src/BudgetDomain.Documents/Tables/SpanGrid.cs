using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents.Tables;

/// <summary>Lays cells with row and column spans out on a grid; the places that a merged cell covers become covered cells.</summary>
internal static class SpanGrid
{
    /// <summary>The limits of HTML itself.</summary>
    internal const int MostColumns = 1000;

    /// <summary>The limits of HTML itself.</summary>
    internal const int MostRows = 65534;

    // Wider spans than any real table has columns are a way to say "all columns".
    private const int AllColumns = 100;

    internal static void Write(List<DraftRow> rows, BlockBuilder blocks, Action<int, int, int>? see = null)
    {
        if (rows.Count == 0)
            return;
        var (width, cellCount) = (1, 0);
        foreach (var row in rows)
        {
            width = Math.Max(width, row.Cells.Sum(static cell => cell.ColumnSpan < AllColumns ? cell.ColumnSpan : 1));
            cellCount += row.Cells.Count;
        }

        // For each column, how many further rows the merged cell above still covers. No table needs more columns than
        // all its cells side by side would fill.
        var covered = new int[(int)Math.Min(blocks.Options.MaxColumns, (long)width * cellCount)];
        var (last, section) = (0, -1);
        var cells = new List<GridCell>();
        var page = blocks.Page;
        foreach (var row in rows)
        {
            if (row.Section != section)
            {
                covered.AsSpan(0, last).Clear();
                last = 0;
            }

            section = row.Section;
            Lay(row, covered, ref last, width, cells, blocks, see);
            blocks.Page = row.Page;
            if (cells.Count > 0)
                blocks.AddRow([.. cells], row.Line);
        }

        blocks.Page = page;
    }

    private static void Lay(DraftRow row, int[] covered, ref int last, int width, List<GridCell> cells, BlockBuilder blocks, Action<int, int, int>? see)
    {
        cells.Clear();
        foreach (var cell in row.Cells)
        {
            while (cells.Count < last && covered[cells.Count] > 0)
                Cover(covered, cells);
            var text = FlowText.Flatten(cell.Text);
            if (cells.Count == covered.Length)
            {
                if (text.Length > 0)
                    blocks.Report(row.Line, row.Page, Faults.LeftOutCells(cells.Count + 1, covered.Length), text);
                continue;
            }

            see?.Invoke(row.Line, cells.Count, cell.Source);
            var columns = Math.Min(cell.ColumnSpan < AllColumns ? cell.ColumnSpan : width, covered.Length - cells.Count);
            for (var i = 0; i < columns; i++)
            {
                covered[cells.Count] = cell.RowSpan - 1;
                cells.Add(i == 0 ? new GridCell(text) : new GridCell(string.Empty, IsCovered: true));
            }

            last = Math.Max(last, cell.RowSpan > 1 ? cells.Count : 0);
        }

        while (cells.Count < last)
            Cover(covered, cells);
        while (last > 0 && covered[last - 1] == 0)
            last--;
    }

    private static void Cover(int[] covered, List<GridCell> cells)
    {
        var column = cells.Count;
        cells.Add(new GridCell(string.Empty, IsCovered: covered[column] > 0));
        covered[column] = Math.Max(covered[column] - 1, 0);
    }
}
