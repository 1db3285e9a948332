namespace BudgetDomain.Documents;

/// <summary>One cell as its HTML writes it.</summary>
/// <param name="Text">Its collapsed text, entities not yet decoded; see <see cref="HtmlText"/> for the marks inside.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
internal readonly record struct HtmlCell(string Text, int RowSpan, int ColumnSpan);
