using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using Xunit;

namespace BudgetDomain.Tests.Publication;

/// <summary>What is asked of a solver, and what is made of its answers; free quantities below zero.</summary>
public class AdditiveRoundingTests
{
    // Two places of rounding, which no network of flows holds.
    private static readonly RoundingProblem TwoPlaces = new([new(300, 400, 1), new(100, 200, 3), new(200, 210, 5)], [new(0, [1, 2], IdentityRelation.Equal)]);

    private static RoundingAnswer Ask(RoundingAnswer answer) => AdditiveRounding.Solve(TwoPlaces, new Answering(_ => answer), TimeSpan.FromSeconds(1));

    [Fact]
    public void Solver_is_asked_where_no_network_holds_the_sums_and_its_answer_is_taken()
    {
        Assert.Equal(RoundingOutcome.Undecided, AdditiveRounding.Solve(TwoPlaces, null, TimeSpan.Zero).Outcome);
        var asked = new List<TimeSpan>();
        var answer = AdditiveRounding.Solve(TwoPlaces, new Answering(p => new(RoundingOutcome.Found, [.. Solutions(p, 1).First()]), asked), TimeSpan.FromSeconds(7));
        Assert.Equal([TimeSpan.FromSeconds(7)], asked);
        Assert.Equal(RoundingOutcome.Found, answer.Outcome);
        Assert.True(TwoPlaces.IsSolvedBy(answer.Values.AsSpan()));
    }

    [Fact]
    public void Answer_that_is_no_solution_is_none()
    {
        Assert.Equal(RoundingAnswer.Undecided, Ask(new(RoundingOutcome.Best, [400, 200, 210])));
        Assert.Equal(RoundingAnswer.Undecided, Ask(new(RoundingOutcome.Best, [1])));
        Assert.Equal(RoundingAnswer.Undecided, Ask(new(RoundingOutcome.Found, [])));
    }

    [Fact]
    public void Impossible_and_undecided_are_handed_on()
    {
        Assert.Equal(RoundingOutcome.Impossible, Ask(RoundingAnswer.Impossible).Outcome);
        Assert.Equal(RoundingOutcome.Undecided, Ask(RoundingAnswer.Undecided).Outcome);
        var none = new RoundingProblem([new(0, 100, 0), new(300, 300, 0), new(300, 300, 0)], [new(0, [1, 2], IdentityRelation.Equal)]);
        Assert.Equal(RoundingOutcome.Impossible, AdditiveRounding.Solve(none, new Answering(static _ => throw new InvalidOperationException("is not asked")), TimeSpan.Zero).Outcome);
    }

    [Fact]
    public void Problem_is_asked_for_and_cancelling_ends_the_work()
    {
        Assert.Throws<ArgumentNullException>("problem", static () => AdditiveRounding.Solve(null!, null, TimeSpan.Zero));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AdditiveRounding.Solve(TwoPlaces, new Answering(_ => RoundingAnswer.Undecided), TimeSpan.Zero, cancelled.Token));
    }

    /// <summary>What no table prints may be below zero, to the least and greatest value that is allowed.</summary>
    [Theory]
    [InlineData(-300, -100, 0, 100, 200, 300, true)]
    [InlineData(-250, -150, 0, 100, 200, 300, true)]
    [InlineData(-99, -1, 0, 100, 0, 100, false)]
    [InlineData(-199, -101, 0, 100, 100, 200, false)]
    [InlineData(101, 199, 300, 400, 200, 300, false)]
    [InlineData(150, 250, 300, 400, 200, 300, true)]
    [InlineData(-150, 250, 200, 300, 200, 300, true)]
    [InlineData(-1000, -900, -700, -600, 200, 300, true)]
    public void Free_quantities_below_zero_are_found(long least, long most, long wholeFloor, long wholeCeiling, long partFloor, long partCeiling, bool isPossible)
    {
        var problem = new RoundingProblem(
            [new(wholeFloor, wholeCeiling, 5), new(partFloor, partCeiling, 3), new(least, most, 1_000, IsFree: true)],
            [new(0, [1, 2], IdentityRelation.Equal)]);
        var answer = AdditiveRounding.Solve(problem, null, TimeSpan.Zero);
        Assert.Equal(isPossible, answer.Outcome == RoundingOutcome.Best);
        if (isPossible)
            Assert.Equal(Solutions(problem, 1).Min(v => problem.CostOf(v)), problem.CostOf(answer.Values.AsSpan()));
        else
            Assert.Empty(Solutions(problem, 1));
    }

    /// <summary>Every solution, free quantities in steps.</summary>
    private static IEnumerable<long[]> Solutions(RoundingProblem problem, long step)
    {
        IEnumerable<long[]> found = [[]];
        foreach (var variable in problem.Variables)
        {
            var allowed = variable.IsFree
                ? Enumerable.Range(0, (int)((variable.Ceiling - variable.Floor) / step) + 1).Select(i => variable.Floor + (i * step))
                : new[] { variable.Floor, variable.Ceiling }.Distinct();
            found = found.SelectMany(v => allowed.Select(a => (long[])[.. v, a]));
        }

        return found.Where(v => problem.IsSolvedBy(v));
    }

    private sealed class Answering(Func<RoundingProblem, RoundingAnswer> answer, List<TimeSpan>? asked = null) : IRoundingSolver
    {
        public RoundingAnswer Solve(RoundingProblem problem, TimeSpan timeLimit, CancellationToken cancellationToken = default)
        {
            asked?.Add(timeLimit);
            return answer(problem);
        }
    }
}
