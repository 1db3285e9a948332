namespace BudgetDomain.Documents.Tables;

/// <summary>One table while it is read. Rows and cells whose marks are left out begin by themselves, as HTML has it.</summary>
internal sealed class DraftTable
{
    private readonly FlowText _cell = new();
    private DraftRow? _row;
    private int _section;
    private int _rowSpan;
    private int _columnSpan;

    internal List<DraftRow> Rows { get; } = [];

    /// <summary>The tables inside its cells, in reading order.</summary>
    internal List<DraftTable> Inner { get; } = [];

    /// <summary>The text of its caption.</summary>
    internal FlowText Caption { get; } = new();

    internal bool InCell { get; private set; }

    internal bool InCaption { get; private set; }

    /// <summary>Where text now belongs; <see langword="null"/> outside cells.</summary>
    internal FlowText? Text => InCell ? _cell : InCaption ? Caption : null;

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
            _row!.Cells.Add(new DraftCell(_cell.Take(), _rowSpan, _columnSpan));
        InCell = false;
    }

    /// <summary>Whether the table only arranges the page: it holds tables, and never two cells beside one another.</summary>
    internal bool IsLayout => Inner.Count > 0 && Rows.TrueForAll(static row => row.Cells.Count(static cell => cell.Text.Length > 0) <= 1);
}
