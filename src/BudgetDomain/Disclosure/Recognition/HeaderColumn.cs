namespace BudgetDomain.Disclosure.Recognition;

/// <summary>One column of a raw table with what its header says.</summary>
internal sealed class HeaderColumn
{
    public required int Index { get; init; }

    /// <summary>The header texts over the column, top first, as printed.</summary>
    public required List<string> Path { get; set; }

    /// <summary>The number of the cell in the first header row that the column stands under; columns under one cell have one number.</summary>
    public int Top { get; set; }

    public HeaderRole Role { get; set; }

    /// <summary>What the texts mean, top first.</summary>
    public List<Meaning> Meanings { get; } = [];

    /// <summary>The text that is not understood, if any.</summary>
    public string? Unknown { get; set; }

    /// <summary>Whether the header says 其中.</summary>
    public bool OfWhich { get; set; }

    /// <summary>Whether the lowest text is that of the column at its left: the cell is blank, as it is where one header is drawn over both.</summary>
    public bool IsInherited { get; set; }

    /// <summary>Whether the cell is blank under a header that it shares with columns to its right, which have texts of their own.</summary>
    public bool IsFirstBlank { get; set; }

    /// <summary>Whether the header names another year than that of the document.</summary>
    public bool IsOfOtherYear { get; set; }

    /// <summary>Whether amounts stand in the column.</summary>
    public bool IsAmount => Role == HeaderRole.Amount;

    /// <summary>Whether another header says the same: words that mean nothing of the cube aside, and two that are not understood only by the same words.</summary>
    public bool MeansSame(HeaderColumn other)
    {
        if (OfWhich != other.OfWhich || Unknown != other.Unknown)
            return false;
        int i = 0, j = 0;
        while (true)
        {
            while (i < Meanings.Count && Meanings[i].IsEmpty)
                i++;
            while (j < other.Meanings.Count && other.Meanings[j].IsEmpty)
                j++;
            if (i == Meanings.Count || j == other.Meanings.Count)
                return i == Meanings.Count && j == other.Meanings.Count;
            if (Meanings[i++] != other.Meanings[j++])
                return false;
        }
    }

    /// <summary>Whether rows are labelled by the same in another header: codes are, whether or not 类, 款 and 项 stand over their parts.</summary>
    public bool LabelsSame(HeaderColumn other) => Role == other.Role || Path.Count == 0 || other.Path.Count == 0 || (IsCode && other.IsCode);

    /// <summary>Whether a code stands in the column, or a part of one.</summary>
    public bool IsCode => Role is HeaderRole.Code or HeaderRole.ClassCode or HeaderRole.SectionCode or HeaderRole.ItemCode;

    /// <summary>The header as a report shows it: the lowest text.</summary>
    public string Caption => Path.Count == 0 ? string.Empty : PrintedText.Shorten(Path[^1]);

    /// <summary>The header among others: the lowest text, with as many of those above it as tell it from the others (公务接待费·决算数).</summary>
    public string CaptionAmong(List<HeaderColumn> others)
    {
        var needed = 1;
        foreach (var other in others)
        {
            if (other != this)
                needed = Math.Max(needed, AlikeWith(other) + 1);
        }

        return needed == 1 || Path.Count < 2 ? Caption : string.Join('·', Path.TakeLast(needed).Distinct().Select(static text => PrintedText.Shorten(text)));
    }

    /// <summary>How many texts, from the lowest up, two headers have in common.</summary>
    private int AlikeWith(HeaderColumn other)
    {
        var alike = 0;
        while (alike < Path.Count && alike < other.Path.Count && Path[^(alike + 1)] == other.Path[^(alike + 1)])
            alike++;
        return alike;
    }
}
