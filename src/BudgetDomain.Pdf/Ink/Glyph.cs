namespace BudgetDomain.Pdf.Ink;

/// <summary>One printed character of an upright page, in points, y downwards.</summary>
/// <remarks>Characters go from list to list and are sorted in them: a reference is moved, not five values.</remarks>
/// <param name="Text">The character; a ligature may have several.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where the next one may begin.</param>
/// <param name="Baseline">The line it stands on.</param>
/// <param name="Size">The size of the font.</param>
internal sealed record Glyph(string Text, double Left, double Right, double Baseline, double Size)
{
    // Chinese characters reach from about 0.88 above the baseline to 0.12 below; digits stand in the same middle.
    private const double Ascent = 0.88, Descent = 0.12;

    public double Top => Baseline - (Ascent * Size);

    public double Bottom => Baseline + (Descent * Size);

    /// <summary>The middle of the character across.</summary>
    public double MiddleX { get; } = (Left + Right) / 2;

    /// <summary>The middle of the character from top to bottom.</summary>
    public double MiddleY { get; } = Baseline - ((Ascent - Descent) / 2 * Size);
}
