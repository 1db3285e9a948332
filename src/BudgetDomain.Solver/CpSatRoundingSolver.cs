using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using Google.OrTools.Sat;
using Google.Protobuf.Collections;

namespace BudgetDomain.Solver;

/// <summary>Finds additive roundings (加总一致的取整) with the CP-SAT solver of Google OR-Tools.</summary>
/// <remarks>One thread and a fixed seed: the same problem has the same answer unless the time limit cuts it short. One instance serves any number of threads.</remarks>
public sealed class CpSatRoundingSolver : IRoundingSolver
{
    // Sums of the solver must stay within 63 bits, whatever its variables are.
    private const int SumBits = 60;

    /// <inheritdoc/>
    public RoundingAnswer Solve(RoundingProblem problem, TimeSpan timeLimit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (cancellationToken.IsCancellationRequested || timeLimit <= TimeSpan.Zero || Model(problem, out var unit, out var bases) is not { } model)
            return RoundingAnswer.Undecided;
        using var solver = new SolveWrapper();

        // The problem comes reduced, and is small: probing and looking for symmetry take longer than solving it.
        solver.SetStringParameters(string.Create(
            CultureInfo.InvariantCulture,
            $"num_workers:1 random_seed:1 cp_model_probing_level:0 symmetry_level:0 max_time_in_seconds:{timeLimit.TotalSeconds:0.0######}"));
        CpSolverResponse response;
        using (cancellationToken.Register(static state => ((SolveWrapper)state!).StopSearch(), solver))
            response = solver.Solve(model);
        return response.Status switch
        {
            CpSolverStatus.Optimal => new(RoundingOutcome.Best, Values(problem, response.Solution, unit, bases)),
            CpSolverStatus.Feasible => new(RoundingOutcome.Found, Values(problem, response.Solution, unit, bases)),
            CpSolverStatus.Infeasible => RoundingAnswer.Impossible,
            _ => RoundingAnswer.Undecided,
        };
    }

    /// <summary>A choice is 0 or 1, a free quantity counts units from its base; none where numbers are too large.</summary>
    private static CpModelProto? Model(RoundingProblem problem, out long unit, out long[] bases)
    {
        unit = UnitOf(problem);
        bases = new long[problem.Variables.Length];
        var model = new CpModelProto();
        var terms = 2 + problem.Sums.Select(static s => s.Parts.Length).DefaultIfEmpty(0).Max();
        var reach = (1L << SumBits) / terms;
        var objective = new CpObjectiveProto();
        for (var v = 0; v < bases.Length; v++)
        {
            var variable = problem.Variables[v];
            bases[v] = variable.IsFree ? Math.Clamp(0, variable.Floor, variable.Ceiling) : variable.Floor;
            var proto = new IntegerVariableProto();
            proto.Domain.Add(variable.IsFree ? Math.Max(-reach, -((bases[v] - variable.Floor) / unit)) : 0);
            proto.Domain.Add(variable.IsFree ? Math.Min(reach, (variable.Ceiling - bases[v]) / unit) : variable.IsFixed ? 0 : 1);
            model.Variables.Add(proto);
            if (variable.IsFree || variable.IsFixed)
                continue;
            objective.Vars.Add(v);
            objective.Coeffs.Add(variable.CeilingCost);
        }

        foreach (var sum in problem.Sums)
        {
            if (Linear(problem, sum, unit, bases) is not { } linear)
                return null;
            model.Constraints.Add(new ConstraintProto { Linear = linear });
        }

        model.Objective = objective;
        return model;
    }

    /// <summary>The largest amount of which all values are multiples.</summary>
    private static long UnitOf(RoundingProblem problem)
    {
        var unit = 0L;
        foreach (var variable in problem.Variables)
        {
            if (variable.IsFree)
                continue;
            unit = Divisor(unit, variable.Floor);
            unit = Divisor(unit, variable.Ceiling);
        }

        return Math.Max(1, unit);

        static long Divisor(long a, long b)
        {
            while (b != 0)
                (a, b) = (b, a % b);
            return Math.Abs(a);
        }
    }

    private static LinearConstraintProto? Linear(RoundingProblem problem, RoundingSum sum, long unit, long[] bases)
    {
        var linear = new LinearConstraintProto();
        Int128 known = 0;
        Add(sum.Whole, 1);
        foreach (var part in sum.Parts)
            Add(part, -1);
        var rest = -known / unit;
        if (Int128.Abs(rest) > 1L << SumBits)
            return null;
        linear.Domain.Add(sum.Relation == IdentityRelation.AtMost ? long.MinValue : (long)rest);
        linear.Domain.Add(sum.Relation == IdentityRelation.AtLeast ? long.MaxValue : (long)rest);
        return linear;

        void Add(int v, int sign)
        {
            known += sign * (Int128)bases[v];
            var variable = problem.Variables[v];
            if (variable.IsFixed)
                return;
            linear.Vars.Add(v);
            linear.Coeffs.Add(sign * (variable.IsFree ? 1 : (variable.Ceiling - variable.Floor) / unit));
        }
    }

    private static ImmutableArray<long> Values(RoundingProblem problem, RepeatedField<long> solution, long unit, long[] bases)
    {
        var values = ImmutableArray.CreateBuilder<long>(bases.Length);
        for (var v = 0; v < bases.Length; v++)
        {
            var variable = problem.Variables[v];
            values.Add(variable.IsFree ? bases[v] + (solution[v] * unit) : solution[v] == 0 ? variable.Floor : variable.Ceiling);
        }

        return values.MoveToImmutable();
    }
}
