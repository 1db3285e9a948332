using System.Buffers.Binary;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// Remembers what a part of a row was understood as, by its bytes in the file. A fixed number of places, each holding the last text that
/// fell on it, so memory does not grow with the file; a clash only costs a row read the slow way.
/// </summary>
internal sealed class PartMemo<T>(int bits)
{
    private const int MaxLength = 256;

    private readonly Entry?[] _places = new Entry?[1 << bits];
    private Entry? _last;

    public bool TryFind(ReadOnlySpan<byte> text, out T value)
    {
        var entry = _last;
        if (entry is null || !text.SequenceEqual(entry.Text))
        {
            entry = _places[PlaceOf(text)];
            if (entry is null || !text.SequenceEqual(entry.Text))
            {
                value = default!;
                return false;
            }

            _last = entry;
        }

        value = entry.Value;
        return true;
    }

    public void Keep(ReadOnlySpan<byte> text, T value)
    {
        if (text.Length <= MaxLength)
            _places[PlaceOf(text)] = _last = new(text.ToArray(), value);
    }

    // Words from both ends and the middle tell parts apart; they are multiplied side by side, not one after another.
    private int PlaceOf(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            var hash = (ulong)text.Length;
            if (text.Length >= 24)
            {
                hash += Word(text, 0) * 0x9E3779B97F4A7C15 + Word(text, 8) * 0xC2B2AE3D27D4EB4F + Word(text, 16) * 0x165667B19E3779F9
                    + Word(text, text.Length / 2) * 0xD6E8FEB86659FD93 + Word(text, text.Length - 16) * 0xA0761D6478BD642F + Word(text, text.Length - 8) * 0xE7037ED1A0B428DB;
            }
            else
            {
                foreach (var b in text)
                    hash = (hash + b) * 0x9E3779B97F4A7C15;
            }

            return (int)(((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15) >> (64 - bits));
        }
    }

    private static ulong Word(ReadOnlySpan<byte> text, int at) => BinaryPrimitives.ReadUInt64LittleEndian(text[at..]);

    private sealed record Entry(byte[] Text, T Value);
}
