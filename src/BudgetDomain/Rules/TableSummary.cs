namespace BudgetDomain.Rules;

/// <summary>One recognised table.</summary>
/// <param name="Id">The layout's id, such as <c>expenditure</c>.</param>
/// <param name="Number">The table's number in its form.</param>
/// <param name="Title">The title as printed, or the form's title where none is printed.</param>
/// <param name="Rows">Rows understood, header rows not counted.</param>
/// <param name="Figures">Printed figures, blank cells not counted.</param>
/// <param name="Empty">Whether the table has no figure.</param>
/// <param name="Line">The line on which the table's grid begins.</param>
public sealed record TableSummary(string Id, int Number, string Title, int Rows, int Figures, bool Empty, int Line);
