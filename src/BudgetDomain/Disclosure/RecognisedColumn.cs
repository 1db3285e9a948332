using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure;

/// <summary>A column of amounts that is understood.</summary>
/// <param name="Panel">The index of the panel it belongs to.</param>
/// <param name="Position">The index of the column in its grid, from 0.</param>
/// <param name="Header">The header as printed: the lowest text, with those above that tell it from other columns (公务接待费·决算数).</param>
/// <param name="Slice">The slice of the column, rows not yet narrowed.</param>
public sealed record RecognisedColumn(int Panel, int Position, string Header, Slice Slice);
