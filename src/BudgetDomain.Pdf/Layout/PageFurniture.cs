namespace BudgetDomain.Pdf.Layout;

/// <summary>Takes page numbers and running heads off the pages, so that text and tables go on over the page break.</summary>
internal static class PageFurniture
{
    // Page numbers stand in the margins.
    private const double Margin = 0.13;

    private const int FewestPages = 3;

    public static void Remove(List<PageLayout> pages)
    {
        foreach (var page in pages)
            RemoveNumbers(page);
        RemoveHeads(pages);
    }

    private static void RemoveNumbers(PageLayout page)
    {
        while (page.Items is [.., { Line: { } last }] && last.Top > (1 - Margin) * page.Height && LineWords.IsPageNumber(last.Text))
            page.Items.RemoveAt(page.Items.Count - 1);
        while (page.Items is [{ Line: { } first }, ..] && first.Bottom < Margin * page.Height && LineWords.IsPageNumber(first.Text))
            page.Items.RemoveAt(0);
    }

    /// <summary>One text at one height at the end of half of all pages, and of three at least; its first time stays, since it may be a title.</summary>
    private static void RemoveHeads(List<PageLayout> pages)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var counts = new Dictionary<(string, int), int>();
            foreach (var page in pages)
            {
                if (End(page, isFirst) is { } line)
                    counts[KeyOf(line)] = counts.GetValueOrDefault(KeyOf(line)) + 1;
            }

            var seen = new HashSet<(string, int)>();
            foreach (var page in pages)
            {
                if (End(page, isFirst) is { } line && counts[KeyOf(line)] is var count and >= FewestPages && count * 2 >= pages.Count && !seen.Add(KeyOf(line)))
                    page.Items.RemoveAt(isFirst ? 0 : page.Items.Count - 1);
            }

            if (!isFirst)
                return;
        }
    }

    private static TextLine? End(PageLayout page, bool isFirst) => page.Items.Count < 2 ? null : (isFirst ? page.Items[0] : page.Items[^1]).Line;

    private static (string Text, int Height) KeyOf(TextLine line) => (line.Text, (int)Math.Round(line.Baseline / 4));
}
