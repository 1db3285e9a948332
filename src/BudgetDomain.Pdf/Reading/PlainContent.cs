using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.ClippingPaths;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Reading;

/// <summary>Content of a page as programs write it: numbers, names, strings, arrays, flat dictionaries, and operators with just the operands that they take.</summary>
/// <remarks>
/// The parser of the library makes an object of every number and operator, which is most of the time and of the objects of a reading. This one makes the same
/// operations. Whatever is out of the ordinary (pictures within the content, comments, escapes, damage) it does not judge: then it gives nothing, and the
/// library reads all of it.
/// </remarks>
internal ref struct PlainContent
{
    private const int MostOperands = 16, MostDigits = 15;

    private readonly ReadOnlySpan<byte> _content;
    private readonly double[] _numbers = new double[MostOperands];
    private readonly object?[] _objects = new object?[MostOperands];
    private int _at;
    private int _count;

    public PlainContent(ReadOnlySpan<byte> content)
    {
        _content = content;
        (_at, _count) = (0, 0);
    }

    /// <summary>The operations; <see langword="null"/> where the content is not plain.</summary>
    public IReadOnlyList<IGraphicsStateOperation>? Read()
    {
        var operations = new List<IGraphicsStateOperation>((_content.Length / 16) + 4);
        while (SkipBlanks())
        {
            var first = _content[_at];
            if (char.IsAsciiLetter((char)first) || first is (byte)'\'' or (byte)'"')
            {
                if (ReadOperator() is not { } operation)
                    return null;
                operations.Add(operation);
                _objects.AsSpan(0, _count).Clear();
                _count = 0;
            }
            else if (_count == MostOperands || !ReadOperand(ref _numbers[_count], ref _objects[_count]))
            {
                return null;
            }
            else
            {
                _count++;
            }
        }

        return operations;
    }

    private bool SkipBlanks()
    {
        while (_at < _content.Length && IsBlank(_content[_at]))
            _at++;
        return _at < _content.Length;
    }

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static bool EndsWord(byte c) => IsBlank(c) || c is (byte)'/' or (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'(';

    /// <summary>Reads a value: a number in the one place, or an object in the other.</summary>
    private bool ReadOperand(ref double number, ref object? value)
    {
        switch (_content[_at])
        {
            case (byte)'/':
                return (value = ReadName()) is not null;
            case (byte)'<' when _at + 1 < _content.Length && _content[_at + 1] == '<':
                return (value = ReadDictionary()) is not null;
            case (byte)'<':
                return (value = ReadHex()) is not null;
            case (byte)'(':
                return (value = ReadString()) is not null;
            case (byte)'[':
                return (value = ReadArray()) is not null;
            default:
                return ReadNumber(ref number);
        }
    }

    private bool ReadNumber(ref double number)
    {
        var at = _at;
        var isNegative = _content[at] == '-';
        if (isNegative || _content[at] == '+')
            at++;
        var (start, whole) = (at, 0.0);
        for (; at < _content.Length && char.IsAsciiDigit((char)_content[at]); at++)
            whole = (whole * 10) + (_content[at] - '0');
        var digits = at - start;
        if (at < _content.Length && _content[at] == '.')
        {
            var (fraction, from) = (0L, ++at);
            for (; at < _content.Length && char.IsAsciiDigit((char)_content[at]) && at - from <= MostDigits; at++)
                fraction = (fraction * 10) + (_content[at] - '0');
            var count = at - from;
            digits += count;

            // As the library computes, so that no last bit differs.
            whole += count switch { 0 => 0, 1 => fraction / 10.0, 2 => fraction / 100.0, 3 => fraction / 1000.0, _ => fraction / Math.Pow(10, count) };
        }

        if (digits is 0 or > MostDigits || (at < _content.Length && !EndsWord(_content[at])))
            return false;
        number = whole == 0 ? 0 : isNegative ? -whole : whole;
        _at = at;
        return true;
    }

    private NameToken? ReadName()
    {
        var start = _at + 1;
        var at = start;
        while (at < _content.Length && !EndsWord(_content[at]))
        {
            if (_content[at] is <= (byte)' ' or > (byte)'~' or (byte)'#' or (byte)')' or (byte)'%')
                return null;
            at++;
        }

        if (at == start)
            return null;
        _at = at;
        return NameToken.Create(System.Text.Encoding.Latin1.GetString(_content[start..at]));
    }

    private byte[]? ReadHex()
    {
        var length = _content[(_at + 1)..].IndexOf((byte)'>');
        if (length <= 0 || length % 2 != 0)
            return null;
        var bytes = new byte[length / 2];
        if (Convert.FromHexString(_content.Slice(_at + 1, length), bytes, out _, out _) != System.Buffers.OperationStatus.Done)
            return null;
        _at += length + 2;
        return bytes;
    }

    private StringToken? ReadString()
    {
        var length = _content[(_at + 1)..].IndexOfAny("()\\"u8);
        if (length < 0 || _content[_at + 1 + length] != ')')
            return null;
        var text = _content.Slice(_at + 1, length);

        // Marks of other encodings.
        if (text is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
            return null;
        _at += length + 2;
        return new(System.Text.Encoding.Latin1.GetString(text));
    }

    private ArrayToken? ReadArray()
    {
        var items = new List<IToken>();
        for (_at++; SkipBlanks();)
        {
            if (_content[_at] == ']')
            {
                _at++;
                return new(items);
            }

            var (number, value) = (0.0, default(object));
            if (_content[_at] == '[' || !ReadOperand(ref number, ref value) || value is DictionaryToken)
                return null;
            items.Add(Token(number, value));
        }

        return null;
    }

    private DictionaryToken? ReadDictionary()
    {
        var entries = new Dictionary<NameToken, IToken>();
        for (_at += 2; SkipBlanks();)
        {
            if (_content[_at] == '>')
            {
                if (_at + 1 >= _content.Length || _content[_at + 1] != '>')
                    return null;
                _at += 2;
                return new(entries);
            }

            if (_content[_at] != '/' || ReadName() is not { } key || !SkipBlanks())
                return null;
            var (number, value) = (0.0, default(object));
            if (_content[_at] is (byte)'<' or (byte)'[' || !ReadOperand(ref number, ref value))
                return null;

            // What follows a number may make a reference of it.
            entries[key] = Token(number, value);
            if (!SkipBlanks() || _content[_at] is not ((byte)'/' or (byte)'>'))
                return null;
        }

        return null;
    }

    private static IToken Token(double number, object? value)
        => value switch { null => new NumericToken(number), byte[] bytes => new HexToken(Convert.ToHexString(bytes)), _ => (IToken)value };

    private IGraphicsStateOperation? ReadOperator()
    {
        var start = _at;
        while (_at < _content.Length && !EndsWord(_content[_at]))
        {
            if (!char.IsAsciiLetter((char)_content[_at]) && _content[_at] is not ((byte)'*' or (byte)'\'' or (byte)'"' or (byte)'0' or (byte)'1'))
                return null;
            _at++;
        }

        var name = _content[start.._at];
        return name.Length > 3 ? null : Quick(name) ?? ByLibrary(name);
    }

    /// <summary>The operators that pages consist of, where their operands are as they should be.</summary>
    private readonly IGraphicsStateOperation? Quick(ReadOnlySpan<byte> name)
    {
        var n = _numbers;
        return name switch
        {
            [(byte)'T', (byte)'j'] when _count == 1 && _objects[0] is byte[] text => new ShowText(text),
            [(byte)'T', (byte)'d'] when _count == 2 && AreNumbers() => new MoveToNextLineWithOffset(n[0], n[1]),
            [(byte)'T', (byte)'D'] when _count == 2 && AreNumbers() => new MoveToNextLineWithOffsetSetLeading(n[0], n[1]),
            [(byte)'T', (byte)'m'] when _count == 6 && AreNumbers() => new SetTextMatrix(n[..6]),
            [(byte)'T', (byte)'f'] when _count == 2 && _objects[0] is NameToken font && _objects[1] is null => new SetFontAndSize(font, n[1]),
            [(byte)'T', (byte)'c'] when _count == 1 && AreNumbers() => new SetCharacterSpacing(n[0]),
            [(byte)'T', (byte)'w'] when _count == 1 && AreNumbers() => new SetWordSpacing(n[0]),
            [(byte)'r', (byte)'e'] when _count == 4 && AreNumbers() => new AppendRectangle(n[0], n[1], n[2], n[3]),
            [(byte)'m'] when _count == 2 && AreNumbers() => new BeginNewSubpath(n[0], n[1]),
            [(byte)'l'] when _count == 2 && AreNumbers() => new AppendStraightLineSegment(n[0], n[1]),
            [(byte)'c', (byte)'m'] when _count == 6 && AreNumbers() => new ModifyCurrentTransformationMatrix(n[..6]),
            [(byte)'r', (byte)'g'] when _count == 3 && AreNumbers() => new SetNonStrokeColorDeviceRgb(n[0], n[1], n[2]),
            [(byte)'R', (byte)'G'] when _count == 3 && AreNumbers() => new SetStrokeColorDeviceRgb(n[0], n[1], n[2]),
            [(byte)'g'] when _count == 1 && AreNumbers() => new SetNonStrokeColorDeviceGray(n[0]),
            [(byte)'G'] when _count == 1 && AreNumbers() => new SetStrokeColorDeviceGray(n[0]),
            [(byte)'g', (byte)'s'] when _count == 1 && _objects[0] is NameToken state => new SetGraphicsStateParametersFromDictionary(state),
            [(byte)'q'] when _count == 0 => Push.Value,
            [(byte)'Q'] when _count == 0 => Pop.Value,
            [(byte)'B', (byte)'T'] when _count == 0 => BeginText.Value,
            [(byte)'E', (byte)'T'] when _count == 0 => EndText.Value,
            [(byte)'f'] when _count == 0 => FillPathNonZeroWinding.Value,
            [(byte)'f', (byte)'*'] when _count == 0 => FillPathEvenOddRule.Value,
            [(byte)'S'] when _count == 0 => StrokePath.Value,
            [(byte)'n'] when _count == 0 => EndPath.Value,
            [(byte)'h'] when _count == 0 => CloseSubpath.Value,
            [(byte)'W'] when _count == 0 => ModifyClippingByNonZeroWindingIntersect.Value,
            [(byte)'W', (byte)'*'] when _count == 0 => ModifyClippingByEvenOddIntersect.Value,
            [(byte)'E', (byte)'M', (byte)'C'] when _count == 0 => EndMarkedContent.Value,
            [(byte)'B', (byte)'D', (byte)'C'] when _count == 2 && _objects[0] is NameToken mark && _objects[1] is DictionaryToken entries => new BeginMarkedContentWithProperties(mark, entries),
            _ => null,
        };
    }

    private readonly bool AreNumbers() => _objects.AsSpan(0, _count).IndexOfAnyExcept((object?)null) < 0;

    /// <summary>All the others, made by the library of the same operands; nothing where it would not make one, or knows more of them than a list says.</summary>
    private readonly IGraphicsStateOperation? ByLibrary(ReadOnlySpan<byte> name)
    {
        if (name is [(byte)'B', (byte)'I'] or [(byte)'I', (byte)'D'] or [(byte)'E', (byte)'I'] or [(byte)'i', (byte)'n', (byte)'f'])
            return null;
        var operands = new IToken[_count];
        for (var i = 0; i < operands.Length; i++)
            operands[i] = Token(_numbers[i], _objects[i]);
        try
        {
            return ReflectionGraphicsStateOperationFactory.Instance.Create(OperatorToken.Create(System.Text.Encoding.ASCII.GetString(name)), operands);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidCastException or ArgumentException or IndexOutOfRangeException or NotImplementedException or UglyToad.PdfPig.Core.PdfDocumentFormatException)
        {
            return null;
        }
    }
}
