using System.Collections.Frozen;

namespace BudgetDomain.Documents.Html;

/// <summary>The tags of HTML by what they do.</summary>
internal static class HtmlTagKinds
{
    private static readonly FrozenDictionary<string, HtmlTagKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a tag. Names with a colon are what word processors leave behind, such as <c>o:p</c>.</summary>
    internal static HtmlTagKind Of(ReadOnlySpan<char> name)
        => Kinds.TryGetValue(name, out var kind) ? kind : name.Contains(':') ? HtmlTagKind.Inline : HtmlTagKind.Unknown;

    /// <summary>Whether HTML lets the end tag be left out, so that its absence is no damage.</summary>
    internal static bool EndIsOptional(ReadOnlySpan<char> name)
        => name.Length <= 8 && name.ToString().ToUpperInvariant() is "P" or "LI" or "DT" or "DD" or "TR" or "TD" or "TH" or "THEAD" or "TBODY" or "TFOOT"
            or "COLGROUP" or "COL" or "CAPTION" or "OPTION" or "BR" or "HR" or "HTML" or "HEAD" or "BODY";

    private static FrozenDictionary<string, HtmlTagKind> Build()
    {
        var kinds = new Dictionary<string, HtmlTagKind>(StringComparer.OrdinalIgnoreCase);
        Add(HtmlTagKind.Inline, "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup tt u var button");
        Add(HtmlTagKind.Void, "img input meta link base wbr source area embed param");
        Add(HtmlTagKind.Block, "address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form head header hr html li main menu nav noscript ol option p pre section select template textarea ul");
        Add(HtmlTagKind.Heading, "h1 h2 h3 h4 h5 h6");
        Add(HtmlTagKind.Table, "table caption colgroup col thead tbody tfoot tr td th");
        Add(HtmlTagKind.Opaque, "script style title svg");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(HtmlTagKind kind, string names)
        {
            foreach (var name in names.Split(' '))
                kinds.Add(name, kind);
        }
    }
}
