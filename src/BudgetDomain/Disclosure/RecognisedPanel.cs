using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure;

/// <summary>A panel of a recognised table.</summary>
/// <param name="Slice">The slice that every cell is within.</param>
/// <param name="RowsComplete">Whether every row with an amount was understood; if not, sums over rows are only lower bounds.</param>
/// <param name="ColumnsComplete">Whether every column of amounts was understood; likewise for sums over columns.</param>
public sealed record RecognisedPanel(Slice Slice, bool RowsComplete, bool ColumnsComplete);
