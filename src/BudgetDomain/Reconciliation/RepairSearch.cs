using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// Finds what would explain one contradiction, all others being set aside: every single figure that would do, confirmed like a whole document; where
/// none does, the smallest sets of figures, by the solver.
/// </summary>
/// <remarks>A figure outside an irreducible set cannot end its clash, so only those of the set are tried alone.</remarks>
internal sealed class RepairSearch(IdentitySystem system, Decider decider, bool[] freed, bool[] dropped, RepairOptions options)
{
    // A reader who is told that one of so many figures is wrong is told nothing; a sum of ten thousand rows has that many.
    private const int MaxSingles = 60;

    private readonly SlipFinder _slips = new(system, options.LastYear);

    /// <summary>What would explain a contradiction.</summary>
    /// <param name="contradiction">The contradiction.</param>
    /// <param name="aside">What it set aside, which is asked again.</param>
    public Repair Of(Contradiction contradiction, SetAside aside)
    {
        aside.Set(freed, dropped, isAside: false);
        try
        {
            var sets = Singles(contradiction);
            var isComplete = true;
            if (options.WeightOf is not null || sets.Count == 0)
                (sets, isComplete) = Lightest(contradiction, sets);
            isComplete &= sets.Count <= MaxSingles;
            return new(Candidates(contradiction.Grade, sets), [.. sets], isComplete && !contradiction.MayLackRows);
        }
        finally
        {
            aside.Set(freed, dropped, isAside: true);
        }
    }

    private List<ImmutableArray<int>> Singles(Contradiction contradiction)
    {
        var singles = new List<ImmutableArray<int>>();
        foreach (var figure in contradiction.Figures)
        {
            if (freed[figure] || IsCertain(figure))
                continue;
            freed[figure] = true;
            if (decider.MayStand(contradiction.Grade, freed) && decider.MayStandWithoutZero(contradiction.Grade, freed, figure))
                singles.Add([figure]);
            freed[figure] = false;
            if (singles.Count > MaxSingles)
                break;
        }

        return singles;
    }

    /// <summary>The lightest of all sets; without a solver, or where its time runs out, the lightest of those known.</summary>
    private (List<ImmutableArray<int>> Sets, bool IsComplete) Lightest(Contradiction contradiction, List<ImmutableArray<int>> singles)
    {
        var known = singles.Count == 0 ? long.MaxValue : singles.Min(Weight);
        if (contradiction.MayLackRows)
            return (singles, false);

        // Nothing is lighter than a single figure of weight 1, and a pair weighs 2 at least.
        if (known == 1)
            return (singles.FindAll(s => Weight(s) == known), true);
        var removable = Removable(contradiction.Grade);
        var (found, excluded) = (new List<ImmutableArray<int>>(), new List<ImmutableArray<int>>());
        while (found.Count < options.MaxSets)
        {
            var answer = decider.Ask([.. removable], -1, isGreatest: false, [.. excluded]);
            if (answer.Outcome != SolverOutcome.Feasible || !answer.IsBest)
                return (found.Count > 0 ? found : singles.FindAll(s => Weight(s) == known), answer.Outcome == SolverOutcome.Infeasible && found.Count > 0);
            var broken = Enumerable.Range(0, removable.Count).Where(i => answer.Witness[removable[i].Quantity] is var a && (a < removable[i].Least || a > removable[i].Most)).ToImmutableArray();
            ImmutableArray<int> set = [.. broken.Select(i => removable[i].Figure)];
            if (found.Count > 0 && Weight(set) > Weight(found[0]))
                return (found, true);
            found.Add(set);
            excluded.Add(broken);
        }

        return (found, false);
    }

    /// <summary>All figures that are asked and not certain, as bounds that may be given up; the others stay as they are.</summary>
    private List<RemovableBound> Removable(Grade grade)
    {
        var removable = new List<RemovableBound>();
        var hard = freed.AsSpan().ToArray();
        for (var f = 0; f < hard.Length; f++)
        {
            if (freed[f] || IsCertain(f))
                continue;
            var (least, most) = Bounds.Of(system.Figures[f], grade);
            removable.Add(new(f, system.QuantityOfFigure[f], least, most, WeightOf(f)));
            hard[f] = true;
        }

        _ = decider.MayStandByPropagation(grade, hard);
        return removable;
    }

    private ImmutableArray<RepairCandidate> Candidates(Grade grade, List<ImmutableArray<int>> sets)
    {
        var candidates = new List<RepairCandidate>();
        foreach (var set in sets)
        {
            foreach (var figure in set)
                freed[figure] = true;

            // Where rounding alone would then explain the rest, that says more about the figure.
            var best = grade > Grade.Rounded && decider.MayStand(Grade.Rounded, freed) ? Grade.Rounded : grade;
            if (decider.MayStand(best, freed))
                candidates.AddRange(set.Where(f => !candidates.Exists(c => c.Figure == f)).Select(f => Candidate(f, best)).ToList());
            foreach (var figure in set)
                freed[figure] = false;
        }

        return [.. candidates.OrderBy(c => WeightOf(c.Figure)).ThenBy(c => c.Slip is null)];
    }

    private RepairCandidate Candidate(int index, Grade grade)
    {
        var figure = system.Figures[index];
        var quantity = system.QuantityOfFigure[index];
        var (least, isLeastExact) = decider.Extreme(quantity, isGreatest: false);
        var (most, isMostExact) = decider.Extreme(quantity, isGreatest: true);
        var (low, high) = PrintedRange.Of(least, most, figure.LastPlace, grade);
        return new(
            index,
            IsBounded(least) ? WanYuan.FromFen(low) : null,
            IsBounded(most) ? WanYuan.FromFen(high) : null,
            (isLeastExact || !IsBounded(least)) && (isMostExact || !IsBounded(most)),
            IsBounded(least) && IsBounded(most) ? _slips.Find(index, low, high) : null);
    }

    private static bool IsBounded(long amount) => Math.Abs(amount) < Bounds.Limit / 2;

    private bool IsCertain(int figure) => options.IsCertain?.Invoke(system.Figures[figure]) ?? false;

    private int WeightOf(int figure) => Math.Max(1, options.WeightOf?.Invoke(system.Figures[figure]) ?? 1);

    private long Weight(ImmutableArray<int> set) => set.Sum(f => (long)WeightOf(f));
}
