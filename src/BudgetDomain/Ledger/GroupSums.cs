using System.Numerics;
using System.Runtime.CompilerServices;

namespace BudgetDomain.Ledger;

/// <summary>The loops that sum lines group by group, in 64 bits where that is proved safe for all lines together, else in 128.</summary>
internal static class GroupSums
{
    /// <summary>How many lines are summed between two looks at the host's cancellation and progress.</summary>
    private const int Block = 1 << 18;

    private const int PiecesPerThread = 4;

    /// <summary>With fewer lines a piece more does not pay.</summary>
    private const int LinesPerPiece = 1 << 12;

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

        // More pieces than threads, so that a thread that is held up leaves its share to the others.
        var pieces = new SumPiece<TSum>[degree == 1 ? 1 : (int)Math.Clamp(Math.Min(degree * (long)PiecesPerThread, segments), 1, 1 + (lines.Amounts.Length / LinesPerPiece))];
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
            var result = new SumPiece<TSum>(first, last, lines.Starts[first], lines.Starts[last], fold?.ColumnCount ?? 1);
            for (var from = first; from < last;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var to = from + 1;
                while (to < last && lines.Starts[to] - lines.Starts[from] < Block)
                    to++;
                if (fold is null)
                    SumCells(keys, lines.Amounts, lines.Starts, from, to, cellCount, result);
                else if (result is SumPiece<long> narrow && fold.ColumnCount <= RowVectors.MaxColumns)
                    RowVectors.Sum(keys, lines.Amounts, lines.Starts, from, to, fold, narrow);
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

    private static void SumCells<TKey, TSum>(TKey[] keys, long[] amounts, int[] starts, int from, int to, int cellCount, SumPiece<TSum> result)
        where TKey : unmanaged, IBinaryInteger<TKey>
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var sums = new TSum[cellCount];
        var marks = new byte[cellCount];
        for (var segment = from; segment < to; segment++)
        {
            var segmentKeys = keys.AsSpan(starts[segment]..starts[segment + 1]);
            var segmentAmounts = amounts.AsSpan(starts[segment], segmentKeys.Length);

            // One place more than there can be cells: the next is written before it is known to be new, which spares a branch.
            var most = Math.Min(cellCount, segmentKeys.Length);
            result.MakeRoom(most + 1, starts[segment + 1]);
            var items = result.Items.AsSpan(result.Count, most + 1);
            var output = result.Sums.AsSpan(result.Count, most + 1);
            var count = 0;
            unchecked
            {
                for (var i = 0; i < segmentKeys.Length; i++)
                {
                    var cell = int.CreateTruncating(segmentKeys[i]);
                    sums[cell] += TSum.CreateTruncating(segmentAmounts[i]);
                    items[count] = cell;
                    count += 1 ^ marks[cell];
                    marks[cell] = 1;
                }
            }

            for (var i = 0; i < count; i++)
            {
                var cell = items[i];
                output[i] = sums[cell];
                sums[cell] = TSum.Zero;
                marks[cell] = 0;
            }

            result.Ends[segment - result.First] = result.Count += count;
        }
    }

    private static void SumRows<TKey, TSum>(TKey[] keys, long[] amounts, int[] starts, int from, int to, RollUpFold fold, SumPiece<TSum> result)
        where TKey : unmanaged, IBinaryInteger<TKey>
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var (slotOfCell, shift) = (fold.SlotOfCell, fold.ClassShift);

        // Lines alternate between two tables: those of one subject stand together, and each would wait for the sum before it.
        var half = fold.RowCount << shift;
        var sums = new TSum[2 * half];
        var marks = new byte[fold.RowCount];
        var rows = new int[fold.RowCount + 1];
        var touched = new ulong[(fold.RowCount + 63) / 64];
        for (var segment = from; segment < to; segment++)
        {
            var segmentKeys = keys.AsSpan(starts[segment]..starts[segment + 1]);
            var segmentAmounts = amounts.AsSpan(starts[segment], segmentKeys.Length);
            var count = 0;
            unchecked
            {
                for (var i = 0; i < segmentKeys.Length; i++)
                {
                    var slot = slotOfCell[int.CreateTruncating(segmentKeys[i])];
                    sums[slot + (half & -(i & 1))] += TSum.CreateTruncating(segmentAmounts[i]);

                    // The next row is written before it is known to be new, which spares a branch.
                    var row = slot >> shift;
                    rows[count] = row;
                    count += 1 ^ marks[row];
                    marks[row] = 1;
                }
            }

            foreach (var row in rows.AsSpan(0, count))
            {
                marks[row] = 0;
                touched[row >> 6] |= 1UL << (row & 63);
            }

            result.Ends[segment - result.First] = TakeRows(sums, touched, fold, result, starts[segment + 1]);
        }
    }

    /// <summary>
    /// Puts the touched rows and those over them out, from the last to 合计, and leaves all at zero. A parent has a smaller number
    /// than its children, so its turn comes after theirs, when its sum is complete.
    /// </summary>
    private static int TakeRows<TSum>(TSum[] sums, ulong[] touched, RollUpFold fold, SumPiece<TSum> result, int done)
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var (parents, classesOfColumn, width, shift) = (fold.Parents, fold.ClassesOfColumn, fold.ColumnCount, fold.ClassShift);
        var classCount = fold.ColumnsOfClass.Length;
        var half = fold.RowCount << shift;
        result.MakeRoom(fold.RowCount, done);
        var (items, columns, place) = (result.Items, result.Sums, result.Count);
        for (var word = touched.Length - 1; word >= 0; word--)
        {
            // The word at work is kept out of memory: each turn would wait for what the one before has stored.
            var bits = touched[word];
            touched[word] = 0;
            while (bits != 0)
            {
                var bit = BitOperations.Log2(bits);
                bits ^= 1UL << bit;
                var row = (word << 6) + bit;
                var parent = parents[row];
                if (parent >> 6 == word)
                    bits |= 1UL << (parent & 63);
                else if (parent >= 0)
                    touched[parent >> 6] |= 1UL << (parent & 63);
                items[place] = row;
                var own = sums.AsSpan(row << shift, classCount);
                var odd = sums.AsSpan(half + (row << shift), classCount);
                var output = columns.AsSpan(place * width, width);
                unchecked
                {
                    for (var i = 0; i < own.Length && i < odd.Length; i++)
                    {
                        own[i] += odd[i];
                        odd[i] = TSum.Zero;
                    }

                    for (var column = 0; column < output.Length; column++)
                    {
                        var sum = TSum.Zero;
                        foreach (var kind in classesOfColumn[column])
                            sum += own[kind];
                        output[column] = sum;
                    }

                    // 合计 is over itself here: added to itself and then set to zero.
                    var above = sums.AsSpan(Math.Max(parent, 0) << shift, classCount);
                    for (var i = 0; i < own.Length && i < above.Length; i++)
                        above[i] += own[i];
                }

                own.Clear();
                place++;
            }
        }

        result.Count = place;
        return place;
    }

    private static GroupRuns Join<TSum>(GroupedLines lines, SumPiece<TSum>[] pieces, int groupCount, int width)
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var runs = new GroupRuns(groupCount, Array.ConvertAll(pieces, piece => PieceOf(piece, width)));
        for (var number = 0; number < pieces.Length; number++)
        {
            var piece = pieces[number];
            var start = 0;
            for (var segment = piece.First; segment < piece.Last; segment++)
            {
                var end = piece.Ends[segment - piece.First];
                runs.Add(lines.Groups[segment], number, start, end, lines.Starts[segment + 1] - lines.Starts[segment]);
                start = end;
            }
        }

        return runs;
    }

    /// <summary>A piece as it is, with some room left over.</summary>
    private static GroupRuns.Piece PieceOf<TSum>(SumPiece<TSum> piece, int width)
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        var sums = piece.Sums;
        return new(
            piece.Items,
            typeof(TSum) == typeof(long)
                ? SumColumn.Of(Unsafe.As<TSum[], long[]>(ref sums))
                : SumColumn.Of(Unsafe.As<TSum[], Int128[]>(ref sums).AsSpan(0, piece.Count * width)));
    }
}
