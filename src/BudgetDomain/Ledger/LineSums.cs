using System.Numerics;

namespace BudgetDomain.Ledger;

/// <summary>The loops that sum lines.</summary>
internal static class LineSums
{
    /// <summary>How many lines are summed between two looks at the clock of the host: its cancellation and its progress.</summary>
    private const int Block = 1 << 20;

    public static SumColumn ByCell(LineColumns columns, int cellCount, int degreeOfParallelism, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var sums = new Int128[cellCount];
        for (var i = 0; i < columns.Count; i++)
        {
            if (i % Block == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(i);
            }

            sums[columns.Key(i)] += columns.Amounts[i];
        }

        _ = degreeOfParallelism;
        progress?.Report(columns.Count);
        return SumColumn.Of(sums);
    }

    public static GroupRuns ByGroup(
        LineColumns columns, int cellCount, int[] groupOfOwner, int groupCount, int degreeOfParallelism, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        _ = degreeOfParallelism;
        _ = cellCount;
        cancellationToken.ThrowIfCancellationRequested();
        var lineCounts = new long[groupCount];
        var sums = new SortedDictionary<(int Group, int Cell), Int128>();
        for (var i = 0; i < columns.Count; i++)
        {
            var group = groupOfOwner[columns.Owners[i] & ~BudgetLedgerBuilder.AdjustmentBit];
            var key = (group, columns.Key(i));
            sums[key] = sums.GetValueOrDefault(key) + columns.Amounts[i];
            lineCounts[group]++;
        }

        var starts = new int[groupCount + 1];
        foreach (var (group, _) in sums.Keys)
            starts[group + 1]++;
        for (var group = 0; group < groupCount; group++)
            starts[group + 1] += starts[group];
        progress?.Report(columns.Count);
        return new(starts, [.. sums.Keys.Select(static key => key.Cell)], SumColumn.Of(sums.Values.ToArray()), lineCounts);
    }
}
