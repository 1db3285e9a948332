using System.Text;
using System.Xml;

namespace BudgetDomain.Office.Annotations;

/// <summary>The text of a part of XML, to put something into and leave the rest as it is, byte for byte.</summary>
internal sealed class XmlText
{
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
                return IndexOf((IXmlLineInfo)xml) - (isNext ? 1 : 2);
        }

        throw new XmlException("the outermost element has no end");
    }

    /// <summary>Where the name of the present tag begins; the reader counts lines, and columns from 1.</summary>
    private int IndexOf(IXmlLineInfo place)
    {
        var start = 0;
        for (var line = 1; line < place.LineNumber; line++)
        {
            start = Value.AsSpan(start).IndexOfAny('\r', '\n') + start;
            start += Value[start] == '\r' && start + 1 < Value.Length && Value[start + 1] == '\n' ? 2 : 1;
        }

        return start + place.LinePosition - 1;
    }
}
