using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Finds the columns of a row of CSV without quotes, 64 bytes at a time. Rows with quotes it does not take.</summary>
internal sealed class RowCut(int columns, byte separator)
{
    /// <summary>How many marks are written at once, wanted or not: a loop of as many turns as there are marks would be guessed wrong at its end.</summary>
    private const int AtOnce = 4;

    // Where each column ends, with one place before the first, as if a column ended there; and behind the room for marks that are not
    // wanted, a column that is always empty.
    private readonly int[] _ends = [-1, .. new int[columns + AtOnce], -1, 0];

    /// <summary>How many bytes the row has, its line end left out.</summary>
    public int Length { get; private set; }

    /// <summary>Cuts the row at the beginning of a text that has room for a block behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="column">The column to begin with; those before it are known to be there, and of them only the end of the last is kept.</param>
    /// <param name="start">Where that column begins.</param>
    /// <returns>Whether there is a line end, as many columns as wanted before it, and no quote.</returns>
    public bool Cut(ReadOnlySpan<byte> text, int column = 0, int start = 0)
    {
        unchecked
        {
            ref var ends = ref MemoryMarshal.GetArrayDataReference(_ends);
            Unsafe.Add(ref ends, column) = start - 1;
            ref var first = ref MemoryMarshal.GetReference(text);
            var separators = Vector512.Create(separator);
            var count = column;
            for (var offset = start; offset < text.Length; offset += Vector512<byte>.Count)
            {
                var block = Vector512.LoadUnsafe(ref first, (nuint)offset);
                var marks = Vector512.Equals(block, separators).ExtractMostSignificantBits();
                var others = (Vector512.Equals(block, Vector512.Create((byte)'"')) | Vector512.Equals(block, Vector512.Create((byte)'\n'))).ExtractMostSignificantBits();

                // All marks before the first of the others; all where there are none.
                marks &= (others & (0 - others)) - 1;
                var sum = count + BitOperations.PopCount(marks);
                if (sum >= columns)
                    return false;
                for (; count < sum; count += AtOnce)
                    marks = Store(ref Unsafe.Add(ref ends, 1 + count), marks, offset);
                count = sum;
                if (others != 0)
                    return count == columns - 1 && TryEnd(text, offset + BitOperations.TrailingZeroCount(others));
            }
        }

        return false;
    }

    /// <summary>The column that is always empty, for what a file has no column of.</summary>
    public static int Nowhere(int columns) => 1 + columns + AtOnce;

    /// <summary>The text of a run, separators between its columns included.</summary>
    /// <param name="row">The beginning of the row that was cut.</param>
    /// <param name="run">A run of the columns of the row, or the one column <see cref="Nowhere"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(ref byte row, ColumnRun run)
    {
        unchecked
        {
            ref var end = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ends), run.First);
            var start = end + 1;
            return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref row, start), Unsafe.Add(ref end, run.Columns) - start);
        }
    }

    private bool TryEnd(ReadOnlySpan<byte> text, int end)
    {
        if (end >= text.Length || text[end] != '\n')
            return false;
        Length = end;
        _ends[columns] = end > 0 && text[end - 1] == '\r' ? end - 1 : end;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Store(ref int ends, ulong marks, int offset)
    {
        unchecked
        {
            ends = offset + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            Unsafe.Add(ref ends, 1) = offset + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            Unsafe.Add(ref ends, 2) = offset + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            Unsafe.Add(ref ends, 3) = offset + BitOperations.TrailingZeroCount(marks);
            return marks & (marks - 1);
        }
    }
}
