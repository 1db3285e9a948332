using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// Finds the lightest sets of figures that would explain a document if they alone were wrong. Each irreducible clash must lose a figure, so the
/// lightest sets that hit all known clashes are tried; one that leaves a clash makes that known, and what clashes independently is kept apart.
/// </summary>
/// <remarks>
/// That is the method of implicit hitting sets. Every clash is proved and every set is tried, so nothing lighter is overlooked, and no question about the whole
/// document goes to a solver but that of its consistency with a few figures free.
/// </remarks>
internal sealed class SmallestSets(IdentitySystem system, Decider decider, Explainer explainer, bool[] freed, RepairOptions options)
{
    // A reader who is told that one of so many figures is wrong is told nothing; a sum of ten thousand rows has that many.
    private const int MaxSingles = 60;

    // Terms of tries, and elements of clashes, that may be looked at: thousands of tries in a document, some in a table of ten thousand rows. Where sets of many
    // figures might be wrong, each try makes one more clash known, and it is choosing among these that grows beyond all bounds.
    private const int MaxWork = 40_000_000;

    private readonly int _maxTries = Math.Clamp(MaxWork / Math.Max(1, system.Terms.Length), 2 * MaxSingles, 2_000);
    private readonly List<IReadOnlyList<int>> _clashes = [];
    private readonly HashSet<string> _good = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bad = new(StringComparer.Ordinal);
    private readonly HashSet<int> _notAlone = [];
    private int _tries;
    private long _work;

    /// <summary>Finds them.</summary>
    /// <param name="grade">The grade at which figures are to agree.</param>
    /// <param name="known">Sets of figures that are known to clash.</param>
    /// <returns>For each part that clashes independently its lightest sets; none where there are none. And whether there are no others as light. Where the search was
    /// given up, none, and that it is not complete.</returns>
    public (List<List<ImmutableArray<int>>> Parts, bool IsComplete) Find(Grade grade, IEnumerable<IEnumerable<int>> known)
    {
        foreach (var clash in known)
        {
            if (!TryAdd(clash))
                return ([], true);
        }

        ExcludeSingles(grade);
        while (_tries < _maxTries && _work < MaxWork)
        {
            var (parts, isComplete) = Hit();
            if (parts is null)
                return ([], false);
            switch (Verify(grade, parts))
            {
                case Verdict.Good:
                    return (parts, isComplete);
                case Verdict.None:
                    return ([], true);
                default:
                    continue;
            }
        }

        return ([], false);
    }

    private enum Verdict
    {
        Good,
        Changed,
        None,
    }

    private static string KeyOf(IEnumerable<int> set) => string.Join(',', set.Order());

    private bool TryAdd(IEnumerable<int> clash)
    {
        List<int> doubtful = [.. clash.Where(f => !freed[f] && !(options.IsCertain?.Invoke(system.Figures[f]) ?? false))];
        if (doubtful.Count > 0)
            _clashes.Add(doubtful);
        return doubtful.Count > 0;
    }

    /// <summary>Of one clash each figure might be the cause; those that leave an identity which cannot hold alone are not, and need not be tried.</summary>
    private void ExcludeSingles(Grade grade)
    {
        if (_clashes.Count != 1)
            return;
        var count = new ClashCount(system, decider.Propagation, grade, freed);
        foreach (var figure in _clashes[0])
        {
            if (count.Without(figure, grade, freed) > 0)
                _notAlone.Add(figure);
        }

        // Where none is left, something else clashes too, and trying one of them says what.
        if (_notAlone.Count == _clashes[0].Count)
            _notAlone.Clear();
    }

    /// <summary>The lightest sets that hit the known clashes, part by part.</summary>
    private (List<List<ImmutableArray<int>>>? Parts, bool IsComplete) Hit()
    {
        var (parts, isComplete) = (new List<List<ImmutableArray<int>>>(), true);
        var independent = Independent();
        foreach (var clashes in independent)
        {
            var most = Math.Max(MaxSingles, options.MaxSets) + 1;
            var search = new HittingSets(clashes, WeightOf, set => IsExcluded(set, independent.Count == 1));
            var (sets, isAll) = search.Find(most, options.MaxFigures, MaxWork - _work);
            _work += search.Work;
            if (sets.Count == 0)
                return (null, false);
            var shown = sets[0].Length == 1 ? MaxSingles : options.MaxSets;
            isComplete &= isAll && sets.Count <= shown;
            if (sets.Count > shown)
                sets.RemoveRange(shown, sets.Count - shown);
            parts.Add(sets);
        }

        return (parts, isComplete);
    }

    private bool IsExcluded(ImmutableArray<int> set, bool isWhole)
        => (isWhole && set.Length == 1 && _notAlone.Contains(set[0])) || (_bad.Count > 0 && _bad.Contains(KeyOf(set)));

    /// <summary>Clashes that have figures in common, directly or through others, belong together.</summary>
    private List<List<IReadOnlyList<int>>> Independent()
    {
        var parts = new List<(List<IReadOnlyList<int>> Clashes, HashSet<int> Figures)>();
        foreach (var clash in _clashes)
        {
            var touched = parts.FindAll(p => clash.Any(p.Figures.Contains));
            var joined = (Clashes: touched.SelectMany(static p => p.Clashes).Append(clash).ToList(), Figures: touched.SelectMany(static p => p.Figures).Concat(clash).ToHashSet());
            parts.RemoveAll(touched.Contains);
            parts.Add(joined);
        }

        return [.. parts.Select(static p => p.Clashes)];
    }

    /// <summary>Whether the first sets of all parts explain everything, and each other set in the place of its part's first.</summary>
    private Verdict Verify(Grade grade, List<List<ImmutableArray<int>>> parts)
    {
        List<int> first = [.. parts.SelectMany(static p => p[0])];
        if (Try(grade, first, parts.Count == 1 ? parts[0][0] : []) is var verdict and not Verdict.Good)
            return verdict;
        foreach (var part in parts)
        {
            foreach (var other in part.Skip(1))
            {
                if (Try(grade, [.. first.Except(part[0]), .. other], other) is var found and not Verdict.Good)
                    return found;
            }
        }

        return Verdict.Good;
    }

    private Verdict Try(Grade grade, List<int> set, ImmutableArray<int> doubted)
    {
        var key = KeyOf(set);
        if (_good.Contains(key))
            return Verdict.Good;
        if (++_tries > _maxTries)
            return Verdict.Changed;
        foreach (var figure in set)
            freed[figure] = true;
        var stands = decider.MayStand(grade, freed);
        var isZero = stands && !set.TrueForAll(f => decider.MayStandWithoutZero(grade, freed, f));
        List<int> clash = stands ? [] : explainer.Explain(grade).Figures;
        foreach (var figure in set)
            freed[figure] = false;
        if (stands && !isZero)
        {
            _good.Add(key);
            return Verdict.Good;
        }

        if (clash.Count > 0)
            return TryAdd(clash) ? Verdict.Changed : Verdict.None;

        // Without a clash to learn from only this set is known to be none; where it is not known which part is to blame, nothing is.
        if (doubted.IsEmpty)
            return Verdict.None;
        _bad.Add(KeyOf(doubted));
        return Verdict.Changed;
    }

    private int WeightOf(int figure) => Math.Max(1, options.WeightOf?.Invoke(system.Figures[figure]) ?? 1);
}
