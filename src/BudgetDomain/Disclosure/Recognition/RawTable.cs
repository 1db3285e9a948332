namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Grid pieces that are one table, with the paragraphs above and below, before anything is known of its meaning.</summary>
internal sealed class RawTable
{
    private Lexicon? _headerWords, _topWords;
    private int _topOf;
    private (int Rows, bool HasLabels) _top;
    private (int Rows, HeaderColumn[] Columns, List<PhysicalPanel> Panels) _header;

    /// <summary>The paragraphs between the table before and this one, nearest last.</summary>
    public required List<Paragraph> Above { get; init; }

    /// <summary>The rows of all pieces; repeated headers left out.</summary>
    public required List<GridRow> Rows { get; init; }

    /// <summary>The paragraphs directly below that begin with 注 or 说明.</summary>
    public List<Paragraph> Notes { get; } = [];

    /// <summary>The paragraphs above, read as titles.</summary>
    public List<TableTitle> Headings => field ??= Above.ConvertAll(static p => new TableTitle(p));

    /// <summary>Those of them that are not too short to be one, and what two lines make that one title is broken over.</summary>
    public List<TableTitle> Titles => field ??= FindTitles();

    /// <summary>How many rows at the top are headers, as one lexicon understands them, and whether they name a label column.</summary>
    public (int Rows, bool HasLabels) Top(Lexicon words)
    {
        // Rows of a further page may have come since.
        if (_topWords != words || _topOf != Rows.Count)
            (_topWords, _topOf, _top) = (words, Rows.Count, HeaderReader.Top(Rows, words));
        return _top;
    }

    /// <summary>The header as one lexicon understands it, once for all forms that use it.</summary>
    public (int Rows, HeaderColumn[] Columns, List<PhysicalPanel> Panels) Header(Lexicon words, int year)
    {
        if (_headerWords != words)
        {
            var rows = Top(words).Rows;
            var columns = HeaderReader.Read(Rows, rows, Width, words, Lexicon.Empty, year);
            _header = (rows, columns, PhysicalPanel.Split(columns));
            _headerWords = words;
        }

        return _header;
    }

    /// <summary>The table that stands directly before and that this one may go on from, although their headers are not the same.</summary>
    public RawTable? MayContinue { get; set; }

    public int Line => Rows[0].Line;

    public int Page => Rows[0].Page;

    public int Width { get; set; }

    private List<TableTitle> FindTitles()
    {
        const int Longest = 40;
        var titles = new List<TableTitle>(Headings.Count);
        for (var i = 0; i < Headings.Count; i++)
        {
            if (Headings[i].Core.Length >= 3)
                titles.Add(Headings[i]);
            var (first, second) = (i == 0 ? string.Empty : Above[i - 1].Text, Above[i].Text);
            if (first.Length > 0 && Above[i].Line == Above[i - 1].Line + 1 && first.Length + second.Length <= Longest && GoesOn(first, second))
                titles.Add(new(new Paragraph(first + second, Above[i].Line, Above[i].Page)));
        }

        return titles;
    }

    /// <summary>Whether a line may end the title that the line above begins: 2025年项目支出 and 预算表（上年结转）, 2025年项目支出预算表 and （上年结转）, …预算表（上年 and 结转）.</summary>
    private static bool GoesOn(string first, string second)
    {
        if (HeadingReader.IsUnitLine(first) || HeadingReader.IsUnitLine(second))
            return false;
        if (first.AsSpan().LastIndexOfAny('（', '(') > first.AsSpan().LastIndexOfAny('）', ')'))
            return second is [.., '）' or ')'];
        return first[^1] == '表'
            ? second is ['（' or '(', .., '）' or ')'] && !second.Any(char.IsDigit)
            : TableHeads.IsTitle(second) && first[^1] is not ('。' or '：' or ':');
    }
}
