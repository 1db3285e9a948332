namespace BudgetDomain.FsCheck.Systems;

/// <summary>A small system printed exactly, with one figure changed.</summary>
/// <param name="System">The system.</param>
public sealed record OneChanged(SmallSystem System);
