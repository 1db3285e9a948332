using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// The lightest sets that have an element in common with each of several sets (最小碰集): whatever explains a document must doubt a figure of
/// every irreducible set that clashes.
/// </summary>
/// <remarks>Depth first, with the weight that is allowed raised step by step, so that the first sets found are the lightest and each is found once.</remarks>
internal sealed class HittingSets
{
    // Enough for all that a reader can be told of; beyond it the answer is not complete.
    private const int MaxSteps = 100_000;

    private readonly int[][] _clashes;
    private readonly Func<int, int> _weightOf;
    private readonly Func<ImmutableArray<int>, bool> _isExcluded;
    private readonly Dictionary<int, List<int>> _clashesOf = [];
    private readonly int[] _hits;
    private readonly List<int> _chosen = [];
    private readonly HashSet<int> _forbidden = [];
    private readonly HashSet<int> _taken = [];
    private readonly List<ImmutableArray<int>> _found = [];
    private int _steps;
    private int _most;
    private long _limit;
    private long _next;

    /// <summary>Prepares the search.</summary>
    /// <param name="clashes">The sets that are to be hit; none is empty.</param>
    /// <param name="weightOf">The weight of an element, at least 1.</param>
    /// <param name="isExcluded">Sets that are not wanted, though they hit all.</param>
    public HittingSets(IEnumerable<IEnumerable<int>> clashes, Func<int, int> weightOf, Func<ImmutableArray<int>, bool> isExcluded)
    {
        _clashes = [.. clashes.Select(static c => c.Distinct().ToArray())];
        (_weightOf, _isExcluded) = (weightOf, isExcluded);
        _hits = new int[_clashes.Length];
        for (var c = 0; c < _clashes.Length; c++)
        {
            foreach (var element in _clashes[c])
                (_clashesOf.TryGetValue(element, out var list) ? list : _clashesOf[element] = []).Add(c);
        }
    }

    /// <summary>Finds them.</summary>
    /// <param name="most">How many sets are wanted at most.</param>
    /// <param name="mostElements">How many elements a set may have.</param>
    /// <returns>Sets of one weight, in the order of the elements of the clashes, and whether there are no others of that weight.</returns>
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

    private bool IsOver => _found.Count >= _most || _steps >= MaxSteps;

    private void Search(long weight, int elements)
    {
        _steps++;
        if (weight + LeastOfOpen() is var least && least > _limit)
        {
            _next = Math.Min(_next, least);
            return;
        }

        var clash = Narrowest();
        if (clash < 0)
        {
            ImmutableArray<int> set = [.. _chosen];
            if (_isExcluded(set))
                _next = Math.Min(_next, _limit + 1);
            else
                _found.Add(set);
            return;
        }

        if (elements == 0)
            return;
        var tried = new List<int>();
        foreach (var element in _clashes[clash])
        {
            if (IsOver)
                break;
            if (_forbidden.Contains(element))
                continue;
            Choose(element, 1);
            Search(weight + _weightOf(element), elements - 1);
            Choose(element, -1);

            // Sets with it are done; what follows is without it.
            _forbidden.Add(element);
            tried.Add(element);
        }

        _forbidden.ExceptWith(tried);
    }

    private void Choose(int element, int sign)
    {
        foreach (var clash in _clashesOf[element])
            _hits[clash] += sign;
        if (sign > 0)
            _chosen.Add(element);
        else
            _chosen.RemoveAt(_chosen.Count - 1);
    }

    private int Narrowest()
    {
        var (best, fewest) = (-1, int.MaxValue);
        for (var c = 0; c < _clashes.Length; c++)
        {
            if (_hits[c] > 0)
                continue;
            var count = _forbidden.Count == 0 ? _clashes[c].Length : _clashes[c].Count(e => !_forbidden.Contains(e));
            if (count < fewest)
                (best, fewest) = (c, count);
        }

        return best;
    }

    /// <summary>At least so much is still to be added: the lightest of each of several open clashes that have nothing in common.</summary>
    private long LeastOfOpen()
    {
        var least = 0L;
        _taken.Clear();
        for (var c = 0; c < _clashes.Length; c++)
        {
            if (_hits[c] > 0)
                continue;
            var (lightest, isApart) = (long.MaxValue, true);
            foreach (var element in _clashes[c])
            {
                if (_forbidden.Contains(element))
                    continue;
                isApart &= !_taken.Contains(element);
                lightest = Math.Min(lightest, _weightOf(element));
            }

            if (lightest == long.MaxValue)
                return long.MaxValue / 2;
            if (!isApart)
                continue;
            _taken.UnionWith(_clashes[c]);
            least += lightest;
        }

        return least;
    }
}
