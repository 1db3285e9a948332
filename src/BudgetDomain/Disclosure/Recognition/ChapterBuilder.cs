using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Puts headings under one another. Numbering says what nests in what; marks such as ## do not, since sources set them at will.</summary>
internal sealed class ChapterBuilder(bool hasParts)
{
    private const int Step = 10, Leaf = 80;

    private readonly ImmutableArray<Chapter>.Builder _chapters = ImmutableArray.CreateBuilder<Chapter>();
    private readonly Stack<(int Rank, int Value, Chapter Chapter)> _open = [];

    public ImmutableArray<Chapter> Chapters => _chapters.ToImmutable();

    /// <summary>The innermost open chapter.</summary>
    public Chapter? Current => _open.TryPeek(out var top) ? top.Chapter : null;

    public void Open((Paragraph Paragraph, HeadingNumber Number, string Title) heading)
    {
        var (paragraph, number, title) = heading;
        var rank = RankOf(number.Kind, paragraph.HeadingLevel);
        while (_open.TryPeek(out var top) && top.Rank >= rank)
            _open.Pop();
        var chapter = new Chapter(Current, number.Kind, paragraph.Text[..number.Length].TrimEnd(), title, paragraph);
        _chapters.Add(chapter);
        _open.Push((rank, number.Value, chapter));
    }

    /// <summary>A table that heads a page ends a chapter that has a title only, such as 预算编制说明.</summary>
    public void EndTitled()
    {
        if (Current?.Path[0].Numbering == HeadingNumbering.None)
            _open.Clear();
    }

    /// <summary>A numbered paragraph that is no heading, and yet comes next to an open one, ends it: terms in a glossary, of which one is a line of its own.</summary>
    public void Pass(HeadingNumber number)
    {
        if (number.Kind != HeadingNumbering.None && _open.TryPeek(out var top) && top.Chapter.Numbering == number.Kind && top.Value + 1 == number.Value)
            _open.Pop();
    }

    private int RankOf(HeadingNumbering kind, int mark)
    {
        if (kind != HeadingNumbering.None)
            return (int)kind * Step;

        // A title at the head of a page is a part; a marked line without number is one only where nothing else is.
        return mark == 0 ? Step : (hasParts ? Leaf : Step) + mark;
    }
}
