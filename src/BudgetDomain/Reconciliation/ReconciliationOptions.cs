namespace BudgetDomain.Reconciliation;

/// <summary>How a system is reconciled.</summary>
public sealed record ReconciliationOptions
{
    /// <summary>The complete procedure that is asked where propagation ends without a verdict; <see langword="null"/> for none. Default: none.</summary>
    public IIdentitySolver? Solver { get; init; }

    /// <summary>How long the solver may take over one question. Default: 2 seconds.</summary>
    public TimeSpan SolverTimeLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the solver may take over all questions about one system. Default: 10 seconds.</summary>
    public TimeSpan SolverTimeTotal { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How single figures are looked for that may be wrong; <see langword="null"/> where that is not wanted. Default: not wanted.</summary>
    public RepairOptions? Repair { get; init; }
}
