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

    // The codes stand close together, and of the places, which are many more, each is small: all stay in the nearest cache. The first code is none, for
    // places that are free; the key of another is never zero, since its length is in it.
    private (ulong Key, T Value)[] _codes = new (ulong, T)[32];
    private ushort[] _places = new ushort[256];
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
        ref var code = ref CodeAt(HomeOf(key));
        if (code.Key != key)
            code = ref CodeAt(PlaceOf(key));
        value = code.Value;
        return code.Key != 0;
    }

    public void Keep(ReadOnlySpan<byte> text, T value)
    {
        if (text.IsEmpty || text.Length > MaxLength || _count == MaxCount)
            return;
        var key = KeyOf(text);
        if (_places[PlaceOf(key)] != 0)
            return;
        if (++_count == _codes.Length)
            Grow();
        _codes[_count] = (key, value);
        _places[PlaceOf(key)] = (ushort)_count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(ReadOnlySpan<byte> text)
        => unchecked((Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(text)) & ((1UL << (8 * text.Length)) - 1)) | (ulong)text.Length << 56);

    // From the bits that the last digit has a part in.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int HomeOf(ulong key) => unchecked((int)((key * 0x9E3779B97F4A7C15) >> 48) & (_places.Length - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (ulong Key, T Value) CodeAt(int place)
        => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_codes), (int)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), place));

    /// <summary>The place of a key, or the free one where it would be.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int PlaceOf(ulong key)
    {
        var place = HomeOf(key);
        while (_places[place] != 0 && _codes[_places[place]].Key != key)
            place = (place + 1) & (_places.Length - 1);
        return place;
    }

    private void Grow()
    {
        Array.Resize(ref _codes, 2 * _codes.Length);
        _places = new ushort[8 * _codes.Length];
        for (var i = 1; i < _count; i++)
            _places[PlaceOf(_codes[i].Key)] = (ushort)i;
    }
}
