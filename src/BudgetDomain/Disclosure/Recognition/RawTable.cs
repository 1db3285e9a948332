namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Grid pieces that are one table, with the paragraphs above and below, before anything is known of its meaning.</summary>
internal sealed class RawTable
{
    /// <summary>The paragraphs between the table before and this one, nearest last.</summary>
    public required List<Paragraph> Above { get; init; }

    /// <summary>The rows of all pieces; repeated headers left out.</summary>
    public required List<GridRow> Rows { get; init; }

    /// <summary>The paragraphs directly below that begin with 注 or 说明.</summary>
    public List<Paragraph> Notes { get; } = [];

    public int Line => Rows[0].Line;

    public int Page => Rows[0].Page;

    public int Width { get; set; }
}
