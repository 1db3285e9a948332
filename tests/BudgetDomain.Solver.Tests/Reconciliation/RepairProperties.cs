using BudgetDomain.FsCheck.Systems;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Repairs against their definition: which figure, if it alone were unknown, leaves a document that exact amounts can stand behind?</summary>
public class RepairProperties
{
    [Property(MaxTest = 1000)]
    public Property ConsistentFigures_HaveNoRepair(PrintedRight right)
    {
        var result = Solved.Reconcile(right.System);
        return (result.Contradictions.IsEmpty && result.Adjustments.All(c => c.Grade == Grade.Rounded)).ToProperty();
    }

    [Property(MaxTest = 150)]
    public Property OneContradiction_HasExactlyTheCandidatesThatTryingAllAmountsFinds(SmallSystem small)
    {
        var result = Solved.Reconcile(small);
        if (result.Contradictions is not [{ Repair: { } repair, MayLackRows: false }])
            return true.ToProperty();
        var expected = Enumerable.Range(0, result.System.Figures.Length)
            .Where(f => Reconciler.Reconcile(Solved.SystemOf(small, number => number != SmallSystem.NumberOf(result, f)), Solved.Options with { Repair = null }).Verdict != Grade.Contradicted)
            .ToHashSet();
        var found = repair.Sets.Where(s => s.Length == 1).Select(s => s[0]).ToHashSet();
        return found.SetEquals(expected).Label($"{string.Join(' ', found)} instead of {string.Join(' ', expected)}")
            .And((repair.IsUnique == (expected.Count == 1)).Label("unique"));
    }

    /// <summary>The ends of a range would do, and what lies beyond them would not.</summary>
    [Property(MaxTest = 400)]
    public Property Range_EndsWithTheLastFiguresThatWouldDo(OneChanged changed)
    {
        var result = Solved.Reconcile(changed.System);
        var all = true.ToProperty();
        foreach (var candidate in result.Contradictions is [{ Repair: { } repair }] ? repair.Candidates : [])
        {
            var figure = result.System.Figures[candidate.Figure];
            var place = figure.LastPlace;
            if (candidate.Least is { } least)
                all = all.And(WouldDo(least.Fen).Label($"least {least.Fen} of {candidate.Figure}")).And((least.Fen < place || least.Fen % place != 0 || !IsRounded(least.Fen - place)).Label($"less than {least.Fen} would do"));
            if (candidate.Most is { } most)
                all = all.And(WouldDo(most.Fen).Label($"most {most.Fen} of {candidate.Figure}")).And((most.Fen % place != 0 || !IsRounded(most.Fen + place)).Label($"more than {most.Fen} would do"));

            // The range is that of the best grade that any figure there would reach.
            bool WouldDo(long fen) => VerdictWith(fen) < Grade.Contradicted;

            bool IsRounded(long fen) => candidate.IsExact && Best() <= Grade.Rounded && VerdictWith(fen) <= Grade.Rounded;

            Grade Best() => Reconciler.Reconcile(Solved.SystemOf(changed.System, number => number != SmallSystem.NumberOf(result, candidate.Figure)), Solved.Options with { Repair = null }).Verdict;

            Grade VerdictWith(long fen)
            {
                var (tables, figures) = changed.System.Build();
                var index = figures.IndexOf(figures.First(f => f.Text == figure.Text));
                var state = fen == 0 ? BudgetDomain.Disclosure.FigureState.Nil : BudgetDomain.Disclosure.FigureState.Printed;
                var other = figures.SetItem(index, new(figure.Slice, state, WanYuan.FromFen(fen), place, figure.Table, figure.Row, figure.Column, figure.Text));
                return Reconciler.Reconcile(IdentitySystem.Derive(tables, other), Solved.Options with { Repair = null }).Verdict;
            }
        }

        return all;
    }

    [Property(MaxTest = 400)]
    public Property ACertainFigure_IsNeverDoubted_AndWeightsDecideAmongCandidates(OneChanged changed)
    {
        var system = Solved.SystemOf(changed.System);
        var result = Reconciler.Reconcile(system, Solved.Options);
        if (result.Contradictions is not [{ Repair: { Candidates.Length: > 1 } repair, MayLackRows: false }] || repair.Sets.Any(s => s.Length > 1))
            return true.ToProperty();
        var certain = system.Figures[repair.Candidates[0].Figure];
        var without = Reconciler.Reconcile(system, Solved.Options with { Repair = new() { IsCertain = f => f == certain } }).Contradictions[0].Repair!;
        var heavy = Reconciler.Reconcile(system, Solved.Options with { Repair = new() { WeightOf = f => f == certain ? 1 : 5 } }).Contradictions[0].Repair!;
        return without.Candidates.All(c => system.Figures[c.Figure] != certain).Label("a certain figure is doubted")
            .And((without.Candidates.Length == repair.Candidates.Length - 1).Label("others are lost"))
            .And((heavy.IsUnique && system.Figures[heavy.Candidates[0].Figure] == certain).Label("the lightest is not named"));
    }

    /// <summary>Candidates stand with the lightest first; no weight is less than 1, whatever a host says.</summary>
    [Property(MaxTest = 400)]
    public Property Candidates_StandInTheOrderOfTheirWeights(OneChanged changed, int seed)
    {
        var system = Solved.SystemOf(changed.System);
        var result = Reconciler.Reconcile(system, Solved.Options with { Repair = new() { WeightOf = Weight } });
        if (result.Contradictions is not [{ Repair: { Candidates.Length: > 1 } repair }])
            return true.ToProperty();
        var weights = repair.Candidates.Select(c => Math.Max(1, Weight(system.Figures[c.Figure]))).ToList();
        var plain = Reconciler.Reconcile(system, Solved.Options with { Repair = new() { WeightOf = static _ => -7 } }).Contradictions[0].Repair!;
        return weights.SequenceEqual(weights.Order()).Label("order")
            .And(plain.Candidates.Select(static c => c.Figure).SequenceEqual(Reconciler.Reconcile(system, Solved.Options).Contradictions[0].Repair!.Candidates.Select(static c => c.Figure)).Label("below 1"));

        int Weight(Disclosure.Figure figure) => ((figure.Row * 7) + (figure.Column * 5) + (seed & 15)) % 6 - 1;
    }
}
