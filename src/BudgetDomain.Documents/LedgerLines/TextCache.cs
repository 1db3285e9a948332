using System.Buffers.Binary;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// Remembers what texts of a column were parsed to: files of millions of lines have few codes and words. A fixed number of places, each
/// holding the last text that fell on it, so memory does not grow with the file. Only good texts are kept.
/// </summary>
internal sealed class TextCache<T>
{
    private const int Places = 256;
    private const int MaxLength = 96;

    private readonly (byte[]? Text, T Value)[] _entries = new (byte[]?, T)[Places];

    public bool TryGet(ReadOnlySpan<byte> text, out T value)
    {
        var entry = _entries[PlaceOf(text)];
        value = entry.Value;
        return entry.Text is not null && text.SequenceEqual(entry.Text);
    }

    public void Keep(ReadOnlySpan<byte> text, T value)
    {
        if (text.Length <= MaxLength)
            _entries[PlaceOf(text)] = (text.ToArray(), value);
    }

    // The ends of the text and its length tell codes and words apart well enough; a clash only costs a parse.
    private static int PlaceOf(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            ulong ends;
            if (text.Length >= 8)
            {
                ends = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ (BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]) * 31);
            }
            else
            {
                ends = 0;
                foreach (var b in text)
                    ends = (ends << 8) | b;
            }

            return (int)(((ends + (ulong)text.Length) * 0x9E3779B97F4A7C15UL) >> 56);
        }
    }
}
