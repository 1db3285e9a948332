using BudgetDomain.Reconciliation;

namespace BudgetDomain.Cli.Checking;

/// <summary>The complete decision procedure, where the program is built with one (build property <c>BudgetSolver</c>).</summary>
internal static class CompleteDecision
{
    /// <summary>The solver, or <see langword="null"/> in a build without it. Its native library is loaded when it is first asked, which few documents need.</summary>
#if BUDGET_SOLVER
    public static IIdentitySolver? Solver { get; } = new Solver.CpSatIdentitySolver();
#else
    public static IIdentitySolver? Solver => null;
#endif
}
