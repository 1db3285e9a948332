namespace BudgetDomain.Documents;

/// <summary>One row as its HTML writes it.</summary>
/// <param name="Line">The line of its first tag.</param>
/// <param name="Page">Its page.</param>
/// <param name="Section">The row group it belongs to; merged cells end with their group.</param>
internal sealed record HtmlRow(int Line, int Page, int Section)
{
    internal List<HtmlCell> Cells { get; } = [];
}
