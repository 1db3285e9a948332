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
    private readonly List<int> _lines = [];
    private readonly List<DraftTable> _inner = [];
    private int _lineStart;
    private int _line;
    private int _linked;

    internal bool IsEmpty => _text.Length == 0;

    /// <summary>Whether the piece after the last mark has words, so that its line is known.</summary>
    internal bool HasBegun => _line > 0;

    /// <summary>Appends text of an HTML page: runs of blanks show as one, entities as what they stand for.</summary>
    internal void AppendHtml(ReadOnlySpan<char> text, bool isLink, int line)
    {
        var before = _text.Length;
        AppendHtml(text);
        Begin(before, line);
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
    internal void Append(ReadOnlySpan<char> text, int line = 0)
    {
        var before = _text.Length;
        for (var at = text.IndexOfAny(Controls); at >= 0; at = text.IndexOfAny(Controls))
        {
            _text.Append(text[..at]).Append(text[at] == '\0' ? '\uFFFD' : ' ');
            text = text[(at + 1)..];
        }

        _text.Append(text);
        Begin(before, line);
    }

    private void Begin(int before, int line)
    {
        if (_line == 0 && _text.Length > before)
            _line = line;
    }

    internal void AppendBreak()
    {
        EndLine();
        if (_text.Length > 0 && _text[^1] is not (Break or InnerTable))
            AppendMark(Break);
        _lineStart = _text.Length;
    }

    internal void AppendInnerTable(DraftTable inner)
    {
        EndLine();
        AppendMark(InnerTable);
        _inner.Add(inner);
        _lineStart = _text.Length;
    }

    private void AppendMark(char mark)
    {
        _text.Append(mark);
        _lines.Add(_line);
        _line = 0;
    }

    internal FlowContent TakeContent()
    {
        _lines.Add(_line);
        var (line, later, inner) = (_lines[0], _lines.Count > 1 ? _lines.Skip(1).ToArray() : null, _inner.Count > 0 ? _inner.ToArray() : null);
        return new(Take(), line, later, inner);
    }

    internal string Take()
    {
        EndLine();
        (_lineStart, _line) = (0, 0);
        _lines.Clear();
        _inner.Clear();
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
