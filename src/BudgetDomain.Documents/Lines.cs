using System.Buffers;

namespace BudgetDomain.Documents;

/// <summary>Lines of a text: LF, CR LF and CR end a line; a form feed ends a page but not a line.</summary>
internal static class Lines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\f");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n");

    /// <summary>The place of the next line or page end, or the text's length.</summary>
    internal static int EndOfLine(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(Ends);
        return at < 0 ? text.Length : from + at;
    }

    /// <summary>The place after the line or page end that stands at a place.</summary>
    internal static int AfterEnd(string text, int end)
        => end >= text.Length ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    /// <summary>How many lines end in a part of the text. A CR LF that straddles the end counts when its CR is inside.</summary>
    internal static int CountBreaks(string text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            var next = text.AsSpan(i, to - i).IndexOfAny(Breaks);
            if (next < 0)
                break;
            i += next;
            // Only the CR of a pair counts, whichever part each half lies in.
            if (text[i] == '\r' || i == 0 || text[i - 1] != '\r')
                count++;
        }

        return count;
    }
}
