namespace BudgetDomain.Documents.Tables;

/// <summary>One table while it is read. Rows and cells whose marks are left out begin by themselves, as HTML has it.</summary>
internal sealed class DraftTable
{
    private readonly FlowText _cell = new();
    private readonly FlowText _caption = new();
    private DraftRow? _row;
    private int _section;
    private int _rowSpan;
    private int _columnSpan;

    internal List<DraftRow> Rows { get; } = [];

    /// <summary>The tables inside its cells, in reading order; known when it ends.</summary>
    internal IReadOnlyList<DraftTable> Inner { get; private set; } = [];

    /// <summary>What its caption says; known when it ends.</summary>
    internal FlowContent Caption { get; private set; }

    /// <summary>The last line of its rows and of the tables inside them; 0 without rows. Known when it ends.</summary>
    internal int LastLine { get; private set; }

    /// <summary>The number of the text of the cell now being read (<see cref="DraftCell.Source"/>).</summary>
    internal int Source { get; set; }

    internal bool InCell { get; private set; }

    internal bool InCaption { get; private set; }

    /// <summary>Where text now belongs; <see langword="null"/> outside cells.</summary>
    internal FlowText? Text => InCell ? _cell : InCaption ? _caption : null;

    internal void BeginCaption()
    {
        EndRow();
        InCaption = true;
    }

    internal void EndCaption() => InCaption = false;

    internal void BeginSection()
    {
        EndRow();
        _section++;
    }

    internal void BeginRow(int line, int page)
    {
        EndRow();
        InCaption = false;
        _row = new DraftRow(line, page, _section);
        Rows.Add(_row);
    }

    internal void EndRow()
    {
        EndCell();
        _row = null;
    }

    internal void BeginCell(int rowSpan, int columnSpan, int line, int page)
    {
        EndCell();
        if (_row is null)
            BeginRow(line, page);
        (_rowSpan, _columnSpan) = (rowSpan, columnSpan);
        InCell = true;
    }

    internal void EndCell()
    {
        if (InCell)
            _row!.Cells.Add(new DraftCell(_cell.TakeContent(), _rowSpan, _columnSpan, Source));
        InCell = false;
    }

    /// <summary>How long its text is, that of the tables inside included.</summary>
    internal long TextLength { get; private set; }

    /// <summary>Whether the table only arranges the page: it holds tables, and next to nothing beside them, or links only.</summary>
    internal bool IsLayout { get; private set; }

    /// <summary>Ends the table, after which its text is known.</summary>
    internal void End()
    {
        EndRow();
        Caption = _caption.TakeContent();
        Inner = [.. Rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Content.Inner ?? [])];
        LastLine = Math.Max(Rows is [.., var last] ? last.Line : 0, Inner.Select(static table => table.LastLine).DefaultIfEmpty(0).Max());
        var own = Rows.Sum(static row => row.Cells.Sum(static cell => (long)cell.Text.Length));
        var inside = Inner.Sum(static table => table.TextLength);
        TextLength = own + inside;
        var beside = Rows.Select(static row => row.Cells.Count(HasWords)).DefaultIfEmpty(0).Max();
        IsLayout = Inner.Count > 0 ? inside > own || beside <= 1 : beside == 0 && own > 0;
    }

    /// <summary>Whether a cell says more than where its links lead.</summary>
    private static bool HasWords(DraftCell cell)
    {
        foreach (var range in cell.Text.AsSpan().SplitAny(FlowText.Break, FlowText.InnerTable))
        {
            if (cell.Text.AsSpan()[range] is not ([] or [FlowText.Links, ..]))
                return true;
        }

        return false;
    }
}
