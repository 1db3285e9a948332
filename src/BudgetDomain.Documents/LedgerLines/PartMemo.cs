using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// Remembers what a part of a row was understood as, by its bytes in the file. A fixed number of places, each holding the last text that
/// fell on it, so memory does not grow with the file; a clash only costs a part read again.
/// </summary>
internal sealed class PartMemo<T>(int bits)
{
    // With the hash, so that a text that is another one is not even looked at: it may have been out of the caches for long.
    private readonly (ulong Hash, SameText Text, T Value)[] _places = new (ulong, SameText, T)[1 << bits];

    /// <summary>What a text was understood as.</summary>
    /// <param name="text">The text, with room for a block behind its beginning.</param>
    /// <param name="value">What it was understood as.</param>
    /// <returns>Whether it is remembered.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ReadOnlySpan<byte> text, out T value)
    {
        var hash = HashOf(text);
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), PlaceOf(hash));
        value = place.Value;
        return place.Hash == hash && place.Text.Is(text);
    }

    public void Keep(ReadOnlySpan<byte> text, T value) => Keep(text, value, out _);

    /// <summary>Remembers a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it was understood as.</param>
    /// <param name="same">The text to compare others with; like none where it is too long to be remembered.</param>
    public void Keep(ReadOnlySpan<byte> text, T value, out SameText same)
    {
        if (SameText.TryMake(text, out same))
            _places[PlaceOf(HashOf(text))] = (HashOf(text), same, value);
    }

    /// <summary>A text that was found, as it is remembered.</summary>
    public SameText Remembered(ReadOnlySpan<byte> text) => _places[PlaceOf(HashOf(text))].Text;

    // The upper bits of a product depend on all bits of the word.
    private int PlaceOf(ulong hash) => unchecked((int)(hash >> (64 - bits)));

    // Words from both ends and the middle tell parts apart; they are multiplied side by side, not one after another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            var length = text.Length;

            if (length < 8)
                return length == 0 ? 0 : (Word(ref first, 0) << (64 - (8 * length))) * 0x9E3779B97F4A7C15;
            return (Word(ref first, 0) * 0x9E3779B97F4A7C15) + (Word(ref first, length - 8) * 0xE7037ED1A0B428DB)
                + (Word(ref first, (length - 8) / 2) * 0xD6E8FEB86659FD93) + (Word(ref first, (length - 8) / 4) * 0xC2B2AE3D27D4EB4F);
        }
    }

    private static ulong Word(ref byte first, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, at));
}
