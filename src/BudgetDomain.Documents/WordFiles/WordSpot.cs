using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.WordFiles;

/// <summary>Where a paragraph stands in the main part of a Word file.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Begin">Its start tag.</param>
/// <param name="IsEmpty">Whether that is all there is of it.</param>
/// <param name="Properties">The end of its properties, or their only tag; <see langword="null"/> where it has none.</param>
/// <param name="End">Its end tag.</param>
internal sealed record WordSpot(string Text, XmlPlace Begin, bool IsEmpty, XmlPlace? Properties, XmlPlace End);
