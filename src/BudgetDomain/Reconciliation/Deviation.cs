namespace BudgetDomain.Reconciliation;

/// <summary>An identity that does not hold as printed, and does within the reach of its figures.</summary>
/// <param name="Grade">How it holds: <see cref="Grade.Rounded"/> or <see cref="Grade.Adjusted"/>.</param>
/// <param name="Identity">The identity, or -1 where figures of one quantity differ.</param>
/// <param name="Quantity">The whole, or the quantity whose figures differ.</param>
/// <param name="Difference">The printed whole less the sum of the printed parts.</param>
public sealed record Deviation(Grade Grade, int Identity, int Quantity, WanYuan Difference);
