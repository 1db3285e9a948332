using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Reads amounts of plain digits with at most one point and a sign, as nearly all are, eight digits at a time.</summary>
internal static class PlainAmount
{
    private const int MaxDigits = 8;
    private const ulong Zeros = 0x3030_3030_3030_3030;
    private const ulong Points = 0x2E2E_2E2E_2E2E_2E2E;
    private const ulong HighBits = 0x8080_8080_8080_8080;

    private static ReadOnlySpan<int> Powers => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>How many decimals an amount may have in a column, which is how many its unit has more than 分.</summary>
    public static int DecimalsOf(LineColumn column) => column switch { LineColumn.AmountWanYuan => 6, LineColumn.AmountYuan => 2, _ => 0 };

    /// <summary>Reads an amount.</summary>
    /// <param name="text">The text, with room for a block behind its beginning and its end.</param>
    /// <param name="decimals">How many decimals make 分.</param>
    /// <param name="fen">The amount in 分.</param>
    /// <returns>Whether it is plain; what is not, the parsers of the core read or refuse.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> text, int decimals, out long fen)
        => TryReadShort(text, decimals, out fen) || TryReadLong(text, decimals, out fen);

    /// <summary>Digits with a point between them or none, in one word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadShort(ReadOnlySpan<byte> text, int decimals, out long fen)
    {
        unchecked
        {
            fen = 0;
            if ((uint)(text.Length - 1) >= MaxDigits)
                return false;
            ref var first = ref MemoryMarshal.GetReference(text);

            // The last character in the highest byte, zeros in front of the first.
            var count = text.Length;
            var word = Unsafe.ReadUnaligned<ulong>(ref first) << (8 * (MaxDigits - count));
            var notPoint = word ^ Points;
            var points = ~(((notPoint & ~HighBits) + ~HighBits) | notPoint | ~HighBits);
            var places = 0;
            if (points != 0)
            {
                // What is before the point moves up over it.
                places = BitOperations.LeadingZeroCount(points) >> 3;
                if (places == 0 || places > decimals)
                    return false;
                var behind = ulong.MaxValue << (64 - (8 * places));
                word = (word & behind) | ((word << 8) & ~behind);
                count--;
            }

            var digits = word ^ (Zeros << (8 * (MaxDigits - count)));
            if (count <= places || (first == '0' && count - places > 1) || (((digits + 0x7676_7676_7676_7676) | digits) & HighBits) != 0)
                return false;
            fen = (long)Value(digits) * Unsafe.Add(ref MemoryMarshal.GetReference(Powers), decimals - places);
            return true;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLong(ReadOnlySpan<byte> text, int decimals, out long fen)
    {
        fen = 0;
        if (text.IsEmpty || text.Length >= Vector128<byte>.Count)
            return false;
        ref var first = ref MemoryMarshal.GetReference(text);
        var sign = first == '-' ? 1 : 0;
        first = ref Unsafe.Add(ref first, sign);
        var length = text.Length - sign;

        // The point, or the end where there is none.
        var points = Vector128.Equals(Vector128.LoadUnsafe(ref first), Vector128.Create((byte)'.')).ExtractMostSignificantBits();
        var whole = BitOperations.TrailingZeroCount(points | 1u << length);
        var places = length - whole - 1;
        if (whole - 1 >= MaxDigits || whole == 0 || places == 0 || places > decimals || (first == '0' && whole > 1))
            return false;
        var left = Digits(ref first, whole);
        var right = 0UL;
        if (places > 0)
            right = Digits(ref Unsafe.Add(ref first, whole + 1), places);
        else
            places = 0;
        if (unchecked(((left + 0x7676_7676_7676_7676) | left | (right + 0x7676_7676_7676_7676) | right) & 0x8080_8080_8080_8080) != 0)
            return false;
        var value = unchecked(((long)Value(left) * Powers[decimals]) + ((long)Value(right) * Powers[decimals - places]));
        fen = sign == 0 ? value : -value;
        return true;
    }

    /// <summary>Eight digits, one a byte, the last in the highest; zeros in front.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digits(ref byte first, int count)
        => unchecked((Unsafe.ReadUnaligned<ulong>(ref first) ^ Zeros) << (8 * (MaxDigits - count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Value(ulong digits)
    {
        unchecked
        {
            digits = (digits * 10) + (digits >> 8);
            return (uint)((((digits & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((digits >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32);
        }
    }
}
