namespace BudgetDomain.Disclosure;

/// <summary>The text of one cell of a <see cref="Grid"/>, exactly as printed but for surrounding blanks.</summary>
/// <param name="Text">The text; empty for a blank or covered cell.</param>
/// <param name="IsCovered">Whether a merged cell to the left or above covers this place.</param>
/// <param name="Exact">
/// The number behind the text where the source holds one and the text does not say it all: a workbook prints 24,840,779.46 for
/// 24840779.456. It is the printed number but for its rounding, never another one.
/// </param>
public readonly record struct GridCell(string Text, bool IsCovered = false, decimal? Exact = null)
{
    /// <summary>The text; never <see langword="null"/>, also for the default value.</summary>
    public string Text { get => field ?? string.Empty; } = Text;
}
