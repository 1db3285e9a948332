using System.Collections.Immutable;
using BudgetDomain.Cube;

namespace BudgetDomain.Ledger;

/// <summary>汇总表: the sums of a plan, one row for each member that has lines, parents before their children, 合计 first.</summary>
public sealed class RollUpTable
{
    private readonly Slice[] _rows;
    private readonly SumColumn _sums;

    internal RollUpTable(RollUpPlan plan, Slice[] rows, SumColumn sums)
    {
        Plan = plan;
        _rows = rows;
        _sums = sums;
    }

    /// <summary>The plan.</summary>
    public RollUpPlan Plan { get; }

    /// <summary>The rows: each slice names the member of the row and nothing else.</summary>
    public ReadOnlySpan<Slice> Rows => _rows;

    /// <summary>The number of rows.</summary>
    public int RowCount => _rows.Length;

    /// <summary>The slices of the columns.</summary>
    public ImmutableArray<Slice> Columns => Plan.Columns;

    /// <summary>The sum in a row and a column.</summary>
    /// <param name="row">The index of the row.</param>
    /// <param name="column">The index of the column.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    /// <exception cref="OverflowException">The sum is out of the range of an amount.</exception>
    public WanYuan this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)row), (uint)RowCount, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)column), (uint)Columns.Length, nameof(column));
            return _sums.Amount((row * Columns.Length) + column, _rows[row]);
        }
    }

    /// <summary>The index of a row, or -1 where no line lies in it.</summary>
    /// <param name="row">A slice that names the member of the row and nothing else.</param>
    public int IndexOf(Slice row) => Array.IndexOf(_rows, row);
}
