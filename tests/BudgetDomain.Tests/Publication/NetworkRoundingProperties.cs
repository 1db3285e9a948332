using System.Collections.Immutable;
using BudgetDomain.Publication.Rounding;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Publication;

/// <summary>Additive rounding by the network alone, against trying every rounding.</summary>
[Properties(Arbitrary = [typeof(SmallTable)])]
public class NetworkRoundingProperties
{
    private static RoundingAnswer Solve(RoundingProblem problem) => AdditiveRounding.Solve(problem, null, TimeSpan.Zero);

    [Property(MaxTest = 500)]
    public Property ATreeWithFlatColumns_IsRoundedAtTheLeastCost(SmallTable table)
    {
        var problem = table.Problem();
        var answer = Solve(problem);
        var best = SmallTable.BestByTrying(problem);
        return best is null
            ? (answer.Outcome == RoundingOutcome.Impossible).Label("none exists")
            : (answer.Outcome == RoundingOutcome.Best && problem.IsSolvedBy(answer.Values.AsSpan())).Label($"{answer.Outcome}")
                .And(() => problem.CostOf(answer.Values.AsSpan()) == best);
    }

    [Property(MaxTest = 200)]
    public Property WithSumsThatNoNetworkHolds_NothingIsClaimedThatIsNotSo(SmallTable table)
    {
        var problem = table.Problem(withDiagonal: true);
        var answer = Solve(problem);
        return answer.Outcome switch
        {
            RoundingOutcome.Best => (problem.IsSolvedBy(answer.Values.AsSpan()) && problem.CostOf(answer.Values.AsSpan()) == SmallTable.BestByTrying(problem)).Label("best"),
            RoundingOutcome.Impossible => (SmallTable.BestByTrying(problem) is null).Label("impossible"),
            _ => (answer.Outcome == RoundingOutcome.Undecided && answer.Values.IsEmpty).Label("undecided"),
        };
    }

    [Property(MaxTest = 100)]
    public bool TheSameProblem_HasTheSameAnswer(SmallTable table) => Solve(table.Problem()).Values.SequenceEqual(Solve(table.Problem()).Values);

    [Property(MaxTest = 200)]
    public Property ZerosAndExactAmounts_Stay_AndAllOthersAreFloorOrCeiling(SmallTable table)
    {
        var values = Solve(table.Problem()).Values;
        var amounts = table.Amounts().SelectMany(static a => a).ToArray();
        return values.Zip(amounts).All(static p => p.Second % SmallTable.Place == 0 ? p.First == p.Second : Math.Abs(p.First - p.Second) < SmallTable.Place && p.First % SmallTable.Place == 0).ToProperty();
    }

    [Fact]
    public void TenThousandRows_AreRounded()
    {
        const int rows = 10_000;
        var variables = ImmutableArray.CreateBuilder<RoundingVariable>();
        var totals = new long[3];
        for (var r = 0; r < rows; r++)
        {
            long[] exact = [(r * 37L % 1000) + 1, (r * 91L % 777) + 2, 0];
            exact[2] = exact[0] + exact[1];
            for (var c = 0; c < 3; c++)
            {
                totals[c] += exact[c];
                variables.Add(Variable(exact[c]));
            }
        }

        foreach (var total in totals)
            variables.Add(Variable(total));
        var sums = Enumerable.Range(0, rows + 1).Select(static r => new RoundingSum((r * 3) + 2, [r * 3, (r * 3) + 1], IdentityRelation.Equal))
            .Concat(Enumerable.Range(0, 3).Select(static c => new RoundingSum((rows * 3) + c, [.. Enumerable.Range(0, rows).Select(r => (r * 3) + c)], IdentityRelation.Equal)));
        var problem = new RoundingProblem(variables.ToImmutable(), [.. sums]);
        var answer = Solve(problem);
        Assert.Equal(RoundingOutcome.Best, answer.Outcome);
        Assert.True(problem.IsSolvedBy(answer.Values.AsSpan()));

        static RoundingVariable Variable(long exact)
        {
            var floor = exact / 100 * 100;
            return new(floor, exact == floor ? floor : floor + 100, 100 - (2 * (exact - floor)));
        }
    }

    [Fact]
    public void CancelledInTheMiddle_ThrowsAndGivesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var problem = new SmallTable([-1, 0, 0], [[33], [33]]).Problem();
        Assert.Throws<OperationCanceledException>(() => AdditiveRounding.Solve(problem, null, TimeSpan.Zero, cancelled.Token));
    }
}
