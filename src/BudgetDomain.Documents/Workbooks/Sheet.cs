namespace BudgetDomain.Documents.Workbooks;

/// <summary>One sheet of a workbook, from whichever file format.</summary>
/// <param name="Name">The name on its tab.</param>
internal sealed record Sheet(string Name)
{
    /// <summary>Its rows from top to bottom, blank ones left out.</summary>
    internal List<SheetRow> Rows { get; } = [];

    internal List<MergedRange> Merges { get; } = [];

    internal HashSet<int> HiddenRows { get; } = [];

    internal List<(int First, int Last)> HiddenColumns { get; } = [];

    internal bool IsHidden(int column) => HiddenColumns.Exists(range => column >= range.First && column <= range.Last);
}
