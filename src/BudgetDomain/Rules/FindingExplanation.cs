using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>What would explain a contradiction (修复建议). Nothing is ever changed.</summary>
/// <param name="Candidates">The figures that may be wrong, the likeliest first.</param>
/// <param name="IsUnique">Whether there is only one, which alone may be named as wrong.</param>
public sealed record FindingExplanation(ImmutableArray<FindingCandidate> Candidates, bool IsUnique);
