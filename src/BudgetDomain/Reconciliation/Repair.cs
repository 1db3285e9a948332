using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>What would explain a contradiction (修复建议): the figures of which one alone may be wrong, or the smallest sets of them.</summary>
/// <param name="Candidates">Every single figure that would do; where none would, the figures of the smallest sets. The likeliest first.</param>
/// <param name="Sets">The smallest sets of figures that would do together, as indexes into the system's figures; each has one where single figures do.</param>
/// <param name="IsComplete">Whether it is known that there are no other explanations as small as these.</param>
public sealed record Repair(ImmutableArray<RepairCandidate> Candidates, ImmutableArray<ImmutableArray<int>> Sets, bool IsComplete)
{
    /// <summary>Whether one figure alone is left to doubt, so that it may be named as wrong.</summary>
    public bool IsUnique => Candidates.Length == 1 && Sets.Length == 1 && IsComplete;
}
