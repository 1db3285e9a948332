using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules;

/// <summary>Places in running text: a paragraph and the words at fault with a few on both sides.</summary>
internal static class TextPlace
{
    private const int Around = 12;

    /// <summary>The place of a whole paragraph, its text shortened.</summary>
    public static Place Of(Paragraph paragraph) => new(string.Empty, string.Empty, string.Empty, paragraph.Line, paragraph.Page, PrintedText.Shorten(paragraph.Text));

    /// <summary>The place of some words of a text.</summary>
    public static Place Of(string text, int line, int page, int start, int length)
        => new(string.Empty, string.Empty, string.Empty, line, page, Excerpt(text, start, length));

    /// <summary>The place of some words of a paragraph.</summary>
    public static Place Of(Paragraph paragraph, int start, int length) => Of(paragraph.Text, paragraph.Line, paragraph.Page, start, length);

    private static string Excerpt(string text, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Length, start + length + Around));
        // A pair of surrogates is one sign.
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to++;
        return string.Concat(from > 0 ? "…" : string.Empty, PrintedText.Shorten(text[from..to], 200), to < text.Length ? "…" : string.Empty);
    }
}
