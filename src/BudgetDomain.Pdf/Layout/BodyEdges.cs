namespace BudgetDomain.Pdf.Layout;

/// <summary>Where the lines of running text begin and end on a page.</summary>
/// <param name="Left">Where lines begin that are not indented.</param>
/// <param name="Right">Where lines end that are full.</param>
internal readonly record struct BodyEdges(double Left, double Right)
{
    // Shorter lines say nothing of the edges.
    private const int FewestCharacters = 12;

    // So many ends at one place of all pages of a width are no chance, and so many lines of a page may reach beyond it.
    private const int Several = 3, Outliers = 2;

    /// <summary>The edges of every page. A page on which no lines are full, such as a list of contents, has those of the others of its width.</summary>
    public static BodyEdges[] Of(List<PageLayout> pages)
    {
        var byWidth = new Dictionary<int, List<TextLine>>();
        foreach (var page in pages)
        {
            if (!byWidth.TryGetValue(WidthOf(page), out var lines))
                byWidth.Add(WidthOf(page), lines = []);
            lines.AddRange(LongLines(page));
        }

        var common = byWidth.ToDictionary(static p => p.Key, static p => Of(p.Value, Math.Max(Several, p.Value.Count / 10), p.Value.Count));
        var result = new BodyEdges[pages.Count];
        for (var i = 0; i < result.Length; i++)
        {
            // Without any long line there is nothing to join.
            result[i] = Of(LongLines(pages[i]), 2, Outliers) ?? common[WidthOf(pages[i])] ?? new(0, double.MaxValue);
        }

        return result;
    }

    private static int WidthOf(PageLayout page) => (int)Math.Min(page.Width, 1_000_000);

    private static List<TextLine> LongLines(PageLayout page)
    {
        var lines = new List<TextLine>();
        foreach (var item in page.Items)
        {
            if (item.Line is { } line && line.Glyphs.Count >= FewestCharacters && line.Right - line.Left > 0.4 * page.Width)
                lines.Add(line);
        }

        return lines;
    }

    /// <summary>The farthest right end that several lines have in common, but for a few that reach beyond it; one line alone may be a title as well.</summary>
    private static BodyEdges? Of(List<TextLine> lines, int several, int outliers)
    {
        lines.Sort(static (a, b) => b.Right.CompareTo(a.Right));
        for (var i = 0; i <= outliers && i + several <= lines.Count; i++)
        {
            if (lines[i].Right - lines[i + several - 1].Right < lines[i].Size)
                return new(lines.Min(static l => l.Left), lines[i].Right);
        }

        return null;
    }
}
