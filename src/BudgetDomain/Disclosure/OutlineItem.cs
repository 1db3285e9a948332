namespace BudgetDomain.Disclosure;

/// <summary>A block with its part in the document and the chapter it stands in.</summary>
/// <param name="Block">The block.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Chapter">The innermost chapter; of a heading the chapter that it opens; <see langword="null"/> before the first chapter.</param>
public sealed record OutlineItem(Block Block, OutlineRole Role, Chapter? Chapter);
