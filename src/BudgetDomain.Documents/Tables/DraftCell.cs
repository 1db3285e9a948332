namespace BudgetDomain.Documents.Tables;

/// <summary>One cell as its source writes it.</summary>
/// <param name="Content">Its text, and the tables inside.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Source">Its number among the texts of the file (<see cref="SourcePlaces{TPlace}"/>); 0 where nobody asks.</param>
internal readonly record struct DraftCell(FlowContent Content, int RowSpan, int ColumnSpan, int Source = 0)
{
    /// <summary>Its text; see <see cref="FlowText"/> for the marks inside.</summary>
    internal string Text => Content.Text;
}
