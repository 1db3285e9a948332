namespace BudgetDomain.Publication;

/// <summary>正文的一段: a paragraph of running text.</summary>
/// <param name="Text">The text, on one line.</param>
public sealed record ComposedParagraph(string Text) : ComposedBlock;
