using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// The lightest sets that have an element in common with each of several sets (最小碰集): whatever explains a document must doubt a figure of
/// every irreducible set that clashes.
/// </summary>
/// <remarks>Depth first, with the weight that is allowed raised step by step, so that the first sets found are the lightest and each is found once.</remarks>
internal sealed class HittingSets(IReadOnlyList<IReadOnlyList<int>> conflicts, Func<int, int> weightOf, Func<ImmutableArray<int>, bool> isExcluded)
{
    // Enough for all that a reader can be told of; beyond it the answer is not complete.
    private const int MaxSteps = 200_000;

    private readonly List<int> _chosen = [];
    private readonly HashSet<int> _forbidden = [];
    private readonly List<ImmutableArray<int>> _found = [];
    private int _steps;
    private int _most;
    private long _limit;
    private long _next;

    /// <summary>Finds them.</summary>
    /// <param name="most">How many sets are wanted at most.</param>
    /// <param name="mostElements">How many elements a set may have.</param>
    /// <returns>Sets of one weight, in the order of the elements of the conflicts, and whether there are no others of that weight.</returns>
    public (List<ImmutableArray<int>> Sets, bool IsAll) Find(int most, int mostElements)
    {
        (_most, _next) = (most, LeastOfOpen());
        while (_found.Count == 0 && _next < long.MaxValue && _steps < MaxSteps)
        {
            (_limit, _next) = (_next, long.MaxValue);
            Search(0, mostElements);
        }

        return (_found, _found.Count < most && _steps < MaxSteps);
    }

    private void Search(long weight, int elements)
    {
        if (_found.Count >= _most || ++_steps >= MaxSteps)
            return;
        if (weight + LeastOfOpen() is var least && least > _limit)
        {
            _next = Math.Min(_next, least);
            return;
        }

        if (Narrowest() is not { } conflict)
        {
            ImmutableArray<int> set = [.. _chosen];
            if (!isExcluded(set))
                _found.Add(set);
            else
                _next = Math.Min(_next, _limit + 1);
            return;
        }

        if (elements == 0)
            return;
        var tried = new List<int>();
        foreach (var element in conflict)
        {
            if (_forbidden.Contains(element))
                continue;
            _chosen.Add(element);
            Search(weight + weightOf(element), elements - 1);
            _chosen.RemoveAt(_chosen.Count - 1);

            // Sets with it are done; what follows is without it.
            _forbidden.Add(element);
            tried.Add(element);
        }

        _forbidden.ExceptWith(tried);
    }

    private bool IsOpen(IReadOnlyList<int> conflict) => !conflict.Any(_chosen.Contains);

    private IReadOnlyList<int>? Narrowest()
    {
        var (best, fewest) = ((IReadOnlyList<int>?)null, int.MaxValue);
        foreach (var conflict in conflicts)
        {
            if (!IsOpen(conflict))
                continue;
            var count = _forbidden.Count == 0 ? conflict.Count : conflict.Count(e => !_forbidden.Contains(e));
            if (count < fewest)
                (best, fewest) = (conflict, count);
        }

        return best;
    }

    /// <summary>At least so much is still to be added: the lightest of each of several open conflicts that have nothing in common.</summary>
    private long LeastOfOpen()
    {
        var (least, taken) = (0L, new HashSet<int>());
        foreach (var conflict in conflicts)
        {
            if (!IsOpen(conflict) || conflict.Any(e => taken.Contains(e) && !_forbidden.Contains(e)))
                continue;
            var lightest = long.MaxValue;
            foreach (var element in conflict)
            {
                if (_forbidden.Contains(element))
                    continue;
                taken.Add(element);
                lightest = Math.Min(lightest, weightOf(element));
            }

            if (lightest == long.MaxValue)
                return long.MaxValue / 2;
            least += lightest;
        }

        return least;
    }
}
