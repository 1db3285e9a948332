namespace BudgetDomain.Disclosure;

/// <summary>A cell that should hold an amount and does not.</summary>
/// <param name="Place">Where it stands, with the text as printed.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record UnreadableCell(Place Place, LocalizedText Reason);
