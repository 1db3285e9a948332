using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// Finds what would explain contradictions: every single figure that would do, confirmed like a whole document; where none does, the
/// smallest sets of figures.
/// </summary>
internal sealed class RepairSearch(IdentitySystem system, Decider decider, Explainer explainer, bool[] freed, bool[] dropped, RepairOptions options)
{
    private readonly SlipFinder _slips = new(system, options.LastYear);
    private readonly PrintedFaults _faults = new(system);

    /// <summary>What would explain a contradiction, all others being set aside.</summary>
    /// <param name="contradiction">The contradiction.</param>
    /// <param name="aside">What it set aside, which is asked again.</param>
    public Repair Of(Contradiction contradiction, SetAside aside)
    {
        aside.Set(freed, dropped, isAside: false);
        try
        {
            var (parts, isComplete) = Sets(contradiction.Grade, [contradiction]);
            return ToRepair(contradiction.Grade, parts, isComplete && !contradiction.MayLackRows);
        }
        finally
        {
            aside.Set(freed, dropped, isAside: true);
        }
    }

    /// <summary>What would explain several contradictions together.</summary>
    /// <param name="found">The contradictions, and what each set aside.</param>
    public Repair OfAll(IReadOnlyList<(Contradiction Contradiction, SetAside Aside)> found)
    {
        foreach (var (_, aside) in found)
            aside.Set(freed, dropped, isAside: false);
        try
        {
            var (parts, isComplete) = Sets(found[0].Contradiction.Grade, found.Select(static f => f.Contradiction));
            return ToRepair(found[0].Contradiction.Grade, parts, isComplete && !found.Any(static f => f.Contradiction.MayLackRows));
        }
        finally
        {
            foreach (var (_, aside) in found)
                aside.Set(freed, dropped, isAside: true);
        }
    }

    /// <summary>Where a list may lack a row, what is listed is more than what clashes, and says less.</summary>
    private (List<List<ImmutableArray<int>>> Parts, bool IsComplete) Sets(Grade grade, IEnumerable<Contradiction> contradictions)
        => new SmallestSets(system, decider, explainer, freed, options).Find(grade, contradictions.Where(static c => !c.MayLackRows).Select(static c => c.Figures.AsEnumerable()));

    private Repair ToRepair(Grade grade, List<List<ImmutableArray<int>>> parts, bool isComplete)
    {
        List<int> first = [.. parts.SelectMany(static p => p[0])];
        var candidates = new List<RepairCandidate>();
        foreach (var part in parts)
        {
            foreach (var set in part)
                AddCandidates(grade, [.. first.Except(part[0]), .. set], set, candidates);
        }

        var (sets, isAll) = Together(parts);
        return new([.. candidates.OrderBy(c => WeightOf(c.Figure)).ThenBy(static c => c.Slip is null).ThenBy(static c => c.Unexplained)], sets, isComplete && isAll);
    }

    /// <summary>One set of each part, in all ways, the first of all parts first.</summary>
    private (ImmutableArray<ImmutableArray<int>> Sets, bool IsAll) Together(List<List<ImmutableArray<int>>> parts)
    {
        if (parts.Count == 0)
            return ([], true);
        var most = parts.Count == 1 ? parts[0].Count : options.MaxSets;
        var (sets, isAll) = (new List<ImmutableArray<int>> { ImmutableArray<int>.Empty }, true);
        foreach (var part in parts)
        {
            var longer = sets.SelectMany(s => part.Select(p => s.AddRange(p))).Take(most + 1).ToList();
            isAll &= longer.Count <= most;
            sets = longer.Count > most ? longer[..most] : longer;
        }

        return ([.. sets], isAll);
    }

    private void AddCandidates(Grade grade, List<int> free, ImmutableArray<int> set, List<RepairCandidate> candidates)
    {
        foreach (var figure in free)
            freed[figure] = true;

        // Where rounding alone would then explain the rest, that says more about the figure.
        var best = grade > Grade.Rounded && decider.MayStand(Grade.Rounded, freed) ? Grade.Rounded : grade;
        if (decider.MayStand(best, freed))
            candidates.AddRange(set.Where(f => !candidates.Exists(c => c.Figure == f)).Select(f => Candidate(f, best)).ToList());
        foreach (var figure in free)
            freed[figure] = false;
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
            IsBounded(least) && IsBounded(most) ? _slips.Find(index, low, high) : null)
        {
            Unexplained = _faults.Without(index),
        };
    }

    private static bool IsBounded(long amount) => Math.Abs(amount) < Bounds.Limit / 2;

    private int WeightOf(int figure) => Math.Max(1, options.WeightOf?.Invoke(system.Figures[figure]) ?? 1);
}
