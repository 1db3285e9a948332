namespace BudgetDomain.FsCheck.Systems;

/// <summary>A small system printed from exact amounts without any change.</summary>
/// <param name="System">The system.</param>
public sealed record PrintedRight(SmallSystem System);
