using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>One row of a <see cref="Grid"/>.</summary>
public sealed class GridRow
{
    /// <summary>Creates a row.</summary>
    /// <param name="line">The line of the source, from 1.</param>
    /// <param name="page">The page, from 1; 0 where the source has no pages.</param>
    /// <param name="cells">The cells from left to right.</param>
    public GridRow(int line, int page, ImmutableArray<GridCell> cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        Line = line;
        Page = page;
        Cells = cells.IsDefault ? [] : cells;
    }

    /// <summary>The line of the source, from 1.</summary>
    public int Line { get; }

    /// <summary>The page, from 1; 0 where the source has no pages.</summary>
    public int Page { get; }

    /// <summary>The cells from left to right, covered places included.</summary>
    public ImmutableArray<GridCell> Cells { get; }

    /// <summary>The text of a cell; empty where the row ends before it.</summary>
    internal string TextAt(int column) => column < Cells.Length ? Cells[column].Text : string.Empty;
}
