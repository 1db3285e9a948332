namespace BudgetDomain.Publication.Rounding;

/// <summary>加总一致的取整: by a network where that proves enough, else by a solver.</summary>
public static class AdditiveRounding
{
    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solver">The solver for what one network cannot hold, or <see langword="null"/>.</param>
    /// <param name="timeLimit">How long the solver may look.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The answer. Values that a solver returns are verified; wrong ones count as undecided.</returns>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    public static RoundingAnswer Solve(RoundingProblem problem, IRoundingSolver? solver, TimeSpan timeLimit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var reduction = RoundingReduction.Of(problem);
        if (reduction.IsImpossible)
            return RoundingAnswer.Impossible;
        var answer = NetworkRounding.Solve(reduction.Problem, cancellationToken);
        if (answer.Outcome == RoundingOutcome.Undecided && solver is not null)
            answer = solver.Solve(reduction.Problem, timeLimit, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (answer.Outcome is not (RoundingOutcome.Best or RoundingOutcome.Found))
            return answer;
        if (answer.Values.Length != reduction.Problem.Variables.Length)
            return RoundingAnswer.Undecided;
        var values = reduction.Expand(answer.Values.AsSpan());
        return problem.IsSolvedBy(values.AsSpan()) ? answer with { Values = values } : RoundingAnswer.Undecided;
    }
}
