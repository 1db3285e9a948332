namespace BudgetDomain.Publication.Rounding;

/// <summary>Finds additive roundings of documents that one network cannot hold. The core works without one, and then rounds such documents to nearest.</summary>
public interface IRoundingSolver
{
    /// <summary>Looks for the best rounding.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="timeLimit">How long it may look.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>A rounding, or that there is none, or that it is not known. The caller verifies what is returned.</returns>
    RoundingAnswer Solve(RoundingProblem problem, TimeSpan timeLimit, CancellationToken cancellationToken = default);
}
