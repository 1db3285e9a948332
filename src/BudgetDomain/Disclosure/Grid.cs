using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>Rows of cells as the source draws them, before anything is known of their meaning.</summary>
/// <remarks>
/// A merged cell stands with its text at its upper left; the places it covers are cells with empty text (and
/// <see cref="GridCell.IsCovered"/> where the source says so). Rows may have different numbers of cells.
/// </remarks>
public sealed class Grid : Block
{
    /// <summary>Creates a grid.</summary>
    /// <param name="rows">The rows, at least one.</param>
    public Grid(ImmutableArray<GridRow> rows)
        : base(rows.IsDefaultOrEmpty ? throw new ArgumentException("a grid has at least one row", nameof(rows)) : rows[0].Line, rows[0].Page)
        => Rows = rows;

    /// <summary>The rows from top to bottom.</summary>
    public ImmutableArray<GridRow> Rows { get; }
}
