namespace BudgetDomain.Disclosure.Recognition;

/// <summary>One column of a raw table with what its header says.</summary>
internal sealed class HeaderColumn
{
    public required int Index { get; init; }

    /// <summary>The header texts over the column, top first, as printed.</summary>
    public required List<string> Path { get; init; }

    /// <summary>The number of the cell in the first header row that the column stands under; columns under one cell have one number.</summary>
    public int Top { get; set; }

    public HeaderRole Role { get; set; }

    /// <summary>What the texts mean, top first.</summary>
    public List<Meaning> Meanings { get; } = [];

    /// <summary>The text that is not understood, if any.</summary>
    public string? Unknown { get; set; }

    /// <summary>Whether the header says 其中.</summary>
    public bool OfWhich { get; set; }

    /// <summary>The header as a report shows it: the lowest text, with the one above where that alone says nothing.</summary>
    public string Caption => Path.Count == 0 ? string.Empty : PrintedText.Shorten(Path[^1]);
}
