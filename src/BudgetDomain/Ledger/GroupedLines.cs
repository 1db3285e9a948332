namespace BudgetDomain.Ledger;

/// <summary>Lines with those of one group together: the ledger's own columns where they lie so already, else copies in that order.</summary>
internal sealed class GroupedLines
{
    private GroupedLines(ushort[] keys16, int[] keys32, long[] amounts, bool isSafeIn64Bits, int[] starts, int[] groups)
    {
        Keys16 = keys16;
        Keys32 = keys32;
        Amounts = amounts;
        IsSafeIn64Bits = isSafeIn64Bits;
        Starts = starts;
        Groups = groups;
    }

    public ushort[] Keys16 { get; }

    public int[] Keys32 { get; }

    public long[] Amounts { get; }

    public bool IsSafeIn64Bits { get; }

    /// <summary>Where the lines of each segment begin, and the end of the last.</summary>
    public int[] Starts { get; }

    /// <summary>The group of each segment; a group has at most one.</summary>
    public int[] Groups { get; }

    public static GroupedLines Of(
        LineColumns columns, ReadOnlySpan<(int Unit, int Project)> owners, int[] groupOfUnit, int groupCount, CancellationToken cancellationToken)
        => Together(columns, groupOfUnit, groupCount) ?? Sorted(columns, owners, groupOfUnit, groupCount, cancellationToken);

    private static GroupedLines? Together(LineColumns columns, int[] groupOfUnit, int groupCount)
    {
        if (columns.UnitRuns is not { } runs)
            return null;
        var starts = new List<int>();
        var groups = new List<int>();
        var seen = new bool[groupCount];
        foreach (var (start, unit) in runs)
        {
            var group = groupOfUnit[unit];
            if (groups.Count > 0 && groups[^1] == group)
                continue;
            if (seen[group])
                return null;
            seen[group] = true;
            starts.Add(start);
            groups.Add(group);
        }

        starts.Add(columns.Count);
        return new(columns.Keys16, columns.Keys32, columns.Amounts, columns.IsSafeIn64Bits, [.. starts], [.. groups]);
    }

    private static GroupedLines Sorted(
        LineColumns columns, ReadOnlySpan<(int Unit, int Project)> owners, int[] groupOfUnit, int groupCount, CancellationToken cancellationToken)
    {
        var groupOfOwner = new int[owners.Length];
        for (var i = 0; i < owners.Length; i++)
            groupOfOwner[i] = groupOfUnit[owners[i].Unit];
        var starts = new int[groupCount + 1];
        foreach (var owner in columns.Owners)
            starts[groupOfOwner[owner & ~BudgetLedgerBuilder.AdjustmentBit] + 1]++;
        for (var group = 0; group < groupCount; group++)
            starts[group + 1] += starts[group];
        cancellationToken.ThrowIfCancellationRequested();

        var next = starts.AsSpan(0, groupCount).ToArray();
        var keys16 = GC.AllocateUninitializedArray<ushort>(columns.Keys16.Length);
        var keys32 = GC.AllocateUninitializedArray<int>(columns.Keys32.Length);
        var amounts = GC.AllocateUninitializedArray<long>(columns.Count);
        for (var i = 0; i < amounts.Length; i++)
        {
            var place = next[groupOfOwner[columns.Owners[i] & ~BudgetLedgerBuilder.AdjustmentBit]]++;
            if (columns.HasNarrowKeys)
                keys16[place] = columns.Keys16[i];
            else
                keys32[place] = columns.Keys32[i];
            amounts[place] = columns.Amounts[i];
        }

        var groups = new int[groupCount];
        for (var group = 0; group < groupCount; group++)
            groups[group] = group;
        return new(keys16, keys32, amounts, columns.IsSafeIn64Bits, starts, groups);
    }
}
