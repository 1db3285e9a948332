using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Cli.Checking;

/// <summary>
/// The complete decision procedures, where the program is built with them (build property <c>BudgetSolver</c>). Their native library is loaded
/// when one is first asked, which few documents need.
/// </summary>
internal static class CompleteDecision
{
#if BUDGET_SOLVER
    /// <summary>The solver of checks; <see langword="null"/> in a build without it.</summary>
    public static IIdentitySolver? Solver { get; } = new Solver.CpSatIdentitySolver();

    /// <summary>The solver of roundings that no network flow decides; <see langword="null"/> in a build without it, which then says so.</summary>
    public static IRoundingSolver? Rounding { get; } = new Solver.CpSatRoundingSolver();
#else
    /// <summary>The solver of checks; <see langword="null"/> in a build without it.</summary>
    public static IIdentitySolver? Solver => null;

    /// <summary>The solver of roundings that no network flow decides; <see langword="null"/> in a build without it, which then says so.</summary>
    public static IRoundingSolver? Rounding => null;
#endif
}
