namespace BudgetDomain.Ledger;

/// <summary>The sums of groups, one run of items after another; the items are cells, in the order of their first lines, or rows, descending.</summary>
/// <param name="Starts">Where the run of each group begins.</param>
/// <param name="Ends">Where it ends.</param>
/// <param name="Items">The items of the runs.</param>
/// <param name="Sums">The sums of each item, as many as the runs have columns.</param>
/// <param name="LineCounts">How many lines each group has.</param>
internal sealed record GroupRuns(int[] Starts, int[] Ends, int[] Items, SumColumn Sums, long[] LineCounts);
