using System.Diagnostics;
using BudgetDomain.Reconciliation;
using Xunit;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Large tables, no time, and a host that has changed its mind: defined outcomes, and none of them wrong.</summary>
public class LimitTests
{
    private static ReconciliationOptions Hurried { get; } = new() { Solver = new CpSatIdentitySolver(), SolverTimeLimit = TimeSpan.FromMilliseconds(1), SolverTimeTotal = TimeSpan.FromMilliseconds(5), Repair = new() };

    [Fact]
    public void TenThousandRows_AreDecided()
    {
        var result = Reconciler.Reconcile(Rows(10_000, wrong: 0).Build(), Solved.Options);
        Assert.Equal(Grade.Exact, result.Verdict);
        Assert.Equal(ConsistencyState.Consistent, result.Consistency);
    }

    [Fact]
    public void TenThousandRows_WithOneWrong_AreContradictedEvenWithoutTime()
    {
        var result = Reconciler.Reconcile(Rows(10_000, wrong: 7).Build(), Hurried);
        Assert.Equal(Grade.Contradicted, result.Verdict);
        Assert.Contains(result.Contradictions, c => c.Repair!.Candidates.Any(x => result.System.Figures[x.Figure].Text == "1007"));
    }

    [Fact]
    public void WithoutTime_TheAnswerIsUndecidedRatherThanWrong()
    {
        // Three equal pairs around an odd total: bounds cross nowhere, and no whole amounts exist.
        var system = Odd().Build();
        Assert.Equal(ConsistencyState.Contradicted, Reconciler.Reconcile(system, Solved.Options).Consistency);
        Assert.Equal(ConsistencyState.NoContradictionFound, Reconciler.Reconcile(system).Consistency);
        Assert.Equal(ConsistencyState.NoContradictionFound, Reconciler.Reconcile(system, Hurried with { SolverTimeLimit = TimeSpan.Zero }).Consistency);
    }

    [Fact]
    public void AClashThatPropagationDoesNotSee_IsExplainedByTheSolver()
    {
        var contradiction = Assert.Single(Reconciler.Reconcile(Odd().Build(), Solved.Options).Contradictions);
        Assert.Equal(3, contradiction.Identities.Length);
        Assert.True(contradiction.Repair!.IsUnique);
    }

    [Fact]
    public void AWitnessThatDoesNotStand_IsNotBelieved()
    {
        var result = Reconciler.Reconcile(Odd().Build(), new ReconciliationOptions { Solver = new Liar() });
        Assert.Equal(ConsistencyState.NoContradictionFound, result.Consistency);
        Assert.Empty(result.Witness);
    }

    [Fact]
    public async Task CancelledInTheMiddle_ItStops()
    {
        using var stop = new CancellationTokenSource();
        var task = Task.Run(() => Reconciler.Reconcile(Rows(10_000, wrong: 7).Build(), new ReconciliationOptions { Solver = new Stopper(stop), Repair = new() }, stop.Token));
        var watch = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void CancelledWhileTheSolverRuns_ItStops()
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Reconciler.Reconcile(Odd().Build(), new ReconciliationOptions { Solver = new Stopper(stop) }, stop.Token));
    }

    [Fact]
    public void CancelledWhileTheSolverIsAskedForRepairs_ItIsAskedNoMore()
    {
        // Printed twice: with one figure free, the other still clashes, and only the solver sees it.
        var system = Odd().Print(("x", 3)).Build();
        using var never = new CancellationTokenSource();
        var counter = new StopperOfRepairs(never, int.MaxValue);
        _ = Reconciler.Reconcile(system, new ReconciliationOptions { Solver = counter });
        var all = new StopperOfRepairs(never, int.MaxValue);
        _ = Reconciler.Reconcile(system, new ReconciliationOptions { Solver = all, Repair = new() });
        Assert.InRange(counter.QuestionsBefore, 1, all.QuestionsBefore - 1);

        using var stop = new CancellationTokenSource();
        var solver = new StopperOfRepairs(stop, counter.QuestionsBefore);
        Assert.ThrowsAny<OperationCanceledException>(() => Reconciler.Reconcile(system, new ReconciliationOptions { Solver = solver, Repair = new() }, stop.Token));
        Assert.Equal(counter.QuestionsBefore, solver.QuestionsBefore);
        Assert.Equal(0, solver.QuestionsAfter);
    }

    /// <summary>x = a + b, x = b + c, x = a + c and a + b + c printed odd: twice the sum would have to be three times x, and x is even only.</summary>
    private static HandMade Odd() => new HandMade()
        .Equal("x", "a", "b").Equal("x", "b", "c").Equal("x", "a", "c")
        .Print(("x", 3));

    private static HandMade Rows(int count, int wrong)
    {
        var made = new HandMade();
        var names = Enumerable.Range(0, count).Select(i => $"r{i}").ToArray();
        made.Print(("total", Enumerable.Range(0, count).Sum(i => (long)i)));
        made.Print([.. names.Select((n, i) => (n, i == 7 ? i + (wrong == 7 ? 1000L : 0) : i))]);
        return made.Equal(["total", .. names]);
    }

    private sealed class Liar : IIdentitySolver
    {
        public IdentityAnswer Solve(IdentityQuestion question, TimeSpan timeLimit, CancellationToken cancellationToken = default)
            => new(SolverOutcome.Feasible, question.Least, IsBest: true);
    }

    private sealed class Stopper(CancellationTokenSource stop) : IIdentitySolver
    {
        public IdentityAnswer Solve(IdentityQuestion question, TimeSpan timeLimit, CancellationToken cancellationToken = default)
        {
            stop.Cancel();
            return new CpSatIdentitySolver().Solve(question, timeLimit, cancellationToken);
        }
    }

    /// <summary>Cancels after as many questions as deciding and explaining take, so when it is first asked for a repair.</summary>
    private sealed class StopperOfRepairs(CancellationTokenSource stop, int after) : IIdentitySolver
    {
        public int QuestionsBefore { get; private set; }

        public int QuestionsAfter { get; private set; }

        public IdentityAnswer Solve(IdentityQuestion question, TimeSpan timeLimit, CancellationToken cancellationToken = default)
        {
            if (stop.IsCancellationRequested)
                QuestionsAfter++;
            else if (QuestionsBefore < after)
                QuestionsBefore++;
            else
                stop.Cancel();
            return new CpSatIdentitySolver().Solve(question, timeLimit, CancellationToken.None);
        }
    }
}
