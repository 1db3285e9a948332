using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>Figures that cannot all stand at a grade, with the identities that say so; none can be left out.</summary>
/// <param name="Grade">The grade at which they clash: <see cref="Grade.Rounded"/> (then a warning) or <see cref="Grade.Adjusted"/> (then an error).</param>
/// <param name="Figures">The figures, the likeliest culprit first, as indexes into the system's figures.</param>
/// <param name="Identities">The identities, as indexes into the system; empty where figures of one quantity differ.</param>
/// <param name="IsUnique">Whether the first figure is the only single one whose release makes the whole document agree.</param>
/// <param name="MayLackRows">Whether the sums of one row (or column) over its parts fail together, as when a row is missing, or there once too often.</param>
/// <param name="Least">The least exact amount that the first figure could stand for, if it alone were wrong; in 分.</param>
/// <param name="Most">The most exact amount, likewise.</param>
public sealed record Contradiction(
    Grade Grade,
    ImmutableArray<int> Figures,
    ImmutableArray<int> Identities,
    bool IsUnique,
    bool MayLackRows,
    WanYuan Least,
    WanYuan Most)
{
    /// <summary>What would explain it; <see langword="null"/> where that was not asked (<see cref="ReconciliationOptions.Repair"/>).</summary>
    public Repair? Repair { get; init; }
}
