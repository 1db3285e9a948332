namespace BudgetDomain.Ledger;

/// <summary>
/// The columns of a ledger: 14 bytes a line and at most one more for <see cref="UnitRuns"/>, or 16 where there are more than
/// 65,536 distinct cells.
/// </summary>
internal sealed class LineColumns
{
    /// <summary>Takes columns over, cells renumbered.</summary>
    public LineColumns(
        ReadOnlySpan<int> cells, ReadOnlySpan<int> rank, ReadOnlySpan<long> amounts, ReadOnlySpan<uint> owners, ReadOnlySpan<(int Unit, int Project)> ownerTable)
    {
        Keys16 = [];
        Keys32 = [];
        if (rank.Length <= ushort.MaxValue + 1)
        {
            Keys16 = GC.AllocateUninitializedArray<ushort>(cells.Length);
            for (var i = 0; i < cells.Length; i++)
                Keys16[i] = (ushort)rank[cells[i]];
        }
        else
        {
            Keys32 = GC.AllocateUninitializedArray<int>(cells.Length);
            for (var i = 0; i < cells.Length; i++)
                Keys32[i] = rank[cells[i]];
        }

        Amounts = amounts.ToArray();
        Owners = owners.ToArray();
        foreach (var amount in amounts)
            AbsoluteTotal += (ulong)Math.Abs(amount);
        if (HasNarrowKeys)
            UnitRuns = FindUnitRuns(owners, ownerTable);
    }

    private LineColumns(ushort[] keys16, int[] keys32, long[] amounts, uint[] owners, int[] runs, Int128 absoluteTotal)
    {
        Keys16 = keys16;
        Keys32 = keys32;
        Amounts = amounts;
        Owners = owners;
        Runs = runs;
        AbsoluteTotal = absoluteTotal;
    }

    public ushort[] Keys16 { get; }

    public int[] Keys32 { get; }

    public long[] Amounts { get; }

    public uint[] Owners { get; }

    /// <summary>Where the lines of each cell begin, and the end; null where the lines are not grouped.</summary>
    public int[]? Runs { get; }

    /// <summary>
    /// Where the lines of one unit after another begin, and the unit; null where that would take more than a byte a line, because
    /// lines of a unit do not stand together.
    /// </summary>
    public (int Start, int Unit)[]? UnitRuns { get; }

    /// <summary>The sum of all amounts without sign.</summary>
    public Int128 AbsoluteTotal { get; }

    public int Count => Amounts.Length;

    public bool HasNarrowKeys => Keys32.Length == 0;

    /// <summary>Whether no sum over any of the lines, in any order, can leave 64 bits.</summary>
    public bool IsSafeIn64Bits => AbsoluteTotal <= long.MaxValue;

    public int Key(int line) => HasNarrowKeys ? Keys16[line] : Keys32[line];

    /// <summary>The same lines sorted by cell, lines of one cell in their order.</summary>
    public LineColumns Grouped(int cellCount)
    {
        var runs = new int[cellCount + 1];
        for (var i = 0; i < Count; i++)
            runs[Key(i) + 1]++;
        for (var cell = 0; cell < cellCount; cell++)
            runs[cell + 1] += runs[cell];
        var next = runs.AsSpan(0, cellCount).ToArray();
        var keys16 = new ushort[Keys16.Length];
        var keys32 = new int[Keys32.Length];
        var amounts = GC.AllocateUninitializedArray<long>(Count);
        var owners = GC.AllocateUninitializedArray<uint>(Count);
        for (var i = 0; i < Count; i++)
        {
            var key = Key(i);
            var place = next[key]++;
            if (HasNarrowKeys)
                keys16[place] = (ushort)key;
            else
                keys32[place] = key;
            amounts[place] = Amounts[i];
            owners[place] = Owners[i];
        }

        return new(keys16, keys32, amounts, owners, runs, AbsoluteTotal);
    }

    private static (int Start, int Unit)[]? FindUnitRuns(ReadOnlySpan<uint> owners, ReadOnlySpan<(int Unit, int Project)> ownerTable)
    {
        var most = (owners.Length / 8) + 1;
        var runs = new GrowingColumn<(int Start, int Unit)>();
        var last = -1;
        for (var i = 0; i < owners.Length; i++)
        {
            var unit = ownerTable[(int)(owners[i] & ~BudgetLedgerBuilder.AdjustmentBit)].Unit;
            if (unit == last)
                continue;
            if (runs.Count == most)
                return null;
            runs.Add((i, unit));
            last = unit;
        }

        return runs.Items.ToArray();
    }
}
