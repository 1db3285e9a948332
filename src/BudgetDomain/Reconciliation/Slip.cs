namespace BudgetDomain.Reconciliation;

/// <summary>A slip of the pen that would have made the printed figure out of one that fits.</summary>
/// <param name="Kind">The slip.</param>
/// <param name="Meant">The figure that was meant; <see langword="null"/> where only the source of a copy is known.</param>
public sealed record Slip(SlipKind Kind, WanYuan? Meant);
