using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>A text to compare others with: those of one block at once, whatever their length. The default value is like none.</summary>
internal readonly struct SameText
{
    private const int MaxLength = 256;

    // The text, with room for a block behind it; one array for both, so that comparing waits for one read only.
    private readonly byte[]? _bytes;

    private SameText(byte[] bytes) => _bytes = bytes;

    public static bool TryMake(ReadOnlySpan<byte> text, out SameText same)
    {
        if (text.Length > MaxLength)
        {
            same = default;
            return false;
        }

        // Its length is that of the array, less the block.
        var bytes = new byte[text.Length + Vector512<byte>.Count];
        text.CopyTo(bytes);
        same = new(bytes);
        return true;
    }

    /// <summary>Whether it is the text.</summary>
    /// <param name="text">A text with room for a block behind its beginning.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            if (_bytes is null || _bytes.Length - Vector512<byte>.Count != text.Length)
                return false;
            ref var own = ref MemoryMarshal.GetArrayDataReference(_bytes);
            ref var other = ref MemoryMarshal.GetReference(text);
            if (text.Length > Vector512<byte>.Count)
                return text.SequenceEqual(_bytes.AsSpan(0, text.Length));
            var unlike = ~Vector512.Equals(Vector512.LoadUnsafe(ref own), Vector512.LoadUnsafe(ref other)).ExtractMostSignificantBits();
            return BitOperations.TrailingZeroCount(unlike) >= text.Length;
        }
    }

    /// <summary>Whether another text begins with it.</summary>
    /// <param name="text">A text with room for a block behind its beginning.</param>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begins(ReadOnlySpan<byte> text, out int length)
    {
        length = _bytes is null ? 0 : _bytes.Length - Vector512<byte>.Count;
        return _bytes is not null && length <= text.Length && Is(text[..length]);
    }
}
