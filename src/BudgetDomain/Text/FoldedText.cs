using System.Buffers;
using System.Text;

namespace BudgetDomain.Text;

/// <summary>
/// Reads UTF-16 or UTF-8 text one character at a time, folded to the plain form: full-width characters as their ASCII
/// counterparts, every kind of blank as one space.
/// </summary>
/// <remarks>
/// One cursor serves all parsers and both encodings, so that they cannot disagree. It copies nothing and looks at one
/// character at a time; the length of the input therefore costs neither stack nor heap.
/// </remarks>
internal ref struct FoldedText
{
    /// <summary>What <see cref="Current"/> is after the last character.</summary>
    public const int End = -1;

    private const int Malformed = -2;
    private const int FullWidthOffset = 0xFEE0;

    private readonly ReadOnlySpan<char> _chars;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _isUtf8;
    private int _next;

    public FoldedText(ReadOnlySpan<char> text)
    {
        _chars = text;
        Advance();
    }

    public FoldedText(ReadOnlySpan<byte> utf8Text)
    {
        _bytes = utf8Text;
        _isUtf8 = true;
        Advance();
    }

    /// <summary>The folded character at <see cref="Position"/>, or <see cref="End"/>.</summary>
    public int Current { get; private set; }

    /// <summary>Where <see cref="Current"/> begins: UTF-16 units or bytes from the start.</summary>
    public int Position { get; private set; }

    public readonly bool IsDigit => Current is >= '0' and <= '9';

    /// <summary>Moves to the next character; stays at the end.</summary>
    public void Advance()
    {
        Position = _next;
        if (_isUtf8)
        {
            if (_next >= _bytes.Length)
                Current = End;
            else if (_bytes[_next] < 0x80)
                Current = Fold(_bytes[_next++]);
            else
            {
                var status = Rune.DecodeFromUtf8(_bytes[_next..], out var rune, out var consumed);
                Current = status == OperationStatus.Done ? Fold(rune.Value) : Malformed;
                _next += consumed;
            }
        }
        else
            Current = _next < _chars.Length ? Fold(_chars[_next++]) : End;
    }

    /// <summary>Moves past the character when it is the given one.</summary>
    public bool Take(int character)
    {
        if (Current != character)
            return false;
        Advance();
        return true;
    }

    public void SkipBlanks()
    {
        while (Current == ' ')
            Advance();
    }

    private static int Fold(int character)
    {
        if (character < 0x80)
            return character is >= '\t' and <= '\r' ? ' ' : character;
        return character switch
        {
            >= 0x4E00 and <= 0x9FFF => character,
            >= 0xFF01 and <= 0xFF5E => character - FullWidthOffset,
            // The mathematical minus, which word processors put for a hyphen before a number.
            0x2212 => '-',
            // Blanks without width, which web pages and exports leave in cells.
            0x200B or 0xFEFF => ' ',
            <= 0xFFFF when char.IsWhiteSpace((char)character) => ' ',
            _ => character,
        };
    }
}
