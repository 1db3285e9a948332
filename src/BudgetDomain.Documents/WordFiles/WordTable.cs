using BudgetDomain.Documents.Tables;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>Puts a table of a Word file together: cells that go on with the one above become its further rows.</summary>
internal sealed class WordTable
{
    // The row and the place in it of the cell that now fills a column of the grid, from above.
    private readonly List<(DraftRow? Row, int Cell)> _above = [];
    private readonly FlowText _text = new();
    private DraftRow? _row;
    private int _column;

    internal DraftTable Table { get; } = new();

    /// <summary>The last line of the tables inside its cells.</summary>
    internal int LastInnerLine { get; private set; }

    internal void BeginRow(int line, int page)
    {
        _row = new DraftRow(line, page, Section: 0);
        _column = 0;
        Table.Rows.Add(_row);
    }

    internal void EndRow()
    {
        // A row whose cells were all deleted.
        if (_row!.Cells.Count == 0 && _column == 0)
            Table.Rows.RemoveAt(Table.Rows.Count - 1);
        if (_column < _above.Count)
            _above.RemoveRange(_column, _above.Count - _column);
    }

    /// <summary>Columns of the grid that the row leaves free at its start.</summary>
    internal void AddBlank(int columns)
    {
        if (columns is > 0 and <= SpanGrid.MostColumns)
            Add(new(new(string.Empty), 1, columns), columns);
    }

    internal void AddCell(List<WordBlock> content, int span, bool continues, int source)
    {
        if (continues && _column < _above.Count && _above[_column] is { Row: { } row } origin)
        {
            row.Cells[origin.Cell] = row.Cells[origin.Cell] with { RowSpan = row.Cells[origin.Cell].RowSpan + 1 };
            _column += span;
            return;
        }

        // Paragraphs of cells are no lines of their own; what follows a table inside the row stands below it.
        var line = Math.Max(_row!.Line, LastInnerLine);
        foreach (var block in content)
        {
            if (block.Table is { } inner)
            {
                _text.AppendInnerTable(inner);
                LastInnerLine = line = Math.Max(line, inner.LastLine);
            }
            else
            {
                _text.AppendBreak();
                AppendLines(block.Text, line);
            }
        }

        Add(new(_text.TakeContent(), 1, span, source), span);
    }

    private void AppendLines(string text, int line)
    {
        foreach (var range in text.AsSpan().Split(FlowText.Break))
        {
            _text.AppendBreak();
            _text.Append(text.AsSpan()[range], line);
        }
    }

    private void Add(DraftCell cell, int span)
    {
        var origin = (_row, _row!.Cells.Count);
        _row.Cells.Add(cell);
        for (var i = 0; i < span; i++, _column++)
        {
            // Only the first column of a cell is where a cell below can go on.
            var entry = i == 0 ? origin : (null, 0);
            if (_column < _above.Count)
                _above[_column] = entry;
            else
                _above.Add(entry);
        }
    }
}
