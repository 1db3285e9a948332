using BudgetDomain.Documents.Tables;

namespace BudgetDomain.Documents.Html;

/// <summary>A document that is HTML as a whole.</summary>
internal static class HtmlPage
{
    private const int HeadLength = 4096;

    /// <summary>Whether the text is a page: named or marked as one, or a fragment of mostly tags.</summary>
    internal static bool Looks(string name, string text)
    {
        if (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
            return true;
        var body = Blanks.Trim(text);
        if (body is not ['<', ..])
            return false;
        var head = body[..Math.Min(body.Length, HeadLength)];
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || Has(head, "html") || Has(head, "body"))
            return true;
        return body is [.., '>'] && HtmlTag.TryRead(body, 0, out var first)
            && first.Kind is HtmlTagKind.Block or HtmlTagKind.Heading or HtmlTagKind.Opaque or HtmlTagKind.Void && MostLinesAreTags(body);
    }

    /// <summary>Reads a page, and where somebody asks says where each of its texts stands.</summary>
    internal static void Read(string text, BlockBuilder blocks, SourcePlaces<Range>? places = null)
    {
        var line = 1;
        new HtmlReader(text, blocks, isPage: true, places).Read(0, text.Length, ref line);
    }

    private static bool Has(ReadOnlySpan<char> head, string name)
    {
        for (var from = 0; head[from..].IndexOf('<') is >= 0 and var at; from += at + 1)
        {
            if (HtmlTag.TryRead(head, from + at, out var tag) && tag.Is(name))
                return true;
        }

        return false;
    }

    private static bool MostLinesAreTags(ReadOnlySpan<char> body)
    {
        var (tags, all) = (0, 0);
        foreach (var line in body.EnumerateLines())
        {
            var trimmed = Blanks.Trim(line);
            all += trimmed.IsEmpty ? 0 : 1;
            tags += trimmed is ['<', ..] ? 1 : 0;
        }

        return tags * 5L >= all * 4L;
    }
}
