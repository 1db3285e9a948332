using System.Buffers;

namespace BudgetDomain.Documents.Html;

/// <summary>One HTML tag found in a text.</summary>
/// <remarks>
/// A <c>&lt;</c> that begins no tag is text: <c>&lt;5%</c>, <c>增幅 &lt; 3</c>. A tag never reaches over another <c>&lt;</c>,
/// so that looking for its end costs no more than its own length and a stray quote cannot swallow the document.
/// </remarks>
internal readonly ref struct HtmlTag
{
    private const int MostNameLength = 40;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n/>");

    private HtmlTag(ReadOnlySpan<char> name, ReadOnlySpan<char> attributes, bool isEnd, int end)
    {
        Name = name;
        Attributes = attributes;
        IsEnd = isEnd;
        End = end;
        Kind = HtmlTagKinds.Of(name);
    }

    internal ReadOnlySpan<char> Name { get; }

    internal ReadOnlySpan<char> Attributes { get; }

    internal bool IsEnd { get; }

    /// <summary>The place after the tag.</summary>
    internal int End { get; }

    internal HtmlTagKind Kind { get; }

    internal bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the tag that begins at a place where a <c>&lt;</c> stands.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, int at, out HtmlTag tag)
    {
        tag = default;
        var i = at + 1;
        var isEnd = i < text.Length && text[i] == '/';
        if (isEnd)
            i++;
        var nameStart = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is ':' or '-'))
            i++;
        if (i == nameStart || i - nameStart > MostNameLength || i == text.Length || !char.IsAsciiLetter(text[nameStart]) || !EndsName(text[i]))
            return false;
        var name = text[nameStart..i];
        var attributesStart = i;
        var quote = '\0';
        for (; i < text.Length && text[i] != '<'; i++)
        {
            var c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && text[i - 1] == '=')
                quote = c;
            else if (c == '>')
            {
                tag = new HtmlTag(name, text[attributesStart..i], isEnd, i + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of an attribute; empty where there is none.</summary>
    internal ReadOnlySpan<char> Attribute(string attribute)
    {
        var rest = Attributes;
        for (var at = rest.IndexOf(attribute, StringComparison.OrdinalIgnoreCase); at >= 0; at = rest.IndexOf(attribute, StringComparison.OrdinalIgnoreCase))
        {
            var startsWord = at == 0 || char.IsWhiteSpace(rest[at - 1]) || rest[at - 1] is '"' or '\'';
            rest = rest[(at + attribute.Length)..].TrimStart();
            if (!startsWord || rest is not ['=', ..])
                continue;
            var value = rest[1..].TrimStart();
            if (value is ['"' or '\'', ..])
            {
                var close = value[1..].IndexOf(value[0]);
                return close < 0 ? value[1..] : value.Slice(1, close);
            }

            var end = value.IndexOfAny(ValueEnds);
            return end < 0 ? value : value[..end];
        }

        return [];
    }

    /// <summary>The number of an attribute such as <c>colspan="3"</c>, between 1 and a limit; 1 where absent or no number.</summary>
    internal int Span(string attribute, int limit)
    {
        var rest = Attributes;
        for (var at = rest.IndexOf(attribute, StringComparison.OrdinalIgnoreCase); at >= 0; at = rest.IndexOf(attribute, StringComparison.OrdinalIgnoreCase))
        {
            var startsWord = at == 0 || !char.IsAsciiLetterOrDigit(rest[at - 1]) && rest[at - 1] != '-';
            rest = rest[(at + attribute.Length)..].TrimStart();
            if (!startsWord || rest is not ['=', ..])
                continue;
            var digits = rest[1..].TrimStart(" \t\r\n\"'");
            var value = 0;
            foreach (var c in digits)
            {
                if (!char.IsAsciiDigit(c))
                    break;
                value = Math.Min(value * 10 + (c - '0'), limit);
            }

            return Math.Max(value, 1);
        }

        return 1;
    }

    private static bool EndsName(char c) => c is '>' or '/' || char.IsWhiteSpace(c);
}
