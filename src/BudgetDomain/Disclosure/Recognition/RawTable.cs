namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Grid pieces that are one table, with the paragraphs above and below, before anything is known of its meaning.</summary>
internal sealed class RawTable
{
    private Lexicon? _headerWords;
    private (int Rows, HeaderColumn[] Columns) _header;

    /// <summary>The paragraphs between the table before and this one, nearest last.</summary>
    public required List<Paragraph> Above { get; init; }

    /// <summary>The rows of all pieces; repeated headers left out.</summary>
    public required List<GridRow> Rows { get; init; }

    /// <summary>The paragraphs directly below that begin with 注 or 说明.</summary>
    public List<Paragraph> Notes { get; } = [];

    /// <summary>The paragraphs above with their core titles, those too short to be one left out. Read once for all forms.</summary>
    public List<(Paragraph Paragraph, string Core)> Titles => field
        ??= [.. Above.Select(p => (Paragraph: p, Core: HeadingReader.CoreTitle(p.Text, out _))).Where(t => t.Core.Length >= 3)];

    /// <summary>The header as one lexicon understands it, once for all forms that use it.</summary>
    public (int Rows, HeaderColumn[] Columns) Header(Lexicon words, int year)
    {
        if (_headerWords != words)
        {
            var rows = HeaderReader.CountHeaderRows(Rows, words);
            _header = (rows, HeaderReader.Read(Rows, rows, Width, words, Lexicon.Empty, year));
            _headerWords = words;
        }

        return _header;
    }

    public int Line => Rows[0].Line;

    public int Page => Rows[0].Page;

    public int Width { get; set; }
}
