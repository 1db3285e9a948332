using System.Buffers;
using System.Numerics;
using BudgetDomain.Cube;

namespace BudgetDomain.Ledger;

/// <summary>A plan made ready for certain cells. Rows are in order of their members, so that every parent comes before its children.</summary>
internal sealed class RollUpFold
{
    private readonly RollUpPlan _plan;
    private readonly Slice[] _rows;

    public RollUpFold(RollUpPlan plan, Slice[] cells)
    {
        _plan = plan;
        Cells = cells;
        var members = new SortedSet<int> { 0 };
        foreach (var cell in cells)
        {
            for (var member = plan.MemberOf(cell); member > 0 && members.Add(member);)
                member = plan.ParentOf(member);
        }

        var numbers = new Dictionary<int, int>(members.Count);
        Parents = new int[members.Count];
        _rows = new Slice[members.Count];
        foreach (var member in members)
        {
            var row = numbers.Count;
            numbers.Add(member, row);
            _rows[row] = plan.RowOf(member);
            Parents[row] = row == 0 ? -1 : numbers[plan.ParentOf(member)];
        }

        // Cells of the same columns are one class: a line is added once, to its row and class, and columns are made of classes.
        var classes = new Dictionary<ulong, int>();
        var rowOfCell = new int[cells.Length];
        var classOfCell = new int[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            rowOfCell[i] = numbers[plan.MemberOf(cells[i])];
            var columns = 0UL;
            for (var column = 0; column < plan.Columns.Length; column++)
            {
                if (plan.Columns[column].Contains(cells[i]))
                    columns |= 1UL << column;
            }

            if (!classes.TryGetValue(columns, out classOfCell[i]))
                classes.Add(columns, classOfCell[i] = classes.Count);
        }

        ColumnsOfClass = [.. classes.Keys];
        ClassesOfColumn = new int[plan.Columns.Length][];
        for (var column = 0; column < ClassesOfColumn.Length; column++)
            ClassesOfColumn[column] = [.. Enumerable.Range(0, classes.Count).Where(kind => (ColumnsOfClass[kind] >> column & 1) != 0)];
        ClassShift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, classes.Count)));
        SlotOfCell = new int[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            SlotOfCell[i] = (rowOfCell[i] << ClassShift) + classOfCell[i];
    }

    /// <summary>The cells.</summary>
    public Slice[] Cells { get; }

    /// <summary>The row directly over each row; -1 over the first, which is 合计.</summary>
    public int[] Parents { get; }

    /// <summary>How many bits number the classes.</summary>
    public int ClassShift { get; }

    /// <summary>Where each cell is summed: its deepest row, and in the last <see cref="ClassShift"/> bits its class.</summary>
    public int[] SlotOfCell { get; }

    /// <summary>The columns of each class of cells, one bit each, in the order of a dictionary without removals: by first cell.</summary>
    public ulong[] ColumnsOfClass { get; }

    /// <summary>The classes that each column is made of.</summary>
    public int[][] ClassesOfColumn { get; }

    public int RowCount => _rows.Length;

    public int ColumnCount => _plan.Columns.Length;

    public RollUpPlan Plan => _plan;

    public Slice[] Rows => _rows;

    /// <summary>Folds the sums of all cells.</summary>
    public RollUpTable Table(SumColumn sums)
    {
        var width = ColumnCount;
        var size = RowCount * width;
        var pooled = ArrayPool<Int128>.Shared.Rent(size);
        var table = pooled.AsSpan(0, size);
        table.Clear();
        for (var cell = 0; cell < SlotOfCell.Length; cell++)
        {
            var sum = sums[cell];
            var row = SlotOfCell[cell] >> ClassShift;
            var kind = SlotOfCell[cell] & ((1 << ClassShift) - 1);
            for (var columns = ColumnsOfClass[kind]; columns != 0; columns &= columns - 1)
                table[(row * width) + BitOperations.TrailingZeroCount(columns)] += sum;
        }

        for (var row = RowCount - 1; row > 0; row--)
        {
            for (var column = 0; column < width; column++)
                table[(Parents[row] * width) + column] += table[(row * width) + column];
        }

        var result = new RollUpTable(_plan, _rows, SumColumn.Of(table));
        ArrayPool<Int128>.Shared.Return(pooled);
        return result;
    }
}
