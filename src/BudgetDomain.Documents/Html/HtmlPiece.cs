namespace BudgetDomain.Documents.Html;

/// <summary>One HTML table inside text or Markdown.</summary>
internal static class HtmlPiece
{
    /// <summary>Reads the table that begins at a place and gives the place after it. The skipper is one for the whole document.</summary>
    internal static int Read(string text, int start, ref int line, HtmlSkipper skipper, BlockBuilder blocks)
    {
        var end = FindEnd(text, start, skipper);
        blocks.EndGrid();
        new HtmlReader(text, blocks, isPage: false).Read(start, end, ref line);
        return end;
    }

    /// <summary>
    /// The place after the matching end tag. Without one, the line of the last table tag is the table's last:
    /// a forgotten end tag must not swallow the paragraphs that follow.
    /// </summary>
    private static int FindEnd(string text, int start, HtmlSkipper skipper)
    {
        var depth = 0;
        var lastTag = start;
        for (var at = start; at < text.Length;)
        {
            if (skipper.TryComment(at, out var after))
                at = after;
            else if (HtmlTag.TryRead(text, at, out var tag))
            {
                lastTag = tag.Kind == HtmlTagKind.Table ? tag.End : lastTag;
                at = tag.End;
                if (tag.Is("table") && (depth += tag.IsEnd ? -1 : 1) == 0)
                    return at;
            }
            else
                at++;

            var next = text.AsSpan(at).IndexOf('<');
            at = next < 0 ? text.Length : at + next;
        }

        return Lines.EndOfLine(text, lastTag);
    }
}
