namespace BudgetDomain.FsCheck.Systems;

/// <summary>A small system of one table with one column: a tree of functions. On trees the propagation is complete.</summary>
/// <param name="System">The system.</param>
public sealed record SmallTree(SmallSystem System);
