namespace BudgetDomain.Disclosure;

/// <summary>The text of one cell of a <see cref="Grid"/>, exactly as printed but for surrounding blanks.</summary>
/// <param name="Text">The text; empty for a blank or covered cell.</param>
/// <param name="IsCovered">Whether a merged cell to the left or above covers this place.</param>
public readonly record struct GridCell(string Text, bool IsCovered = false)
{
    /// <summary>The text; never <see langword="null"/>, also for the default value.</summary>
    public string Text { get => field ?? string.Empty; } = Text;
}
