using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>The answer of an <see cref="IIdentitySolver"/>.</summary>
/// <param name="Outcome">How the search ended.</param>
/// <param name="Witness">One amount for each quantity, in 分, where the outcome is <see cref="SolverOutcome.Feasible"/>; else empty.</param>
/// <param name="IsBest">Whether it is proved that no answer gives up less, or reaches farther, than this one.</param>
public sealed record IdentityAnswer(SolverOutcome Outcome, ImmutableArray<long> Witness, bool IsBest)
{
    /// <summary>How long it took.</summary>
    public TimeSpan Spent { get; init; }

    /// <summary>Nothing is known.</summary>
    public static IdentityAnswer Undecided { get; } = new(SolverOutcome.Undecided, [], IsBest: false);

    /// <summary>There are no such amounts.</summary>
    public static IdentityAnswer Infeasible { get; } = new(SolverOutcome.Infeasible, [], IsBest: true);
}
