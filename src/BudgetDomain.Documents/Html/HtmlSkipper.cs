namespace BudgetDomain.Documents.Html;

/// <summary>Finds the ends of comments and scripts. An end that was sought in vain is not sought again, which keeps the time linear.</summary>
internal sealed class HtmlSkipper(string text, int end)
{
    private readonly HashSet<string> _missing = [];

    /// <summary>Whether a comment, a declaration or a processing instruction stands at a place, and where it ends.</summary>
    internal bool TryComment(int at, out int after)
    {
        var rest = text.AsSpan(at, end - at);
        after = rest.StartsWith("<!--") ? After("-->", at + 4)
            : rest is ['<', '!' or '?', ..] && rest.Length > 2 && (char.IsAsciiLetter(rest[2]) || rest[2] == '[') ? After(">", at + 2)
            : -1;
        return after >= 0;
    }

    /// <summary>The place after the content of a script or style; without an end tag its content is kept as text rather than lost.</summary>
    internal int AfterContent(HtmlTag tag, TagBalance balance, int line)
    {
        var close = $"</{tag.Name}";
        var after = After(close, tag.End);
        if (after < 0 || !HtmlTag.TryRead(text.AsSpan(0, end), after - close.Length, out var endTag))
            return tag.End;
        balance.See(endTag, line);
        return endTag.End;
    }

    private int After(string mark, int from)
    {
        if (_missing.Contains(mark))
            return -1;
        var at = text.AsSpan(from, Math.Max(0, end - from)).IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return from + at + mark.Length;
        _missing.Add(mark);
        return -1;
    }
}
