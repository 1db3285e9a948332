namespace BudgetDomain.Reconciliation;

/// <summary>A complete decision procedure (完备判定) for identity systems: it finds exact amounts, or proves that there are none.</summary>
/// <remarks>
/// The core asks one only where propagation ends without a verdict, and believes no witness that it has not verified. An implementation
/// answers <see cref="SolverOutcome.Undecided"/> rather than guess: when its time is over, when it is cancelled, or when a system is too large for it.
/// It may be asked by several threads at once.
/// </remarks>
public interface IIdentitySolver
{
    /// <summary>Answers a question within a time limit.</summary>
    /// <param name="question">The quantities, the identities, and the bounds that may be given up.</param>
    /// <param name="timeLimit">How long it may take; not more than a little is spent beyond it.</param>
    /// <param name="cancellationToken">Ends the search early, with the answer undecided.</param>
    IdentityAnswer Solve(IdentityQuestion question, TimeSpan timeLimit, CancellationToken cancellationToken = default);
}
