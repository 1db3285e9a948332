using BudgetDomain.Documents.Workbooks;
using BudgetDomain.Publication;

namespace BudgetDomain.Office.Workbooks;

/// <summary>A sheet that is being made: rows from top to bottom, and how it is printed.</summary>
internal sealed class SheetDraft(string name)
{
    /// <summary>The name on its tab, as wished for.</summary>
    public string Name { get; } = name;

    /// <summary>The rows, each from its first column.</summary>
    public List<CellDraft[]> Rows { get; } = [];

    /// <summary>The widths of columns, in characters of a digit.</summary>
    public List<int> Widths { get; } = [];

    public List<MergedRange> Merges { get; } = [];

    /// <summary>The heights of rows that do not follow from their text, in points.</summary>
    public Dictionary<int, int> Heights { get; } = [];

    public List<CellNote> Notes { get; } = [];

    /// <summary>Charts, each below a row.</summary>
    public List<(int Row, ComposedChart Chart)> Charts { get; } = [];

    /// <summary>How many rows at the top come again on each printed page, and stay when the sheet is scrolled.</summary>
    public int HeaderRows { get; set; }

    public bool IsLandscape { get; set; }

    /// <summary>Whether the rows below the header can be filtered by the columns.</summary>
    public bool HasFilter { get; set; }

    public void Add(params CellDraft[] cells) => Rows.Add(cells);
}
