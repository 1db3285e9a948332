namespace BudgetDomain.Publication;

/// <summary>轧差的数: a figure that is not printed at its nearest value, so that sums add up.</summary>
/// <param name="Table">The title of the table.</param>
/// <param name="Row">The label of the row.</param>
/// <param name="Column">The header of the column.</param>
/// <param name="Exact">The exact amount.</param>
/// <param name="Nearest">What rounding alone would print.</param>
/// <param name="Printed">What is printed.</param>
public sealed record MovedFigure(string Table, string Row, string Column, WanYuan Exact, WanYuan Nearest, WanYuan Printed);
