using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Finds page numbers, and running heads: one short text that stands first or last on many pages.</summary>
internal static class PageHeads
{
    private const int MinPages = 3, MaxLength = 40;

    /// <summary>Marks them in <paramref name="roles"/>.</summary>
    public static void Mark(ImmutableArray<Block> blocks, OutlineRole[] roles)
    {
        var pages = new Dictionary<string, (int Pages, int LastPage)>(StringComparer.Ordinal);
        var ends = new List<(int Index, string Key)>();
        var lastPage = 0;
        var pageCount = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Paragraph paragraph)
                continue;
            if (HeadingText.IsPageNumber(paragraph.Text))
            {
                roles[i] = OutlineRole.PageHead;
                continue;
            }

            if (paragraph.Page == 0)
                continue;
            var isFirst = paragraph.Page != lastPage;
            pageCount += isFirst ? 1 : 0;
            lastPage = paragraph.Page;
            if ((isFirst || IsLast(blocks, i)) && KeyOf(paragraph) is { } key)
            {
                ends.Add((i, key));
                var (count, page) = pages.GetValueOrDefault(key);
                pages[key] = page == paragraph.Page ? (count, page) : (count + 1, paragraph.Page);
            }
        }

        foreach (var (index, key) in ends)
        {
            if (pages[key].Pages >= MinPages && pages[key].Pages * 3 >= pageCount)
                roles[index] = OutlineRole.PageHead;
        }
    }

    private static bool IsLast(ImmutableArray<Block> blocks, int index)
        => index + 1 == blocks.Length || blocks[index + 1].Page != blocks[index].Page
            || (index + 2 == blocks.Length || blocks[index + 2].Page != blocks[index].Page) && blocks[index + 1] is Paragraph next && HeadingText.IsPageNumber(next.Text);

    /// <summary>The text without blanks and digits, or none where it is a heading, a sentence or belongs to a table.</summary>
    private static string? KeyOf(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (text.Length > MaxLength || !HeadingText.IsShortLine(text) || HeadingNumber.Read(text).Kind != HeadingNumbering.None)
            return null;
        if (HeadingReader.IsUnitLine(text) || HeadingReader.ReadUnitName(text) is not null || TableHeads.IsTitle(text) || TableHeads.IsLabel(text) || TableAssembler.IsNote(text))
            return null;
        return string.Concat(PrintedText.Normalise(text).Where(static c => !char.IsAsciiDigit(c)));
    }
}
