namespace BudgetDomain.Office.Workbooks;

/// <summary>How a cell looks.</summary>
internal readonly record struct CellStyle()
{
    /// <summary>The size of the font in points.</summary>
    public int Size { get; init; } = 10;

    public bool IsBold { get; init; }

    public CellAlign Align { get; init; }

    /// <summary>Whether a long text goes on on further lines.</summary>
    public bool Wraps { get; init; }

    /// <summary>Whether lines are drawn around it.</summary>
    public bool HasLines { get; init; }

    /// <summary>How its number is printed; <see langword="null"/> for a text.</summary>
    public string? Format { get; init; }

    /// <summary>The colour behind it, as RRGGBB; <see langword="null"/> for none.</summary>
    public string? Fill { get; init; }

    /// <summary>Whether the text stays a text when a person edits it, whatever it begins with.</summary>
    public bool IsQuoted { get; init; }
}
