using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Finds the structure of a document from its blocks, each looked at a fixed number of times.</summary>
internal sealed class OutlineReader(ImmutableArray<Block> blocks)
{
    private const int MaxCoverLines = 15;

    private readonly OutlineRole[] _roles = new OutlineRole[blocks.Length];

    public DocumentOutline Read()
    {
        PageHeads.Mark(blocks, _roles);
        var contents = new ContentsReader(blocks, _roles).Read();
        TableHeads.Mark(blocks, _roles);
        var cover = ReadCover();
        var headings = new HeadingFinder(blocks, _roles, contents);
        var builder = new ChapterBuilder(headings.HasParts);
        var items = ImmutableArray.CreateBuilder<OutlineItem>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (headings.Find(i) is { } heading)
                builder.Open(heading);
            else if (_roles[i] == OutlineRole.TableHead && headings.IsFirstOnPage(i))
                builder.EndTitled();
            else if (_roles[i] == OutlineRole.Text && blocks[i] is Paragraph paragraph)
                builder.Pass(HeadingNumber.Read(paragraph.Text));
            items.Add(new(blocks[i], _roles[i], builder.Current));
        }

        return new(cover, contents, builder.Chapters, items.MoveToImmutable());
    }

    /// <summary>The short lines before everything else, if they name a budget or final accounts.</summary>
    private CoverPage ReadCover()
    {
        var lines = ImmutableArray.CreateBuilder<Paragraph>();
        var indices = new List<int>();
        for (var i = 0; i < blocks.Length && lines.Count < MaxCoverLines; i++)
        {
            if (_roles[i] == OutlineRole.PageHead)
                continue;
            if (_roles[i] != OutlineRole.Text || blocks[i] is not Paragraph paragraph || paragraph.Page != blocks[0].Page)
                break;
            if (!HeadingText.IsShortLine(paragraph.Text) || HeadingNumber.Read(paragraph.Text).Kind != HeadingNumbering.None)
                break;
            lines.Add(paragraph);
            indices.Add(i);
        }

        var cover = CoverReader.Read(lines.DrainToImmutable());
        if (cover.Title.Length > 0)
        {
            foreach (var index in indices)
                _roles[index] = OutlineRole.Cover;
        }

        return cover;
    }
}
