namespace BudgetDomain.Pdf.Layout;

/// <summary>Decides whether a line goes on on the next one: a soft wrap, or the end of a paragraph.</summary>
internal static class ParagraphJoiner
{
    private const double Indented = 1.0, SameLeft = 0.6;

    /// <summary>Whether a line continues the paragraph before it.</summary>
    /// <param name="paragraph">The lines of the paragraph so far.</param>
    /// <param name="indent">How far its first line is indented.</param>
    /// <param name="next">The line.</param>
    /// <param name="edges">The edges of the page of the paragraph's last line.</param>
    /// <param name="nextEdges">The edges of the page of the line.</param>
    /// <param name="samePage">Whether both are of one page.</param>
    public static bool Continues(List<TextLine> paragraph, double indent, TextLine next, BodyEdges edges, BodyEdges nextEdges, bool samePage)
    {
        var last = paragraph[^1];
        var size = last.Size;
        if (next.Size > 1.15 * size || size > 1.15 * next.Size || LineWords.EndsAsContents(last.Text) || LineWords.IsNote(next.Text))
            return false;
        if (samePage && !IsBelow(paragraph, next, size))
            return false;
        var sentence = LineWords.EndsSentence(last.Text);
        if (LineWords.IsNumbered(next.Text) && (sentence || LineWords.IsNumbered(paragraph[0].Text)))
            return false;
        if (samePage && paragraph.Count == 1 && IsOutdented(last, next, edges))
            return true;
        var isIndented = indent > Indented * size;
        var isNextIndented = next.Left - nextEdges.Left > Indented * size;

        // A line ends early only where the paragraph does, or where the next word did not fit; what is a word, programs see in their own ways.
        var room = edges.Right - last.Right - WidthOfFirstWord(next);
        if (room > 0.6 * size && (sentence || !isIndented || isNextIndented || room > 0.3 * (edges.Right - edges.Left)))
            return false;
        if (isNextIndented)
            return IsHanging(paragraph, next, edges, nextEdges, size);

        // After an indented first line the others stand further out; without one only the sentence tells, and a list has none.
        return isIndented || (!sentence && (paragraph.Count > 1 || LineWords.HasClauses(last.Text)));
    }

    /// <summary>A long line, and a second that begins two characters further left: the second line of a paragraph, whatever the edges.</summary>
    private static bool IsOutdented(TextLine first, TextLine next, BodyEdges edges)
    {
        var outdent = (first.Left - next.Left) / first.Size;
        return outdent is > 1.2 and < 3.2 && first.Right >= next.Right - first.Size && first.Right - first.Left > 0.6 * (edges.Right - edges.Left)
            && LineWords.HasClauses(first.Text) && !LineWords.IsNumbered(next.Text);
    }

    private static bool IsBelow(List<TextLine> paragraph, TextLine next, double size)
    {
        var step = next.Baseline - paragraph[^1].Baseline;
        if (step <= 0 || step > 3.2 * size)
            return false;
        return paragraph.Count < 2 || paragraph[^1].Baseline <= paragraph[^2].Baseline || step <= (1.35 * (paragraph[^1].Baseline - paragraph[^2].Baseline)) + 1;
    }

    /// <summary>Lines that all begin further in, or behind the number of the first.</summary>
    private static bool IsHanging(List<TextLine> paragraph, TextLine next, BodyEdges edges, BodyEdges nextEdges, double size)
    {
        var offset = nextEdges.Left - edges.Left;
        if (LineWords.IsNumbered(next.Text))
            return false;
        if (paragraph.Count > 1)
            return Math.Abs(next.Left - paragraph[^1].Left - offset) < SameLeft * size;
        return LineWords.IsNumbered(paragraph[0].Text) && next.Left - offset > paragraph[0].Left + (0.8 * size);
    }

    /// <summary>The width of what must stand together at the beginning of a line: a number, a word, and the signs that may not begin a line.</summary>
    private static double WidthOfFirstWord(TextLine line)
    {
        var glyphs = line.Glyphs;
        var end = 1;
        if (LineWords.IsWordPart(glyphs[0].Text[0]))
        {
            while (end < glyphs.Count && LineWords.IsWordPart(glyphs[end].Text[0]) && glyphs[end].Left - glyphs[end - 1].Right < 0.25 * glyphs[end].Size)
                end++;
        }
        else if (LineWords.MayNotEnd(glyphs[0].Text[0]) && glyphs.Count > 1)
        {
            end++;
        }

        while (end < glyphs.Count && LineWords.MayNotBegin(glyphs[end].Text[0]))
            end++;
        return glyphs[end - 1].Right - glyphs[0].Left;
    }
}
