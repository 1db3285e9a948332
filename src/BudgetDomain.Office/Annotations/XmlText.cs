using System.Buffers;
using System.Text;
using System.Xml;

namespace BudgetDomain.Office.Annotations;

/// <summary>The text of a part of XML, to put something into and leave the rest as it is, byte for byte.</summary>
internal sealed class XmlText
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private readonly Encoding _encoding;
    private readonly bool _hasMark;

    /// <summary>Takes a part; office files are in UTF-8 or UTF-16.</summary>
    public XmlText(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        var hasBigMark = span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        var isWide = hasBigMark || span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || span is [(byte)'<', 0, ..] or [0, (byte)'<', ..];
        _encoding = !isWide ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : new UnicodeEncoding(hasBigMark || span[0] == 0, byteOrderMark: false);
        Value = _encoding.GetString(span);
        _hasMark = Value is ['\uFEFF', ..];
        if (_hasMark)
            Value = Value[1..];
    }

    /// <summary>The text without a byte order mark.</summary>
    public string Value { get; private set; }

    /// <summary>The namespace of the outermost element.</summary>
    public string RootNamespace()
    {
        using var xml = Open();
        xml.MoveToContent();
        return xml.NamespaceURI;
    }

    /// <summary>Puts something in before the first of some elements right under the outermost one, or before its end.</summary>
    /// <exception cref="XmlException">It is no XML.</exception>
    public void InsertBefore(IReadOnlySet<string> names, string what)
    {
        var at = Find(names);
        Value = string.Concat(Value.AsSpan(0, at), what, Value.AsSpan(at));
    }

    /// <summary>Puts something in the place of parts, which do not overlap.</summary>
    /// <param name="changes">Each part, and what comes there.</param>
    public void Replace(IEnumerable<(Range Part, string Text)> changes)
    {
        var (changed, copied) = (new StringBuilder(Value.Length + 4096), 0);
        foreach (var (part, text) in changes.OrderBy(static change => change.Part.Start.Value).ThenBy(static change => change.Part.End.Value))
        {
            changed.Append(Value, copied, part.Start.Value - copied).Append(text);
            copied = part.End.Value;
        }

        Value = changed.Append(Value, copied, Value.Length - copied).ToString();
    }

    /// <summary>The place behind the tag whose name begins at a place.</summary>
    public int AfterTag(int name)
    {
        var quote = '\0';
        for (var i = name; i < Value.Length; i++)
        {
            var c = Value[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '>')
                return i + 1;
        }

        throw new XmlException("a tag has no end");
    }

    /// <summary>The name of the tag that begins at a place, with its prefix.</summary>
    public string NameAt(int name)
    {
        var end = Value.AsSpan(name).IndexOfAny(NameEnds);
        return end < 0 ? throw new XmlException("a tag has no end") : Value.Substring(name, end);
    }

    /// <summary>Puts something in before the last of a text.</summary>
    public bool TryInsertBeforeLast(string mark, string what)
    {
        var at = Value.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            Value = string.Concat(Value.AsSpan(0, at), what, Value.AsSpan(at));
        return at >= 0;
    }

    /// <summary>The attribute of the first element of a name right under the outermost one.</summary>
    public string? AttributeOf(string element, string attribute)
    {
        using var xml = Open();
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, Depth: 1 } || xml.LocalName != element)
                continue;
            for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            {
                if (xml.LocalName == attribute)
                    return xml.Value;
            }

            xml.MoveToElement();
        }

        return null;
    }

    /// <summary>The bytes, in the encoding that they came in.</summary>
    public byte[] ToBytes() => _encoding.GetBytes(_hasMark ? '\uFEFF' + Value : Value);

    private XmlReader Open() => XmlReader.Create(new StringReader(Value), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });

    private int Find(IReadOnlySet<string> names)
    {
        using var xml = Open();
        while (xml.Read())
        {
            var isNext = xml is { NodeType: XmlNodeType.Element, Depth: 1 } && names.Contains(xml.LocalName);
            if (isNext || xml is { NodeType: XmlNodeType.EndElement, Depth: 0 })
                return IndexOf(((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition) - (isNext ? 1 : 2);
        }

        throw new XmlException("the outermost element has no end");
    }

    /// <summary>Where a tag's name begins; readers count lines, and their characters, from 1.</summary>
    public int IndexOf(int lineNumber, int position)
    {
        var start = 0;
        for (var line = 1; line < lineNumber; line++)
        {
            start = Value.AsSpan(start).IndexOfAny('\r', '\n') + start;
            start += Value[start] == '\r' && start + 1 < Value.Length && Value[start + 1] == '\n' ? 2 : 1;
        }

        return start + position - 1;
    }
}
