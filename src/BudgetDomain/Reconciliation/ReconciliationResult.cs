using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>The outcome of reconciling a system: the verdict, every contradiction once, and what rounding explains.</summary>
public sealed class ReconciliationResult
{
    /// <summary>The system.</summary>
    public required IdentitySystem System { get; init; }

    /// <summary>The verdict on all figures together.</summary>
    public required Grade Verdict { get; init; }

    /// <summary>How far that is known: proved by exact amounts, not refuted, or refuted.</summary>
    public ConsistencyState Consistency { get; init; }

    /// <summary>Exact amounts in 分, one for each quantity, that print as all figures do at the grade of the verdict; empty where none were found.</summary>
    public ImmutableArray<long> Witness { get; init; } = [];

    /// <summary>Identities that hold as printed, by rounding, by adjustment, not at all: one place for each <see cref="Grade"/>.</summary>
    public required ImmutableArray<int> Counts { get; init; }

    /// <summary>What cannot stand at all.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    /// <summary>What can stand only if figures were truncated or plugged, several identities together.</summary>
    public ImmutableArray<Contradiction> Adjustments { get; init; } = [];

    /// <summary>
    /// What would explain all <see cref="Contradictions"/> together: the smallest sets of figures that, if they alone were wrong, would make the whole
    /// document agree. <see langword="null"/> where there is no contradiction, or that was not asked (<see cref="ReconciliationOptions.Repair"/>).
    /// </summary>
    public Repair? Repair { get; init; }

    /// <summary>Single identities that do not hold as printed but within the reach of their figures.</summary>
    public ImmutableArray<Deviation> Deviations { get; init; } = [];

    /// <summary>How many identities there are, those between figures of one quantity included.</summary>
    public int IdentityCount => Counts.Sum();
}
