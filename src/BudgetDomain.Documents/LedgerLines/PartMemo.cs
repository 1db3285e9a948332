using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// Remembers what a part of a row was understood as, by its bytes in the file. A fixed number of places, each holding the last text that
/// fell on it, so memory does not grow with the file; a clash only costs a part read again.
/// </summary>
internal sealed class PartMemo<T>(int bits)
{
    private readonly (SameText Text, T Value)[] _places = new (SameText, T)[1 << bits];

    /// <summary>What a text was understood as.</summary>
    /// <param name="text">The text, with room for a block behind its beginning.</param>
    /// <param name="value">What it was understood as.</param>
    /// <returns>Whether it is remembered.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ReadOnlySpan<byte> text, out T value)
    {
        ref var place = ref _places[PlaceOf(text)];
        value = place.Value;
        return place.Text.Is(text);
    }

    public void Keep(ReadOnlySpan<byte> text, T value)
    {
        if (SameText.TryMake(text, out var kept))
            _places[PlaceOf(text)] = (kept, value);
    }

    // Words from both ends and the middle tell parts apart; they are multiplied side by side, not one after another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            var length = text.Length;

            // The upper bits of a product depend on all bits of the word; no more mixing is waited for.
            if (length < 8)
                return length == 0 ? 0 : (int)(((Word(ref first, 0) << (64 - (8 * length))) * 0x9E3779B97F4A7C15) >> (64 - bits));
            return (int)(((Word(ref first, 0) * 0x9E3779B97F4A7C15) + (Word(ref first, length - 8) * 0xE7037ED1A0B428DB)
                + (Word(ref first, (length - 8) / 2) * 0xD6E8FEB86659FD93) + (Word(ref first, (length - 8) / 4) * 0xC2B2AE3D27D4EB4F)) >> (64 - bits));
        }
    }

    private static ulong Word(ref byte first, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, at));
}
