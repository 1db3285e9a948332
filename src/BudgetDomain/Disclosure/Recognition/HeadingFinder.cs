using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Decides, block by block from the front, which paragraphs are headings of chapters.</summary>
internal sealed class HeadingFinder
{
    private readonly ImmutableArray<Block> _blocks;
    private readonly OutlineRole[] _roles;
    private readonly HashSet<string> _titles;

    // The last item of each kind of numbering that was no heading: its successors are none either.
    private readonly int[] _lastItem = new int[(int)HeadingNumbering.Circled + 1];

    public HeadingFinder(ImmutableArray<Block> blocks, OutlineRole[] roles, ImmutableArray<ContentsEntry> contents)
    {
        _blocks = blocks;
        _roles = roles;
        _titles = contents.Select(static e => HeadingReader.CoreTitle(e.Title, out _)).Where(static t => t.Length >= 4).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Length && !HasParts; i++)
            HasParts = IsPlain(i, out var paragraph) && HeadingNumber.Read(paragraph.Text) is { Kind: HeadingNumbering.Part } number && HeadingText.IsHeading(paragraph.Text.AsSpan(number.Length), isMarked: false);
    }

    /// <summary>Whether the body has a 第一部分.</summary>
    public bool HasParts { get; }

    /// <summary>Marks a block that is a heading as such, and gives it with its number.</summary>
    public (Paragraph Paragraph, HeadingNumber Number, string Title)? Find(int index)
    {
        // A second table of contents, further on, has no chapters.
        if (!IsPlain(index, out var paragraph) || paragraph.Text.Length > 200 || ContentsLine.HasLeaderAtEnd(paragraph.Text))
            return null;
        var text = paragraph.Text.AsSpan();
        var number = HeadingNumber.Read(text);
        var title = text[number.Length..];
        if (!IsHeading(index, paragraph, number, title))
        {
            _lastItem[(int)number.Kind] = number.Value;
            return null;
        }

        for (var kind = (int)number.Kind + 1; kind < _lastItem.Length; kind++)
            _lastItem[kind] = 0;
        _roles[index] = OutlineRole.Heading;
        return (paragraph, number, HeadingText.WithoutEnd(title).ToString());
    }

    /// <summary>Whether a block is the first on its page, running heads not counted.</summary>
    public bool IsFirstOnPage(int index)
    {
        var before = index - 1;
        while (before >= 0 && _roles[before] == OutlineRole.PageHead)
            before--;
        return _blocks[index].Page > 0 && (before < 0 || _blocks[before].Page != _blocks[index].Page);
    }

    private bool IsHeading(int index, Paragraph paragraph, HeadingNumber number, ReadOnlySpan<char> title)
    {
        var isMarked = paragraph.HeadingLevel > 0;
        if (number.Kind == HeadingNumbering.None)
        {
            return isMarked
                ? HeadingText.IsHeading(title, isMarked)
                : HeadingText.IsTitle(title) && (IsListed(title) || (IsFirstOnPage(index) && EndsBefore(index)));
        }

        if (!HeadingText.IsHeading(title, isMarked))
            return false;
        if (isMarked || number.Kind <= HeadingNumbering.Chinese)
            return true;
        return (number.Value == 1 || _lastItem[(int)number.Kind] != number.Value - 1) && HasContent(index, number.Kind);
    }

    private bool IsListed(ReadOnlySpan<char> title)
    {
        if (_titles.Count == 0)
            return false;
        var core = HeadingReader.CoreTitle(title.ToString(), out _);
        return _titles.Contains(core);
    }

    /// <summary>Whether the text before is complete: the first line of a page may be the rest of a sentence.</summary>
    private bool EndsBefore(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (_roles[i] != OutlineRole.PageHead)
                return _roles[i] != OutlineRole.Text || _blocks[i] is not Paragraph paragraph || paragraph.Text is [.., '。' or '；' or '：' or ':' or '.' or '）' or '”' or '表'];
        }

        return true;
    }

    /// <summary>A heading below 一、 has something under it; a line that the next item follows at once is an item of a list.</summary>
    private bool HasContent(int index, HeadingNumbering kind)
    {
        var next = index + 1;
        while (next < _blocks.Length && _roles[next] == OutlineRole.PageHead)
            next++;
        if (next == _blocks.Length)
            return false;
        if (_blocks[next] is not Paragraph paragraph || _roles[next] == OutlineRole.TableHead)
            return true;
        var number = HeadingNumber.Read(paragraph.Text);
        return number.Kind == HeadingNumbering.None
            ? paragraph.HeadingLevel == 0 && !(IsFirstOnPage(next) && HeadingText.IsTitle(paragraph.Text))
            : number.Kind > kind;
    }

    private bool IsPlain(int index, out Paragraph paragraph)
    {
        paragraph = (_blocks[index] as Paragraph)!;
        return paragraph is not null && _roles[index] == OutlineRole.Text;
    }
}
