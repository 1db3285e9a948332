namespace BudgetDomain.Ledger;

/// <summary>
/// The sums of groups, one run of items for each; the items are cells, in the order of their first lines, or rows, descending. Runs
/// stay in the pieces in which threads have made them: to copy them together would take about as long as to sum them.
/// </summary>
/// <param name="groupCount">How many groups there are; those that are never added are empty.</param>
/// <param name="pieces">The items and sums of each piece.</param>
internal sealed class GroupRuns(int groupCount, GroupRuns.Piece[] pieces)
{
    private readonly int[] _pieceOf = new int[pieces.Length > 1 ? groupCount : 0];
    private readonly int[] _starts = new int[groupCount];
    private readonly int[] _ends = new int[groupCount];
    private readonly long[] _lineCounts = new long[groupCount];

    /// <summary>How many lines each group has.</summary>
    public ReadOnlySpan<long> LineCounts => _lineCounts;

    /// <summary>Says where the run of a group is.</summary>
    public void Add(int group, int piece, int start, int end, long lineCount)
    {
        if (_pieceOf.Length > 0)
            _pieceOf[group] = piece;
        (_starts[group], _ends[group], _lineCounts[group]) = (start, end, lineCount);
    }

    /// <summary>The items of a group, and the sums of its piece, of which those of the group begin with the one at the index.</summary>
    public ReadOnlySpan<int> Of(int group, out SumColumn sums, out int first)
    {
        if (pieces.Length == 0)
        {
            (sums, first) = (SumColumn.Empty, 0);
            return [];
        }

        var piece = pieces[_pieceOf.Length > 0 ? _pieceOf[group] : 0];
        (sums, first) = (piece.Sums, _starts[group]);
        return piece.Items.AsSpan(_starts[group].._ends[group]);
    }

    /// <summary>What one thread has made.</summary>
    /// <param name="Items">The items of the runs.</param>
    /// <param name="Sums">The sums of each item, as many as the runs have columns.</param>
    internal readonly record struct Piece(int[] Items, SumColumn Sums);
}
