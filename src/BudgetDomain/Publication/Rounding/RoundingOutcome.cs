namespace BudgetDomain.Publication.Rounding;

/// <summary>What a search for an additive rounding came to.</summary>
public enum RoundingOutcome
{
    /// <summary>Not known: no solver, or its time was over.</summary>
    Undecided = 0,

    /// <summary>The best one was found.</summary>
    Best = 1,

    /// <summary>One was found, perhaps not the best.</summary>
    Found = 2,

    /// <summary>There is none.</summary>
    Impossible = 3,
}
