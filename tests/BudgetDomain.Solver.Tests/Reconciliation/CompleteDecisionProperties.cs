using BudgetDomain.FsCheck.Systems;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>With a solver the verdict is the truth, and what is called consistent has amounts that show it.</summary>
public class CompleteDecisionProperties
{
    [Property(MaxTest = 1500)]
    public Property Verdict_IsWhatTryingAllAmountsFinds(SmallSystem small)
    {
        var (result, truth) = (Reconciler.Reconcile(Solved.SystemOf(small), Solved.Options with { Repair = null }), small.BruteForce());
        return (result.Verdict == truth).Label($"{result.Verdict} instead of {truth}")
            .And((result.Consistency == (truth == Grade.Contradicted ? ConsistencyState.Contradicted : ConsistencyState.Consistent)).Label($"{result.Consistency}"));
    }

    [Property(MaxTest = 1000)]
    public Property Witness_SatisfiesEveryIdentity_AndPrintsAsTheFigures(SmallSystem small)
    {
        var result = Reconciler.Reconcile(Solved.SystemOf(small));
        if (result.Witness.IsEmpty)
            return (result.Consistency != ConsistencyState.Consistent).Label("consistent without amounts");
        return (Solved.FaultOf(result.System, result.Verdict, result.Witness) is null).Label(Solved.FaultOf(result.System, result.Verdict, result.Witness));
    }

    /// <summary>The solver alone, without propagation before it.</summary>
    [Property(MaxTest = 500)]
    public Property Solver_AgreesWithTryingAllAmounts(SmallSystem small)
    {
        var system = Solved.SystemOf(small);
        var truth = small.BruteForce();
        for (var grade = Grade.Exact; grade < Grade.Contradicted; grade++)
        {
            var propagation = new Propagation(system);
            if (!propagation.Start(grade, new bool[system.Figures.Length]))
                continue;
            var answer = new CpSatIdentitySolver().Solve(
                new()
                {
                    System = system,
                    Least = [.. propagation.Least],
                    Most = [.. propagation.Most.Select(m => Math.Min(m, 1L << 40))],
                    Identities = [.. Enumerable.Range(0, system.IdentityCount).Where(propagation.Applies)],
                },
                TimeSpan.FromSeconds(10));
            if (answer.Outcome != (truth <= grade ? SolverOutcome.Feasible : SolverOutcome.Infeasible))
                return false.Label($"{answer.Outcome} at {grade}, truth {truth}");
            if (answer.Outcome == SolverOutcome.Feasible && Solved.FaultOf(system, grade, answer.Witness) is { } fault)
                return false.Label(fault);
        }

        return true.ToProperty();
    }

    /// <summary>Bounds alone say that an explanation clashes; here the solver says it too, by nothing but the figures and identities of the set.</summary>
    [Property(MaxTest = 500)]
    public Property Explanation_IsItselfImpossible(SmallSystem small)
    {
        var result = Reconciler.Reconcile(Solved.SystemOf(small), Solved.Options with { Repair = null });
        return result.Contradictions.Concat(result.Adjustments).All(contradiction =>
        {
            bool[] freed = [.. Enumerable.Range(0, result.System.Figures.Length).Select(f => !contradiction.Figures.Contains(f))];
            bool[] dropped = [.. Enumerable.Range(0, result.System.IdentityCount).Select(i => !contradiction.Identities.Contains(i))];
            return new Decider(result.System, dropped, Solved.Options, default).Decide(contradiction.Grade, freed) == SolverOutcome.Infeasible;
        }).ToProperty();
    }

    /// <summary>The comparison of two sides, computed once more from the figures: the left is at least more than the right is at most.</summary>
    [Property(MaxTest = 1000)]
    public Property Explanation_IsOneComparison_OfFiguresOfTheSet(SmallSystem small)
    {
        var result = Reconciler.Reconcile(Solved.SystemOf(small));
        var all = true.ToProperty();
        foreach (var contradiction in result.Contradictions.Concat(result.Adjustments).Where(c => !c.MayLackRows))
        {
            var proof = ClashProof.Of(result.System, contradiction);
            if (proof is null)
                return false.Label("no comparison");
            var left = proof.Left.Sum(f => f.Times * Bounds.Of(result.System.Figures[f.Figure], contradiction.Grade).Least);
            var right = proof.Right.Sum(f => f.Times * Bounds.Of(result.System.Figures[f.Figure], contradiction.Grade).Most);
            all = all.And((left == proof.LeftLeast && right == proof.RightMost && left > right && proof.Gap == left - right).Label($"{left} {right} {proof}"))
                .And(proof.Left.Concat(proof.Right).Select(f => f.Figure).ToHashSet().SetEquals(contradiction.Figures).Label("other figures than those of the set"));
        }

        return all;
    }
}
