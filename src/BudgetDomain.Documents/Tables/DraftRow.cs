namespace BudgetDomain.Documents.Tables;

/// <summary>One row as its source writes it.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Page">Its page.</param>
/// <param name="Section">The row group it belongs to; merged cells end with their group.</param>
internal sealed record DraftRow(int Line, int Page, int Section)
{
    internal List<DraftCell> Cells { get; } = [];
}
