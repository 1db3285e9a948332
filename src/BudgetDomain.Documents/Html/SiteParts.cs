namespace BudgetDomain.Documents.Html;

/// <summary>
/// Finds the parts of a page that belong to the site around the article: navigation, banners, footers, what is not displayed.
/// </summary>
/// <remarks>
/// Sites name these parts (<c>nav</c>, <c>class="footer"</c>), and such a name is believed only where the part is small beside the page and holds
/// neither figures nor, for heads of pages, a heading: some sites call the article itself a menu.
/// </remarks>
internal sealed class SiteParts(string text, int end)
{
    // A name is believed for a part with at most this share of the words of the page.
    private const int LeastParts = 3;
    private const int MostFigures = 3;

    private static readonly string[] Names =
    [
        "nav", "navbar", "navi", "navigation", "menu", "submenu", "foot", "footer", "bottom", "crumb", "crumbs", "breadcrumb", "breadcrumbs", "sidebar",
        "aside", "copyright", "share", "banner", "toolbar", "related", "location", "position", "weizhi", "dangqianweizhi", "daohang", "pagination", "search",
        "login", "print", "qrcode", "fontsize", "accessibility", "links", "friendlink", "bszn", "djgb",
    ];

    private static readonly string[] HeadNames = ["header", "head", "top", "topbar", "logo"];

    // Looking for the end of a part that is then kept costs its length; a page of such parts in one another must not cost its square.
    private long _left = 8L * text.Length;
    private long _words = -1;

    /// <summary>Whether a tag begins such a part, and where the part ends.</summary>
    internal bool TrySkip(HtmlTag tag, out int after)
    {
        after = 0;
        if (tag.IsEnd || tag.Kind is HtmlTagKind.Void or HtmlTagKind.Unknown || tag.Is("body") || tag.Is("html"))
            return false;
        var isHead = tag.Is("header") || HasName(tag, HeadNames);
        if (!isHead && !tag.Is("nav") && !tag.Is("footer") && !tag.Is("aside") && !tag.Is("select") && !tag.Is("noscript") && !tag.Is("button")
            && !IsNotDisplayed(tag) && !HasName(tag, Names))
            return false;
        var stop = FindEnd(tag, out var words, out var figures, out var hasHeading);
        if (stop < 0 || figures > MostFigures || (isHead && hasHeading) || words * LeastParts > AllWords())
            return false;
        after = stop;
        return true;
    }

    private static bool IsNotDisplayed(HtmlTag tag)
        => tag.Attribute("style") is { IsEmpty: false } style
            && style.IndexOf("display", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && style[(at + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);

    private static bool HasName(HtmlTag tag, string[] names) => HasName(tag.Attribute("class"), names) || HasName(tag.Attribute("id"), names);

    /// <summary>Whether one of the words of a class or id is a name: <c>main-nav</c>, <c>footer_box</c>, <c>topNav</c>.</summary>
    private static bool HasName(ReadOnlySpan<char> value, string[] names)
    {
        for (var start = 0; start < value.Length;)
        {
            var length = 0;
            while (start + length < value.Length && char.IsAsciiLetter(value[start + length])
                && (length == 0 || !char.IsAsciiLetterUpper(value[start + length]) || char.IsAsciiLetterUpper(value[start + length - 1])))
                length++;
            var word = value.Slice(start, length);
            foreach (var name in names)
            {
                if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            start += Math.Max(length, 1);
        }

        return false;
    }

    private int FindEnd(HtmlTag first, out int words, out int figures, out bool hasHeading)
    {
        (words, figures, hasHeading) = (0, 0, false);
        var depth = 1;
        var at = first.End;
        while (at < end && _left > 0)
        {
            var next = text.AsSpan(at, end - at).IndexOf('<');
            next = next < 0 ? end : at + next;
            Count(text.AsSpan(at, next - at), ref words, ref figures);
            _left -= next - at + 1;
            at = next;
            if (at == end)
                break;
            if (!HtmlTag.TryRead(text.AsSpan(0, end), at, out var tag))
            {
                at++;
                continue;
            }

            hasHeading |= tag.Kind == HtmlTagKind.Heading;
            at = tag.End;
            if (tag.Name.Equals(first.Name, StringComparison.OrdinalIgnoreCase) && (depth += tag.IsEnd ? -1 : 1) == 0)
                return at;
        }

        return -1;
    }

    private long AllWords()
    {
        if (_words >= 0)
            return _words;
        var (words, figures) = (0, 0);
        for (var at = 0; at < end;)
        {
            var next = text.AsSpan(at, end - at).IndexOf('<');
            next = next < 0 ? end : at + next;
            Count(text.AsSpan(at, next - at), ref words, ref figures);
            at = next == end ? end : HtmlTag.TryRead(text.AsSpan(0, end), next, out var tag) ? tag.End : next + 1;
        }

        return _words = words;
    }

    /// <summary>Counts the characters that are no blanks, and figures with two decimals.</summary>
    private static void Count(ReadOnlySpan<char> part, ref int words, ref int figures)
    {
        for (var i = 0; i < part.Length; i++)
        {
            words += Blanks.IsBlank(part[i]) ? 0 : 1;
            if (part[i] == '.' && i > 0 && i + 2 < part.Length && char.IsAsciiDigit(part[i - 1]) && char.IsAsciiDigit(part[i + 1]) && char.IsAsciiDigit(part[i + 2]))
                figures++;
        }
    }
}
