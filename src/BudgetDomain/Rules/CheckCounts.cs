namespace BudgetDomain.Rules;

/// <summary>Totals of a check.</summary>
/// <param name="Tables">Recognised tables.</param>
/// <param name="Figures">Printed figures put on a slice, blank cells not counted.</param>
/// <param name="Claims">Claims of the narrative, those that could not be resolved included.</param>
/// <param name="Identities">Identities derived from the slices, those between blank cells not counted.</param>
/// <param name="Exact">Identities that hold as printed.</param>
/// <param name="Rounded">Identities that hold by rounding.</param>
/// <param name="Adjusted">Identities that hold by truncation or plug.</param>
/// <param name="Contradicted">Identities that cannot hold.</param>
public sealed record CheckCounts(int Tables, int Figures, int Claims, int Identities, int Exact, int Rounded, int Adjusted, int Contradicted);
