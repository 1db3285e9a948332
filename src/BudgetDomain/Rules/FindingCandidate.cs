using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules;

/// <summary>A figure that may be the wrong one, and what could stand in its place.</summary>
/// <param name="Place">Where it stands, with what is printed.</param>
/// <param name="Least">The least figure that would do, as printed text; <see langword="null"/> where nothing bounds it.</param>
/// <param name="Most">The greatest figure that would do, as printed text; <see langword="null"/> where nothing bounds it.</param>
/// <param name="Hypothesis">The known slip that explains the printed figure, in words; <see langword="null"/> where none does.</param>
public sealed record FindingCandidate(Place Place, string? Least, string? Most, LocalizedText? Hypothesis);
