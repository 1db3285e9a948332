using System.Collections.Immutable;
using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Solver.Tests;

/// <summary>Additive rounding by the solver, against trying every rounding of small problems of any shape.</summary>
public class CpSatRoundingSolverTests
{
    private static readonly CpSatRoundingSolver Solver = new();

    [Property(MaxTest = 150)]
    public Property AnySums_AreRoundedAtTheLeastCost_OrProvedImpossible(int seed)
    {
        var problem = Random(new(seed));
        var answer = Solver.Solve(problem, TimeSpan.FromSeconds(20));
        var best = BestByTrying(problem);
        return (best is null
            ? answer.Outcome == RoundingOutcome.Impossible
            : answer.Outcome == RoundingOutcome.Best && problem.IsSolvedBy(answer.Values.AsSpan()) && problem.CostOf(answer.Values.AsSpan()) == best).Label($"{answer.Outcome}, best {best}");
    }

    [Property(MaxTest = 100)]
    public bool WithTheNetworkFirst_TheCostIsTheSame(int seed)
    {
        var problem = Random(new(seed));
        var answer = AdditiveRounding.Solve(problem, Solver, TimeSpan.FromSeconds(20));
        return BestByTrying(problem) is { } best ? problem.CostOf(answer.Values.AsSpan()) == best : answer.Outcome == RoundingOutcome.Impossible;
    }

    [Fact]
    public void WithoutTime_NothingIsClaimed()
    {
        Assert.Equal(RoundingOutcome.Undecided, Solver.Solve(Random(new(1)), TimeSpan.Zero).Outcome);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Equal(RoundingOutcome.Undecided, Solver.Solve(Random(new(1)), TimeSpan.FromSeconds(1), cancelled.Token).Outcome);
    }

    /// <summary>Up to twelve quantities of two places with sums whose exact amounts hold.</summary>
    private static RoundingProblem Random(Random random)
    {
        var count = random.Next(2, 8);
        var exact = Enumerable.Range(0, count).Select(_ => (long)random.Next(0, 400)).ToList();
        var sums = ImmutableArray.CreateBuilder<RoundingSum>();
        for (var extra = random.Next(1, 5); extra > 0; extra--)
        {
            int[] parts = [.. Enumerable.Range(0, exact.Count).Where(_ => random.Next(2) == 0)];
            if (parts.Length == 0)
                continue;
            var isLess = random.Next(4) == 0;
            exact.Add(parts.Sum(p => exact[p]) + (isLess ? random.Next(50) : 0));
            sums.Add(new(exact.Count - 1, [.. parts], isLess ? IdentityRelation.AtLeast : IdentityRelation.Equal));
        }

        return new([.. exact.Select(e => Variable(e, random.Next(4) == 0 ? 10 : 100))], sums.ToImmutable());
    }

    private static RoundingVariable Variable(long exact, long place)
    {
        var floor = exact / place * place;
        return new(floor, exact == floor ? floor : floor + place, place - (2 * (exact - floor)));
    }

    private static Int128? BestByTrying(RoundingProblem problem)
    {
        int[] open = [.. Enumerable.Range(0, problem.Variables.Length).Where(v => !problem.Variables[v].IsFixed)];
        var values = problem.Variables.Select(static v => v.Floor).ToArray();
        Int128? best = null;
        for (var choice = 0; choice < 1 << open.Length; choice++)
        {
            for (var i = 0; i < open.Length; i++)
                values[open[i]] = (choice >> i & 1) == 0 ? problem.Variables[open[i]].Floor : problem.Variables[open[i]].Ceiling;
            if (problem.IsSolvedBy(values) && (best is null || problem.CostOf(values) < best))
                best = problem.CostOf(values);
        }

        return best;
    }
}
