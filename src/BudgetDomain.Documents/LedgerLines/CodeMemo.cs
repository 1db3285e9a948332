using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// Remembers what codes were understood as. A text of at most seven bytes is, with its length, a word, and so its own key: nothing but
/// a few thousand bytes at most are read. What is longer, or more than a classification has, is not kept.
/// </summary>
internal sealed class CodeMemo<T>
    where T : struct
{
    private const int MaxLength = 7;
    private const int MaxCount = 4096;

    // A key is never zero, since its length is in it.
    private (ulong Key, T Value)[] _places = new (ulong, T)[256];
    private int _count;

    /// <summary>What a text was understood as.</summary>
    /// <param name="text">The text, with room for a word behind its beginning.</param>
    /// <param name="value">What it was understood as.</param>
    /// <returns>Whether it is remembered.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(ReadOnlySpan<byte> text, out T value)
    {
        if (text.Length > MaxLength)
        {
            value = default;
            return false;
        }

        var key = KeyOf(text);
        ref var place = ref _places[HomeOf(key, _places)];
        if (place.Key != key)
            place = ref PlaceOf(_places, key);
        value = place.Value;
        return place.Key != 0;
    }

    public void Keep(ReadOnlySpan<byte> text, T value)
    {
        if (text.IsEmpty || text.Length > MaxLength || _count == MaxCount)
            return;
        var key = KeyOf(text);
        ref var place = ref PlaceOf(_places, key);
        if (place.Key != 0)
            return;
        place = (key, value);
        if (++_count > _places.Length / 8)
            Grow();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(ReadOnlySpan<byte> text)
        => unchecked((Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(text)) & ((1UL << (8 * text.Length)) - 1)) | (ulong)text.Length << 56);

    // From the bits that the last digit has a part in.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HomeOf(ulong key, (ulong, T)[] places) => unchecked((int)((key * 0x9E3779B97F4A7C15) >> 48) & (places.Length - 1));

    /// <summary>The place of a key, or the free one where it would be.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref (ulong Key, T Value) PlaceOf((ulong Key, T Value)[] places, ulong key)
    {
        var at = HomeOf(key, places);
        while (places[at].Key != key && places[at].Key != 0)
            at = (at + 1) & (places.Length - 1);
        return ref places[at];
    }

    private void Grow()
    {
        var places = new (ulong Key, T Value)[_places.Length * 2];
        foreach (var place in _places)
        {
            if (place.Key != 0)
                PlaceOf(places, place.Key) = place;
        }

        _places = places;
    }
}
