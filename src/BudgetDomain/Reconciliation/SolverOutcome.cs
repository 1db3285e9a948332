namespace BudgetDomain.Reconciliation;

/// <summary>How a search for exact amounts ended.</summary>
public enum SolverOutcome
{
    /// <summary>未判定: neither amounts nor a proof were found in the time given.</summary>
    Undecided = 0,

    /// <summary>There are exact amounts; here they are.</summary>
    Feasible = 1,

    /// <summary>It is proved that there are none.</summary>
    Infeasible = 2,
}
