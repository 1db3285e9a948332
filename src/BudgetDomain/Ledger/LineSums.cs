using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BudgetDomain.Ledger;

/// <summary>The loops that sum all lines by cell.</summary>
/// <remarks>
/// While lines are taken in, the sum of all amounts without sign is computed. Where it fits 64 bits, no sum over any of the
/// lines, in any order, can leave them: the plain loop is proved safe. Otherwise the sums have 128 bits.
/// </remarks>
internal static class LineSums
{
    /// <summary>How many lines are summed between two looks at the host's cancellation and progress.</summary>
    private const int Block = 1 << 20;

    /// <summary>With fewer lines a thread more does not pay.</summary>
    private const int LinesPerThread = 1 << 16;

    /// <summary>How many words of keys a line of the cache holds.</summary>
    private const int KeyWordsOfLine = 8;

    public static SumColumn ByCell(LineColumns columns, int cellCount, int degreeOfParallelism, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var threads = Math.Clamp(columns.Count / LinesPerThread, 1, degreeOfParallelism);
        if (columns.IsSafeIn64Bits)
        {
            var sums = new long[cellCount];
            Sum(columns, sums, threads, progress, cancellationToken);
            return SumColumn.Of(sums);
        }

        var wide = ArrayPool<Int128>.Shared.Rent(cellCount);
        try
        {
            wide.AsSpan(0, cellCount).Clear();
            Sum(columns, wide.AsSpan(0, cellCount), threads, progress, cancellationToken);
            return SumColumn.Of(wide.AsSpan(0, cellCount));
        }
        finally
        {
            ArrayPool<Int128>.Shared.Return(wide);
        }
    }

    private static void Sum<T>(LineColumns columns, Span<T> sums, int threads, IProgress<long>? progress, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (threads == 1)
        {
            for (var from = 0; from < columns.Count; from += Block)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var to = (int)Math.Min(columns.Count, (long)from + Block);
                SumBlock(columns, sums, from, to);
                progress?.Report(to);
                if (to == columns.Count)
                    break;
            }

            return;
        }

        SumInParallel(columns, sums, threads, progress, cancellationToken);
    }

    private static void SumInParallel<T>(LineColumns columns, Span<T> sums, int threads, IProgress<long>? progress, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryInteger<T>
    {
        var cellCount = sums.Length;
        var parts = new T[threads][];
        var next = 0;
        var done = 0L;
        var blocks = (int)((columns.Count + (long)Block - 1) / Block);
        var block = blocks >= 8 * threads ? Block : Math.Max(1, columns.Count / (8 * threads));
        try
        {
            Parallel.For(0, threads, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, thread =>
            {
                var part = ArrayPool<T>.Shared.Rent(cellCount);
                parts[thread] = part;
                var own = part.AsSpan(0, cellCount);
                own.Clear();
                while (true)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var from = (Interlocked.Increment(ref next) - 1L) * block;
                    if (from >= columns.Count)
                        return;
                    var to = (int)Math.Min(columns.Count, from + block);
                    SumBlock(columns, own, (int)from, to);
                    progress?.Report(Interlocked.Add(ref done, to - from));
                }
            });
            unchecked
            {
                foreach (var part in parts)
                {
                    for (var i = 0; i < cellCount; i++)
                        sums[i] += part[i];
                }
            }
        }
        finally
        {
            foreach (var part in parts)
            {
                if (part is not null)
                    ArrayPool<T>.Shared.Return(part);
            }
        }
    }

    private static void SumBlock<T>(LineColumns columns, Span<T> sums, int from, int to)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (columns.Runs is { } runs)
            SumRuns(runs, columns.Amounts, sums, from, to);
        else if (columns.HasNarrowKeys)
            SumLines(columns.Keys16.AsSpan(from, to - from), columns.Amounts.AsSpan(from, to - from), sums);
        else
            SumLines(columns.Keys32.AsSpan(from, to - from), columns.Amounts.AsSpan(from, to - from), sums);
    }

    private static void SumLines<TKey, T>(ReadOnlySpan<TKey> keys, ReadOnlySpan<long> amounts, Span<T> sums)
        where TKey : unmanaged, IBinaryInteger<TKey>
        where T : unmanaged, IBinaryInteger<T>
    {
        // Keys are numbers of cells, given by the builder and never seen outside: none is out of range.
        ref var first = ref MemoryMarshal.GetReference(sums);
        var i = 0;
        if (typeof(TKey) == typeof(ushort) && BitConverter.IsLittleEndian)
            i = SumFours(MemoryMarshal.Cast<TKey, ulong>(keys), amounts, ref first);
        unchecked
        {
            for (; i < keys.Length; i++)
                Unsafe.Add(ref first, uint.CreateTruncating(keys[i])) += T.CreateTruncating(amounts[i]);
        }
    }

    /// <summary>Four lines a turn, their keys in one word; returns how many lines are done.</summary>
    private static int SumFours<T>(ReadOnlySpan<ulong> keys, ReadOnlySpan<long> amounts, ref T sums)
        where T : unmanaged, IBinaryInteger<T>
    {
        unchecked
        {
            ref var amount = ref MemoryMarshal.GetReference(amounts);
            while (!keys.IsEmpty)
            {
                var turns = keys[..Math.Min(keys.Length, KeyWordsOfLine)];
                Ahead.Fetch(in turns[0]);
                for (var line = 0; line < turns.Length; line += 2)
                    Ahead.Fetch(in Unsafe.Add(ref amount, 4 * line));
                foreach (var four in turns)
                {
                    Unsafe.Add(ref sums, (nuint)(ushort)four) += T.CreateTruncating(amount);
                    Unsafe.Add(ref sums, (nuint)(ushort)(four >> 16)) += T.CreateTruncating(Unsafe.Add(ref amount, 1));
                    Unsafe.Add(ref sums, (nuint)(ushort)(four >> 32)) += T.CreateTruncating(Unsafe.Add(ref amount, 2));
                    Unsafe.Add(ref sums, (nuint)(four >> 48)) += T.CreateTruncating(Unsafe.Add(ref amount, 3));
                    amount = ref Unsafe.Add(ref amount, 4);
                }

                keys = keys[turns.Length..];
            }

            return (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(amounts), ref amount) / sizeof(long));
        }
    }

    private static void SumRuns<T>(int[] runs, long[] amounts, Span<T> sums, int from, int to)
        where T : unmanaged, IBinaryInteger<T>
    {
        var cell = Array.BinarySearch(runs, from);
        cell = cell < 0 ? ~cell - 1 : cell;
        unchecked
        {
            for (; cell < sums.Length && runs[cell] < to; cell++)
            {
                var start = Math.Max(from, runs[cell]);
                var end = Math.Min(to, runs[cell + 1]);
                if (end > start)
                    sums[cell] += Total<T>(amounts.AsSpan(start, end - start));
            }
        }
    }

    private static T Total<T>(ReadOnlySpan<long> amounts)
        where T : unmanaged, IBinaryInteger<T>
    {
        unchecked
        {
            if (typeof(T) == typeof(long))
                return T.CreateTruncating(Total(amounts));
            var total = T.Zero;
            foreach (var amount in amounts)
                total += T.CreateTruncating(amount);
            return total;
        }
    }

    private static long Total(ReadOnlySpan<long> amounts)
    {
        unchecked
        {
            var total = 0L;
            var vectors = MemoryMarshal.Cast<long, Vector<long>>(amounts);
            Vector<long> even = default, odd = default;
            var i = 0;
            for (; i + 1 < vectors.Length; i += 2)
            {
                even += vectors[i];
                odd += vectors[i + 1];
            }

            if (i < vectors.Length)
                even += vectors[i];
            total = Vector.Sum(even + odd);
            foreach (var amount in amounts[(vectors.Length * Vector<long>.Count)..])
                total += amount;
            return total;
        }
    }
}
