using System.Globalization;
using System.Xml;

namespace BudgetDomain.Documents.Packages;

/// <summary>Reads the XML of one part of an office file, element by element, without a tree.</summary>
/// <remarks>Document types are forbidden, so that neither entities can multiply nor outside files be named; nothing is ever resolved.</remarks>
internal sealed class PartXml : IDisposable
{
    private const int MostDepth = 512;
    private readonly XmlReader _reader;
    private readonly BlockBuilder _blocks;

    internal PartXml(Stream part, BlockBuilder blocks)
    {
        _blocks = blocks;
        _reader = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
        });
    }

    /// <summary>The name of the element, without its prefix.</summary>
    internal string Name => _reader.LocalName;

    internal string Namespace => _reader.NamespaceURI;

    internal int Depth => _reader.Depth;

    /// <summary>Where the name of the present tag begins in the text of the part.</summary>
    internal XmlPlace Place => _reader is IXmlLineInfo place ? new(place.LineNumber, place.LinePosition) : default;

    internal bool IsStart => _reader.NodeType == XmlNodeType.Element;

    internal bool IsEnd => _reader.NodeType == XmlNodeType.EndElement;

    /// <summary>Whether the element has neither content nor an end tag.</summary>
    internal bool IsEmpty => _reader.IsEmptyElement;

    internal bool IsText => _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    internal string Value => _reader.Value;

    /// <summary>Goes on to the next start tag, end tag or text.</summary>
    internal bool Read()
    {
        _blocks.CheckCancelled();
        if (!_reader.Read())
            return false;
        return _reader.Depth <= MostDepth ? true : throw Faults.TooDeepXml(MostDepth);
    }

    /// <summary>Goes on to the next start tag inside the element at a depth; <see langword="false"/> at its end.</summary>
    internal bool ReadInside(int depth)
    {
        while (Read())
        {
            if (IsEnd && Depth == depth)
                return false;
            if (IsStart)
                return true;
        }

        return false;
    }

    /// <summary>Goes to the end of the element whose start tag was read, past all its content.</summary>
    internal void Skip()
    {
        if (_reader.NodeType != XmlNodeType.Element || _reader.IsEmptyElement)
            return;
        var depth = Depth;
        while (Read() && !(IsEnd && Depth == depth))
        {
        }
    }

    /// <summary>The value of an attribute by its name without prefix.</summary>
    internal string? Attribute(string name)
    {
        var value = _reader.GetAttribute(name);
        if (value is not null || !_reader.HasAttributes)
            return value;
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.LocalName == name)
            {
                value = _reader.Value;
                break;
            }
        }

        _reader.MoveToElement();
        return value;
    }

    /// <summary>Whether an attribute, or the one named <c>val</c>, switches something on: present, and neither <c>0</c> nor <c>false</c> nor <c>off</c>.</summary>
    internal static bool IsOn(string? value, bool otherwise = false)
        => value is null ? otherwise : value is not ("0" or "false" or "off");

    /// <summary>A number of an attribute; 0 where it is none.</summary>
    internal static int Number(string? value)
        => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>All text inside the element whose start tag was read; afterwards at its end tag.</summary>
    internal string ReadText()
    {
        if (IsEmpty)
            return string.Empty;
        var depth = Depth;
        var text = string.Empty;
        while (Read() && !(IsEnd && Depth == depth))
        {
            if (IsText)
                text = text.Length == 0 ? Value : text + Value;
        }

        return text;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
