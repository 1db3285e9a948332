using System.Numerics;
using System.Runtime.CompilerServices;

namespace BudgetDomain.Ledger;

/// <summary>The loops that sum lines group by group, in 64 bits where that is proved safe for all lines together, else in 128.</summary>
internal static class GroupSums
{
    /// <summary>How many lines are summed between two looks at the host's cancellation and progress.</summary>
    private const int Block = 1 << 18;

    /// <summary>The sums of each group by cell.</summary>
    public static GroupRuns ByCell(GroupedLines lines, int cellCount, int groupCount, int degreeOfParallelism, IProgress<long>? progress, CancellationToken cancellationToken)
        => Dispatch(lines, null, cellCount, groupCount, degreeOfParallelism, progress, cancellationToken);

    /// <summary>The sums of each group by row and column of a fold.</summary>
    public static GroupRuns ByRow(GroupedLines lines, RollUpFold fold, int groupCount, int degreeOfParallelism, IProgress<long>? progress, CancellationToken cancellationToken)
        => Dispatch(lines, fold, 0, groupCount, degreeOfParallelism, progress, cancellationToken);

    private static GroupRuns Dispatch(
        GroupedLines lines, RollUpFold? fold, int cellCount, int groupCount, int degree, IProgress<long>? progress, CancellationToken cancellationToken)
        => (lines.Keys32.Length == 0, lines.IsSafeIn64Bits) switch
        {
            (true, true) => Run<ushort, long>(lines, lines.Keys16, fold, cellCount, groupCount, degree, progress, cancellationToken),
            (true, false) => Run<ushort, Int128>(lines, lines.Keys16, fold, cellCount, groupCount, degree, progress, cancellationToken),
            (false, true) => Run<int, long>(lines, lines.Keys32, fold, cellCount, groupCount, degree, progress, cancellationToken),
            (false, false) => Run<int, Int128>(lines, lines.Keys32, fold, cellCount, groupCount, degree, progress, cancellationToken),
        };

    private static GroupRuns Run<TKey, TSum>(
        GroupedLines lines, TKey[] keys, RollUpFold? fold, int cellCount, int groupCount, int degree, IProgress<long>? progress, CancellationToken cancellationToken)
        where TKey : unmanaged, IBinaryInteger<TKey>
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var segments = lines.Groups.Length;
        var pieces = new Piece<TSum>[Math.Clamp(Math.Min(degree, segments), 1, 1 + (lines.Amounts.Length / 4096))];
        var done = 0L;
        if (pieces.Length == 1)
            Work(0);
        else
            Parallel.For(0, pieces.Length, new() { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken }, Work);

        return Join(lines, pieces, groupCount, fold?.ColumnCount ?? 1);

        void Work(int piece)
        {
            // Pieces of like many lines, cut between segments.
            var first = SegmentAt(piece);
            var last = SegmentAt(piece + 1);
            var result = new Piece<TSum>(first, last, lines.Starts[last] - lines.Starts[first], fold?.ColumnCount ?? 1);
            for (var from = first; from < last;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var to = from + 1;
                while (to < last && lines.Starts[to] - lines.Starts[from] < Block)
                    to++;
                if (fold is null)
                    SumCells(keys, lines.Amounts, lines.Starts, from, to, cellCount, result);
                else
                    SumRows(keys, lines.Amounts, lines.Starts, from, to, fold, result);
                progress?.Report(Interlocked.Add(ref done, lines.Starts[to] - lines.Starts[from]));
                from = to;
            }

            pieces[piece] = result;
        }

        int SegmentAt(int piece)
        {
            if (piece == pieces.Length)
                return segments;
            var place = Array.BinarySearch(lines.Starts, 0, segments, (int)((long)lines.Amounts.Length * piece / pieces.Length));
            return piece == 0 ? 0 : place < 0 ? ~place : place;
        }
    }

    private static void SumCells<TKey, TSum>(TKey[] keys, long[] amounts, int[] starts, int from, int to, int cellCount, Piece<TSum> result)
        where TKey : unmanaged, IBinaryInteger<TKey>
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var sums = new TSum[cellCount];
        var touched = new BitTree(cellCount);
        var cells = new int[cellCount];
        for (var segment = from; segment < to; segment++)
        {
            unchecked
            {
                for (var i = starts[segment]; i < starts[segment + 1]; i++)
                {
                    var cell = int.CreateTruncating(keys[i]);
                    sums[cell] += TSum.CreateTruncating(amounts[i]);
                    touched.Add(cell);
                }
            }

            var count = touched.Drain(cells);
            result.MakeRoom(count);
            var items = result.Items.AsSpan(result.Count, count);
            var output = result.Sums.AsSpan(result.Count, count);
            for (var i = 0; i < items.Length && i < output.Length; i++)
            {
                var cell = cells[i];
                items[i] = cell;
                output[i] = sums[cell];
                sums[cell] = TSum.Zero;
            }

            result.Ends[segment - result.First] = result.Count += count;
        }
    }

    private static void SumRows<TKey, TSum>(TKey[] keys, long[] amounts, int[] starts, int from, int to, RollUpFold fold, Piece<TSum> result)
        where TKey : unmanaged, IBinaryInteger<TKey>
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var (slotOfCell, classes) = (fold.SlotOfCell, fold.ColumnsOfClass.Length);
        var sums = new TSum[fold.RowCount * classes];
        var touched = new ulong[(fold.RowCount + 63) / 64];
        for (var segment = from; segment < to; segment++)
        {
            // Lines of one subject mostly stand together: the set is told of a slot when it changes.
            var lastSlot = -1;
            var segmentKeys = keys.AsSpan(starts[segment]..starts[segment + 1]);
            var segmentAmounts = amounts.AsSpan(starts[segment], segmentKeys.Length);
            for (var i = 0; i < segmentKeys.Length; i++)
            {
                var slot = slotOfCell[int.CreateTruncating(segmentKeys[i])];
                unchecked
                {
                    sums[slot] += TSum.CreateTruncating(segmentAmounts[i]);
                }

                if (slot != lastSlot)
                {
                    lastSlot = slot;
                    var row = (int)((uint)slot / (uint)classes);
                    touched[row >> 6] |= 1UL << (row & 63);
                }
            }

            result.Ends[segment - result.First] = TakeRows(sums, touched, fold, result);
        }
    }

    /// <summary>
    /// Puts the touched rows and those over them out, from the last to 合计, and leaves all at zero. A parent has a smaller number
    /// than its children, so its turn comes after theirs, when its sum is complete.
    /// </summary>
    private static int TakeRows<TSum>(TSum[] sums, ulong[] touched, RollUpFold fold, Piece<TSum> result)
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var (parents, columnsOfClass, width) = (fold.Parents, fold.ColumnsOfClass, fold.ColumnCount);
        result.MakeRoom(fold.RowCount);
        var (items, columns, place) = (result.Items, result.Sums, result.Count);
        for (var word = touched.Length - 1; word >= 0; word--)
        {
            while (touched[word] != 0)
            {
                var bit = BitOperations.Log2(touched[word]);
                touched[word] &= ~(1UL << bit);
                var row = (word << 6) + bit;
                var parent = parents[row];
                if (parent >= 0)
                    touched[parent >> 6] |= 1UL << (parent & 63);
                items[place] = row;
                var output = columns.AsSpan(place * width, width);
                for (var i = 0; i < output.Length; i++)
                    output[i] = TSum.Zero;
                var own = sums.AsSpan(row * columnsOfClass.Length, columnsOfClass.Length);
                for (var kind = 0; kind < own.Length; kind++)
                {
                    var sum = own[kind];
                    own[kind] = TSum.Zero;
                    unchecked
                    {
                        if (parent >= 0)
                            sums[(parent * own.Length) + kind] += sum;
                        for (var set = columnsOfClass[kind]; set != 0; set &= set - 1)
                            output[BitOperations.TrailingZeroCount(set)] += sum;
                    }
                }

                place++;
            }
        }

        result.Count = place;
        return place;
    }

    private static GroupRuns Join<TSum>(GroupedLines lines, Piece<TSum>[] pieces, int groupCount, int width)
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var starts = new int[groupCount];
        var ends = new int[groupCount];
        var lineCounts = new long[groupCount];
        var total = pieces.Sum(static piece => piece.Count);
        // One piece is taken as it is, with some room left over; more are copied together.
        var items = pieces.Length == 1 ? pieces[0].Items : GC.AllocateUninitializedArray<int>(total);
        var sums = pieces.Length == 1 ? pieces[0].Sums : GC.AllocateUninitializedArray<TSum>(total * width);
        var offset = 0;
        foreach (var piece in pieces)
        {
            if (pieces.Length > 1)
            {
                piece.Items.AsSpan(0, piece.Count).CopyTo(items.AsSpan(offset));
                piece.Sums.AsSpan(0, piece.Count * width).CopyTo(sums.AsSpan(offset * width));
            }

            var start = offset;
            for (var segment = piece.First; segment < piece.Last; segment++)
            {
                var group = lines.Groups[segment];
                starts[group] = start;
                ends[group] = start = offset + piece.Ends[segment - piece.First];
                lineCounts[group] = lines.Starts[segment + 1] - lines.Starts[segment];
            }

            offset += piece.Count;
        }

        var column = typeof(TSum) == typeof(long)
            ? SumColumn.Of(Unsafe.As<TSum[], long[]>(ref sums))
            : SumColumn.Of(Unsafe.As<TSum[], Int128[]>(ref sums).AsSpan(0, total * width));
        return new(starts, ends, items, column, lineCounts);
    }

    /// <summary>The results of some segments.</summary>
    private sealed class Piece<TSum>(int first, int last, int lineCount, int width)
        where TSum : unmanaged
    {
        public int First => first;

        public int Last => last;

        public int[] Ends { get; } = new int[last - first];

        public int[] Items { get; private set; } = GC.AllocateUninitializedArray<int>(lineCount);

        public TSum[] Sums { get; private set; } = GC.AllocateUninitializedArray<TSum>(lineCount * width);

        public int Count { get; set; }

        public void MakeRoom(int count)
        {
            if (count <= Items.Length - Count)
                return;
            var size = (int)Math.Min(Array.MaxLength / width, Math.Max(Count + (long)count, 2L * Items.Length));
            var items = Items;
            var sums = Sums;
            Array.Resize(ref items, size);
            Array.Resize(ref sums, size * width);
            Items = items;
            Sums = sums;
        }
    }
}
