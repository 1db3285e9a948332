using System.Text;

namespace BudgetDomain.Documents;

/// <summary>Puts ASCII text into the bytes of a text file, of which all other bytes stay as they are, in whatever encoding.</summary>
internal sealed class TextEdit
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Encoding? _encoding;
    private readonly int _mark;
    private readonly List<(int At, string Text)> _insertions = [];

    /// <summary>Takes a file.</summary>
    /// <exception cref="DisclosureFormatException">It is no text.</exception>
    public TextEdit(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Text = TextDecoding.Decode(bytes.Span, out _encoding, out _mark);
    }

    /// <summary>The text as read.</summary>
    public string Text { get; }

    /// <summary>Puts something in before a character; of several at one place the first comes first.</summary>
    public void Insert(int at, string ascii) => _insertions.Add((at, ascii));

    /// <summary>The bytes with the insertions; <see langword="null"/> where they would not read back as the text with them.</summary>
    public byte[]? ToBytes()
    {
        var ordered = _insertions.OrderBy(static i => i.At).ToList();
        var bytes = _bytes.Span;
        var (output, text) = (new MemoryStream(bytes.Length + 4096), new StringBuilder(Text.Length + 4096));
        output.Write(bytes[.._mark]);
        var (at, character, copied) = (_mark, 0, 0);
        foreach (var (place, ascii) in ordered)
        {
            var start = at;
            while (character < place && at < bytes.Length)
            {
                var (used, characters) = Step(bytes[at..]);
                at += used;
                character += characters;
            }

            output.Write(bytes[start..at]);
            output.Write((_encoding is UnicodeEncoding ? _encoding : Encoding.ASCII).GetBytes(ascii));
            text.Append(Text, copied, place - copied).Append(ascii);
            copied = place;
        }

        output.Write(bytes[at..]);
        text.Append(Text, copied, Text.Length - copied);
        var result = output.ToArray();
        return TextDecoding.Decode(result) == text.ToString() ? result : null;
    }

    private (int Bytes, int Characters) Step(ReadOnlySpan<byte> bytes)
    {
        if (_encoding is null)
            return Gb18030.Step(bytes);
        if (_encoding is UnicodeEncoding)
            return (Math.Min(2, bytes.Length), 1);
        if (bytes[0] < 0x80)
            return (1, 1);
        if (_encoding is not UTF8Encoding)
            return _encoding.IsSingleByte || bytes.Length == 1 ? (1, 1) : (2, _encoding.GetCharCount(bytes[..2]));
        Rune.DecodeFromUtf8(bytes, out var rune, out var used);
        return (used, rune.Utf16SequenceLength);
    }
}
