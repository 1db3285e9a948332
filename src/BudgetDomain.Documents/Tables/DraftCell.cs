namespace BudgetDomain.Documents.Tables;

/// <summary>One cell as its source writes it.</summary>
/// <param name="Text">Its text; see <see cref="FlowText"/> for the marks inside.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
internal readonly record struct DraftCell(string Text, int RowSpan, int ColumnSpan);
