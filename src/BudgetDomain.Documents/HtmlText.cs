using System.Net;
using System.Text;

namespace BudgetDomain.Documents;

/// <summary>Collects the text of a paragraph or cell as HTML shows it: runs of blanks as one, breaks where blocks begin and end.</summary>
internal sealed class HtmlText
{
    /// <summary>Stands between two paragraphs; collapsed text holds no line end of its own.</summary>
    internal const char Break = '\n';

    /// <summary>Stands where an inner table was; collapsed text holds no form feed of its own.</summary>
    internal const char InnerTable = '\f';

    private readonly StringBuilder _text = new();

    internal bool IsEmpty => _text.Length == 0;

    internal void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var blank = text.IndexOfAny(" \t\r\n\f");
            var word = blank < 0 ? text : text[..blank];
            _text.Append(word);
            if (blank < 0)
                return;
            if (_text.Length > 0 && _text[^1] is not (' ' or Break or InnerTable))
                _text.Append(' ');
            text = text[(blank + 1)..];
        }
    }

    internal void AppendBreak()
    {
        if (_text.Length > 0 && _text[^1] is not (Break or InnerTable))
            _text.Append(Break);
    }

    internal void AppendInnerTable() => _text.Append(InnerTable);

    internal string Take()
    {
        var result = _text.ToString();
        _text.Clear();
        return result;
    }

    /// <summary>The text on one line, as a cell shows it.</summary>
    internal static string Flatten(string collapsed)
        => Decode(collapsed.AsSpan().ContainsAny(Break, InnerTable) ? Joined(collapsed) : collapsed);

    /// <summary>Decodes entities, last of all steps, and trims. An entity can name a character that no text holds.</summary>
    internal static string Decode(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = TextDecoding.Repair(WebUtility.HtmlDecode(text));
        return Blanks.Trim(text) is var trimmed && trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    // A blank beside the break is dropped, so that a break never shows as two blanks.
    private static string Joined(string collapsed)
    {
        var result = new StringBuilder(collapsed.Length);
        foreach (var c in collapsed)
        {
            var shown = c is Break or InnerTable ? ' ' : c;
            if (shown != ' ' || (result.Length > 0 && result[^1] != ' '))
                result.Append(shown);
        }

        return result.ToString();
    }
}
