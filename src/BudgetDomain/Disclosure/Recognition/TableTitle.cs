namespace BudgetDomain.Disclosure.Recognition;

/// <summary>A paragraph above a table, read as its title. What it says is found once, for all forms.</summary>
internal sealed class TableTitle
{
    private readonly int _year;
    private (bool IsRead, TitleMeaning? Value) _meaning;

    public TableTitle(Paragraph paragraph)
    {
        Paragraph = paragraph;
        Core = HeadingReader.CoreTitle(paragraph.Text, out _year);
        IsOfFinalAccounts = Core.Contains("决算", StringComparison.Ordinal);
    }

    public Paragraph Paragraph { get; }

    /// <summary>The title without what varies from unit to unit.</summary>
    public string Core { get; }

    /// <summary>The year it names; 0 where it names none.</summary>
    public int Year => _year;

    public bool IsOfFinalAccounts { get; }

    public LetterPairs Pairs => field ??= new(Core);

    /// <summary>What it says the table is about, of a budget or of final accounts.</summary>
    public TitleMeaning? Meaning
    {
        get
        {
            if (!_meaning.IsRead)
                _meaning = (true, TitleMeaning.Read(Core.Replace("决算", string.Empty, StringComparison.Ordinal)));
            return _meaning.Value;
        }
    }
}
