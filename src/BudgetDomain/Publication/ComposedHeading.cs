namespace BudgetDomain.Publication;

/// <summary>标题: the title on the cover, or the heading of a chapter.</summary>
/// <param name="Text">The text with its number, such as 一、单位主要职能.</param>
/// <param name="Level">1 for the cover, 2 for parts (第一部分), 3 for chapters (一、), 4 for what lies under them.</param>
public sealed record ComposedHeading(string Text, int Level) : ComposedBlock;
