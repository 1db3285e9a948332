namespace BudgetDomain.Ledger;

/// <summary>The results of some segments.</summary>
internal sealed class SumPiece<TSum>(int first, int last, int firstLine, int endLine, int width)
    where TSum : unmanaged
{
    /// <summary>Room behind the sums, so that rows may be written as whole vectors.</summary>
    private const int Slack = 4;

    public int First => first;

    public int Last => last;

    public int[] Ends { get; } = new int[last - first];

    public int[] Items { get; private set; } = [];

    public TSum[] Sums { get; private set; } = [];

    public int Count { get; set; }

    /// <summary>Makes room for some items more, and for as many as the lines still to come are likely to have.</summary>
    public void MakeRoom(int count, int done)
    {
        if (count <= Items.Length - Count)
            return;
        // As many a line as so far, and a twentieth more.
        var soFar = Count + (long)count;
        var likely = soFar + (long)Int128.Min((Int128)soFar * (endLine - done) * 21 / (20L * Math.Max(1, done - firstLine)), Array.MaxLength);

        // The first guess is from one segment alone: a small step, from which to guess again.
        var step = Count == 0 ? Math.Min(likely, 64L * count) : likely;
        var size = (int)Math.Min((Array.MaxLength - Slack) / width, Math.Max(Count + (long)count, step));
        var items = GC.AllocateUninitializedArray<int>(size);
        var sums = GC.AllocateUninitializedArray<TSum>((size * width) + Slack);
        Items.AsSpan(0, Count).CopyTo(items);
        Sums.AsSpan(0, Count * width).CopyTo(sums);
        Items = items;
        Sums = sums;
    }
}
