namespace BudgetDomain.Publication;

/// <summary>One place of a composed table.</summary>
/// <param name="Text">The text as printed; empty for a blank or covered place, and where there is no money at all. What is less than the last place can show is 0.00.</param>
public sealed record ComposedCell(string Text)
{
    /// <summary>A blank place.</summary>
    public static ComposedCell Blank { get; } = new(string.Empty);

    /// <summary>A place that a merged cell covers.</summary>
    public static ComposedCell Covered { get; } = new(string.Empty) { IsCovered = true };

    /// <summary>The amount as printed; <see langword="null"/> in headers, labels and blank rows.</summary>
    public WanYuan? Amount { get; init; }

    /// <summary>How many columns the cell spans, itself included.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows the cell spans, itself included.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Whether a merged cell to the left or above covers this place.</summary>
    public bool IsCovered { get; init; }
}
