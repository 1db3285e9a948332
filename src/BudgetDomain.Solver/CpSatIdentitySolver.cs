using System.Diagnostics;
using System.Globalization;
using BudgetDomain.Reconciliation;
using Google.OrTools.Sat;

namespace BudgetDomain.Solver;

/// <summary>Decides identity systems completely with the CP-SAT solver of Google OR-Tools (完备判定).</summary>
/// <remarks>
/// All arithmetic of the solver is on whole numbers. It runs on one thread with a fixed seed, so the same question has the same answer unless
/// the time limit cuts it short. The native library is loaded by the first question, not before. One instance serves any number of threads.
/// </remarks>
public sealed class CpSatIdentitySolver : IIdentitySolver
{
    /// <inheritdoc/>
    public IdentityAnswer Solve(IdentityQuestion question, TimeSpan timeLimit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (cancellationToken.IsCancellationRequested || timeLimit <= TimeSpan.Zero)
            return IdentityAnswer.Undecided;
        var start = Stopwatch.GetTimestamp();
        return Search(question, timeLimit, cancellationToken) with { Spent = Stopwatch.GetElapsedTime(start) };
    }

    private static IdentityAnswer Search(IdentityQuestion question, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        var model = new IdentityModel(question);
        if (model.IsEmpty)
            return IdentityAnswer.Infeasible;
        if (model.IsTooLarge)
            return IdentityAnswer.Undecided;
        using var solver = new SolveWrapper();
        solver.SetStringParameters(string.Create(
            CultureInfo.InvariantCulture,
            $"num_workers:1 random_seed:1 max_time_in_seconds:{timeLimit.TotalSeconds:0.0######}"));
        CpSolverResponse response;
        using (cancellationToken.Register(static state => ((SolveWrapper)state!).StopSearch(), solver))
            response = solver.Solve(model.Proto);
        return response.Status switch
        {
            CpSolverStatus.Optimal => new(SolverOutcome.Feasible, model.Amounts(response.Solution), IsBest: !model.IsClipped || !model.HasObjective),
            CpSolverStatus.Feasible => new(SolverOutcome.Feasible, model.Amounts(response.Solution), IsBest: false),

            // What was cut off the range of an amount, to stay clear of overflow, may have held the answer.
            CpSolverStatus.Infeasible when !model.IsClipped => IdentityAnswer.Infeasible,
            _ => IdentityAnswer.Undecided,
        };
    }
}
