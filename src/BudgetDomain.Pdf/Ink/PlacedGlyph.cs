namespace BudgetDomain.Pdf.Ink;

/// <summary>A character as it is drawn, y upwards, before the page is upright.</summary>
/// <param name="Text">The character.</param>
/// <param name="X0">Where it begins.</param>
/// <param name="Y0">Where it begins.</param>
/// <param name="X1">Where the next one may begin.</param>
/// <param name="Y1">Where the next one may begin.</param>
/// <param name="Size">The size of the font.</param>
/// <param name="Direction">By how many quarters its direction is turned from left to right.</param>
internal readonly record struct PlacedGlyph(string Text, double X0, double Y0, double X1, double Y1, double Size, int Direction);
