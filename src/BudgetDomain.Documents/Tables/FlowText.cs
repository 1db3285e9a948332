using System.Buffers;
using System.Net;
using System.Text;

namespace BudgetDomain.Documents.Tables;

/// <summary>Collects the text of a paragraph or cell as it is shown: breaks where blocks begin and end, marks where inner tables stand.</summary>
internal sealed class FlowText
{
    /// <summary>Stands between two paragraphs; the text holds no line end of its own.</summary>
    internal const char Break = '\n';

    /// <summary>Stands where an inner table was; the text holds no form feed of its own.</summary>
    internal const char InnerTable = '\f';

    /// <summary>Stands at the head of a line of links to other pages; the text holds no vertical tab of its own.</summary>
    internal const char Links = '\v';

    private static readonly SearchValues<char> Controls = SearchValues.Create("\0\t\n\v\f\r");
    private readonly StringBuilder _text = new();
    private int _lineStart;
    private int _linked;

    internal bool IsEmpty => _text.Length == 0;

    /// <summary>Appends text of an HTML page: runs of blanks show as one, entities as what they stand for.</summary>
    internal void AppendHtml(ReadOnlySpan<char> text, bool isLink)
    {
        var before = _text.Length;
        AppendHtml(text);
        _linked += isLink ? _text.Length - before : 0;
    }

    private void AppendHtml(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var blank = text.IndexOfAny(" \t\r\n\f");
            var word = blank < 0 ? text : text[..blank];
            if (word.Contains('&'))
                Append(WebUtility.HtmlDecode(word.ToString()));
            else
                _text.Append(word);
            if (blank < 0)
                return;
            if (_text.Length > 0 && _text[^1] is not (' ' or Break or InnerTable))
                _text.Append(' ');
            text = text[(blank + 1)..];
        }
    }

    /// <summary>Appends text as it is; what no text on a line holds becomes a blank.</summary>
    internal void Append(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Controls); at >= 0; at = text.IndexOfAny(Controls))
        {
            _text.Append(text[..at]).Append(text[at] == '\0' ? '\uFFFD' : ' ');
            text = text[(at + 1)..];
        }

        _text.Append(text);
    }

    internal void AppendBreak()
    {
        EndLine();
        if (_text.Length > 0 && _text[^1] is not (Break or InnerTable))
            _text.Append(Break);
        _lineStart = _text.Length;
    }

    internal void AppendInnerTable()
    {
        EndLine();
        _text.Append(InnerTable);
        _lineStart = _text.Length;
    }

    internal string Take()
    {
        EndLine();
        _lineStart = 0;
        var result = _text.ToString();
        _text.Clear();
        return result;
    }

    // Four fifths of the line are links: the rest is what stands between them.
    private void EndLine()
    {
        if (_linked * 5L >= (_text.Length - _lineStart) * 4L && _linked > 0)
            _text.Insert(_lineStart, Links);
        _linked = 0;
    }

    /// <summary>The text on one line, as a cell shows it.</summary>
    internal static string Flatten(string text)
        => BlockBuilder.Clean(text.AsSpan().ContainsAny(Break, InnerTable, Links) ? Joined(text) : text);

    // A blank beside the break is dropped, so that a break never shows as two blanks.
    private static string Joined(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == Links)
                continue;
            var shown = c is Break or InnerTable ? ' ' : c;
            if (shown != ' ' || (result.Length > 0 && result[^1] != ' '))
                result.Append(shown);
        }

        return result.ToString();
    }
}
