using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BudgetDomain.Ledger;

/// <summary>The loops that sum lines group by group to rows of at most four columns, a row being one vector of 64-bit sums.</summary>
/// <remarks>
/// A line adds its amount to all columns of its row at once, through the mask of its class. Lines alternate between two sums of a row:
/// those of one subject stand together, and each would wait for the one before it. Which rows have lines is a byte for each, read
/// 64 at a time. Cells, rows and classes are numbers of the fold and never seen outside: none is out of range.
/// </remarks>
internal static class RowVectors
{
    /// <summary>How many columns a row may have.</summary>
    public const int MaxColumns = 4;

    private const int RowsAtOnce = 64;

    // Two sums of each column: a row is a line of the cache.
    private const int SumsOfRow = 2 * MaxColumns;

    public static void Sum<TKey>(TKey[] keys, long[] amounts, int[] starts, int from, int to, RollUpFold fold, SumPiece<long> result)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var words = (fold.RowCount + RowsAtOnce - 1) / RowsAtOnce;
        ref var sums = ref OnLines(GC.AllocateArray<long>((fold.RowCount + 1) * SumsOfRow, pinned: true));
        var marks = new byte[words * RowsAtOnce];
        var parents = new ulong[words];
        var masks = MasksOf(fold);
        for (var segment = from; segment < to; segment++)
        {
            result.MakeRoom(fold.RowCount, starts[segment + 1]);
            Add(keys.AsSpan(starts[segment]..starts[segment + 1]), amounts.AsSpan(starts[segment]..starts[segment + 1]), fold, masks, ref sums, marks);
            Take(ref sums, marks, parents, fold, result);
            result.Ends[segment - result.First] = result.Count;
        }
    }

    /// <summary>The first place that begins a line of the cache, of a pinned array with room for a row more than there are.</summary>
    private static ref long OnLines(long[] pinned)
    {
        const int line = SumsOfRow * sizeof(long);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0) & (line - 1));
        return ref pinned[(line - past) / sizeof(long) % SumsOfRow];
    }

    private static Vector256<long>[] MasksOf(RollUpFold fold)
    {
        var masks = new Vector256<long>[1 << fold.ClassShift];
        for (var kind = 0; kind < fold.ColumnsOfClass.Length; kind++)
        {
            for (var column = 0; column < fold.ColumnCount; column++)
            {
                if ((fold.ColumnsOfClass[kind] >> column & 1) != 0)
                    masks[kind] = masks[kind].WithElement(column, -1);
            }
        }

        return masks;
    }

    private static void Add<TKey>(ReadOnlySpan<TKey> keys, ReadOnlySpan<long> amounts, RollUpFold fold, Vector256<long>[] masks, ref long firstSum, byte[] marks)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        unchecked
        {
            var shift = fold.ClassShift;
            var lastClass = (1 << shift) - 1;
            ref var slotOfCell = ref MemoryMarshal.GetArrayDataReference(fold.SlotOfCell);
            ref var firstMask = ref MemoryMarshal.GetArrayDataReference(masks);
            ref var firstMark = ref MemoryMarshal.GetArrayDataReference(marks);
            for (var i = 0; i < keys.Length && i < amounts.Length; i++)
            {
                var slot = Unsafe.Add(ref slotOfCell, uint.CreateTruncating(keys[i]));
                var row = slot >> shift;
                ref var sum = ref Unsafe.Add(ref firstSum, (nint)((row * SumsOfRow) + ((i & 1) * MaxColumns)));
                (Vector256.LoadUnsafe(ref sum) + (Vector256.Create(amounts[i]) & Unsafe.Add(ref firstMask, (nint)(slot & lastClass)))).StoreUnsafe(ref sum);
                Unsafe.Add(ref firstMark, (nint)row) = 1;
            }
        }
    }

    /// <summary>
    /// Puts the rows with lines and those over them out, from the last to 合计, and leaves all at zero. A parent has a smaller number
    /// than its children, so its turn comes after theirs, when its sum is complete.
    /// </summary>
    private static void Take(ref long firstSum, byte[] marks, ulong[] above, RollUpFold fold, SumPiece<long> result)
    {
        unchecked
        {
            var width = (nint)fold.ColumnCount;
            ref var firstMark = ref MemoryMarshal.GetArrayDataReference(marks);
            ref var firstParent = ref MemoryMarshal.GetArrayDataReference(fold.Parents);
            ref var item = ref result.Items[result.Count];
            ref var output = ref result.Sums[result.Count * (int)width];
            var count = 0;
            for (var word = above.Length - 1; word >= 0; word--)
            {
                ref var block = ref Unsafe.Add(ref firstMark, word * RowsAtOnce);
                var bits = Vector512.GreaterThan(Vector512.LoadUnsafe(ref block), Vector512<byte>.Zero).ExtractMostSignificantBits() | above[word];
                Vector512<byte>.Zero.StoreUnsafe(ref block);
                above[word] = 0;

                // 合计 is the first row of all and has none over it.
                while (bits != 0)
                {
                    var bit = BitOperations.Log2(bits);
                    bits ^= 1UL << bit;
                    var row = (nint)((word * RowsAtOnce) + bit);
                    ref var own = ref Unsafe.Add(ref firstSum, row * SumsOfRow);
                    var sum = Vector256.LoadUnsafe(ref own) + Vector256.LoadUnsafe(ref own, MaxColumns);
                    Unsafe.Add(ref item, count) = (int)row;
                    sum.StoreUnsafe(ref Unsafe.Add(ref output, count * width));
                    count++;
                    if (row > 0)
                    {
                        var parent = Unsafe.Add(ref firstParent, row);
                        ref var over = ref Unsafe.Add(ref firstSum, (nint)(parent * SumsOfRow));
                        (Vector256.LoadUnsafe(ref over) + sum).StoreUnsafe(ref over);
                        if (parent / RowsAtOnce == word)
                            bits |= 1UL << parent;
                        else
                            above[parent / RowsAtOnce] |= 1UL << parent;
                    }

                    Vector512<long>.Zero.StoreUnsafe(ref own);
                }
            }

            result.Count += count;
        }
    }
}
