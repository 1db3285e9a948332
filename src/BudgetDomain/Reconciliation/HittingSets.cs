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

    // Elements are numbered from 0 as they are met, so that what is known of them stands in arrays.
    private readonly int[] _elements;
    private readonly int[] _weights;
    private readonly List<int>[] _clashesOf;
    private readonly int[][] _clashes;
    private readonly Func<ImmutableArray<int>, bool> _isExcluded;
    private readonly int[] _hits;
    private readonly List<int> _chosen = [];
    private readonly bool[] _forbidden;
    private readonly long[] _takenIn;
    private int _forbiddenCount;
    private long _looks;
    private readonly List<ImmutableArray<int>> _found = [];
    private int _steps;
    private long _mostWork;
    private int _most;
    private long _limit;
    private long _next;

    /// <summary>Prepares the search.</summary>
    /// <param name="clashes">The sets that are to be hit; none is empty.</param>
    /// <param name="weightOf">The weight of an element, at least 1.</param>
    /// <param name="isExcluded">Sets that are not wanted, though they hit all.</param>
    public HittingSets(IEnumerable<IEnumerable<int>> clashes, Func<int, int> weightOf, Func<ImmutableArray<int>, bool> isExcluded)
    {
        var (numbers, elements) = (new Dictionary<int, int>(), new List<int>());
        _clashes = [.. clashes.Select(c => c.Distinct().Select(NumberOf).ToArray())];
        _elements = [.. elements];
        _weights = Array.ConvertAll(_elements, e => weightOf(e));
        _clashesOf = Array.ConvertAll(_elements, static _ => new List<int>());
        (_forbidden, _takenIn, _hits, _isExcluded) = (new bool[_elements.Length], new long[_elements.Length], new int[_clashes.Length], isExcluded);
        for (var c = 0; c < _clashes.Length; c++)
        {
            foreach (var element in _clashes[c])
                _clashesOf[element].Add(c);
        }

        int NumberOf(int element)
        {
            if (numbers.TryAdd(element, elements.Count))
                elements.Add(element);
            return numbers[element];
        }
    }

    /// <summary>How many sets and elements were looked at so far.</summary>
    public long Work { get; private set; }

    /// <summary>Finds them.</summary>
    /// <param name="most">How many sets are wanted at most.</param>
    /// <param name="mostElements">How many elements a set may have.</param>
    /// <param name="mostWork">How many sets and elements may be looked at; beyond it the search gives up.</param>
    /// <returns>Sets of one weight, in the order of the elements of the clashes, and whether there are no others of that weight.</returns>
    public (List<ImmutableArray<int>> Sets, bool IsAll) Find(int most, int mostElements, long mostWork = long.MaxValue)
    {
        (_most, _mostWork) = (most, mostWork);
        _next = LeastOfOpen();
        while (_found.Count == 0 && _next < long.MaxValue && !IsSpent)
        {
            (_limit, _next) = (_next, long.MaxValue);
            Search(0, mostElements);
        }

        return (_found, _found.Count < most && !IsSpent);
    }

    private bool IsOver => _found.Count >= _most || IsSpent;

    private bool IsSpent => _steps >= MaxSteps || Work >= _mostWork;

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
            ImmutableArray<int> set = [.. _chosen.Select(e => _elements[e])];
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
            if (_forbidden[element])
                continue;
            Choose(element, 1);
            Search(weight + _weights[element], elements - 1);
            Choose(element, -1);

            // Sets with it are done; what follows is without it.
            Forbid(element, true);
            tried.Add(element);
        }

        foreach (var element in tried)
            Forbid(element, false);
    }

    private void Forbid(int element, bool isForbidden)
    {
        _forbidden[element] = isForbidden;
        _forbiddenCount += isForbidden ? 1 : -1;
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
            Work++;
            if (_hits[c] > 0)
                continue;
            Work += _forbiddenCount == 0 ? 0 : _clashes[c].Length;
            var count = _forbiddenCount == 0 ? _clashes[c].Length : _clashes[c].Count(e => !_forbidden[e]);
            if (count < fewest)
                (best, fewest) = (c, count);
        }

        return best;
    }

    /// <summary>At least so much is still to be added: the lightest of each of several open clashes that have nothing in common.</summary>
    private long LeastOfOpen()
    {
        var least = 0L;
        _looks++;
        for (var c = 0; c < _clashes.Length; c++)
        {
            Work++;
            if (_hits[c] > 0)
                continue;
            Work += _clashes[c].Length;
            var (lightest, isApart) = (long.MaxValue, true);
            foreach (var element in _clashes[c])
            {
                if (_forbidden[element])
                    continue;
                isApart &= _takenIn[element] != _looks;
                lightest = Math.Min(lightest, _weights[element]);
            }

            if (lightest == long.MaxValue)
                return long.MaxValue / 2;
            if (!isApart)
                continue;
            foreach (var element in _clashes[c])
                _takenIn[element] = _looks;
            least += lightest;
        }

        return least;
    }
}
