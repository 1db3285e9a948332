namespace BudgetDomain.Ledger;

/// <summary>The sums of groups, one run of cells after another.</summary>
/// <param name="Starts">Where the run of each group begins, and the end.</param>
/// <param name="Cells">The cells of the runs, ascending within each.</param>
/// <param name="Sums">Their sums.</param>
/// <param name="LineCounts">How many lines each group has.</param>
internal sealed record GroupRuns(int[] Starts, int[] Cells, SumColumn Sums, long[] LineCounts);
