namespace BudgetDomain.Reconciliation;

/// <summary>A bound that may be given up at a price: that of a printed figure, which may be wrong.</summary>
/// <param name="Figure">The figure, by its index in the system.</param>
/// <param name="Quantity">The quantity that it bounds.</param>
/// <param name="Least">The least amount that it can stand for, in 分.</param>
/// <param name="Most">The greatest amount that it can stand for, in 分.</param>
/// <param name="Weight">The price of giving it up; at least 1.</param>
public sealed record RemovableBound(int Figure, int Quantity, long Least, long Most, int Weight);
