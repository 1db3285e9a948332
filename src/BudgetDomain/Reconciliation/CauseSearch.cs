using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>Finds the contradictions of a system one after the other: an irreducible set, its likeliest cause, and on without it.</summary>
/// <remarks>
/// A cause is a figure, or a list that lacks a row. A figure is set free only where that explains more than setting any
/// other one free; otherwise what clashed is set aside, which can hide little and start nothing.
/// </remarks>
internal sealed class CauseSearch
{
    // Beyond so many the document is not one with errors but one that was misread; the rest is listed without a cause.
    private const int MaxExplained = 60;

    private const int MaxContradictions = 2_000;

    private readonly IdentitySystem _system;
    private readonly Decider _decider;
    private readonly Explainer _explainer;
    private readonly bool[] _freed;
    private readonly bool[] _dropped;
    private readonly RepairSearch? _repairs;
    private readonly CancellationToken _cancellationToken;
    private SetAside _now = new([], []);

    // Whether propagation does not see the present clash, so that the solver must be asked what ends it.
    private bool _isHidden;

    public CauseSearch(IdentitySystem system, ReconciliationOptions options, CancellationToken cancellationToken)
    {
        _system = system;
        _cancellationToken = cancellationToken;
        _freed = new bool[system.Figures.Length];
        _dropped = new bool[system.IdentityCount];
        _decider = new(system, _dropped, options, cancellationToken);
        _explainer = new(system, _freed, _dropped, options, cancellationToken);
        _repairs = options.Repair is { } repair ? new(system, _decider, _explainer, _freed, _dropped, repair) : null;
    }

    /// <summary>What would explain all contradictions of the last search together.</summary>
    public Repair? Together { get; private set; }

    /// <summary>All contradictions of a grade; what they set free or aside stays so for the next call.</summary>
    public ImmutableArray<Contradiction> FindAll(Grade grade)
    {
        var found = new List<(Contradiction Contradiction, SetAside Aside)>();
        while (found.Count < MaxContradictions && !IsConsistent(grade))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (figures, identities) = _explainer.Explain(grade);
            if (figures.Count == 0)
                break;
            _isHidden = _decider.MayStandByPropagation(grade, _freed);
            _now = new([], []);
            if (found.Count < MaxExplained)
            {
                found.Add((FindCause(grade, figures, identities), _now));
                continue;
            }

            // A quantity printed hundreds of times is listed once, not once for every two of its figures.
            found.Add((PutAside(grade, figures, identities), _now));
            foreach (var figure in identities.Count == 0 ? _system.FiguresOf(_system.QuantityOfFigure[figures[0]]) : [])
                Free(figure);
        }

        if (found.Count is > 1 and <= MaxExplained)
            LeaveOutRepetitions(grade, found);
        if (_repairs is null)
            return [.. found.Select(static f => f.Contradiction)];
        ImmutableArray<Contradiction> contradictions = [.. found.Select(f => f.Contradiction with { Repair = _repairs.Of(f.Contradiction, f.Aside) })];
        Together = contradictions.Length switch
        {
            0 => null,
            1 => contradictions[0].Repair,
            _ => _repairs.OfAll(found),
        };
        return contradictions;
    }

    /// <summary>
    /// One cause can be met twice, as a sum that a table lists and as one behind it. A contradiction that is none when the others are set aside
    /// is left out; so is one of two that a single figure explains together, or that are of the same figures.
    /// </summary>
    private void LeaveOutRepetitions(Grade grade, List<(Contradiction Contradiction, SetAside Aside)> found)
    {
        for (var i = 0; i < found.Count && found.Count > 1; i++)
        {
            found[i].Aside.Set(_freed, _dropped, isAside: false);
            if (IsConsistent(grade))
                found.RemoveAt(i--);
            else
                found[i].Aside.Set(_freed, _dropped, isAside: true);
        }

        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count; j++)
            {
                if (!HaveOneCause(grade, found[i], found[j]))
                    continue;
                found[i] = (found[i].Contradiction, new([.. found[i].Aside.Figures, .. found[j].Aside.Figures], [.. found[i].Aside.Identities, .. found[j].Aside.Identities]));
                found.RemoveAt(j--);
            }
        }
    }

    private bool HaveOneCause(Grade grade, (Contradiction Contradiction, SetAside Aside) one, (Contradiction Contradiction, SetAside Aside) other)
    {
        // What is explained by a list that lacks a row is no matter of one figure.
        if (one.Contradiction.MayLackRows || other.Contradiction.MayLackRows)
            return false;
        var common = one.Contradiction.Figures.Intersect(other.Contradiction.Figures).ToList();
        if (common.Count == 0)
            return false;

        // The same figures, by other identities, are the same thing to look at.
        if (common.Count == one.Contradiction.Figures.Length && common.Count == other.Contradiction.Figures.Length)
            return true;
        one.Aside.Set(_freed, _dropped, isAside: false);
        other.Aside.Set(_freed, _dropped, isAside: false);
        var have = false;
        foreach (var figure in common)
        {
            if (have || _freed[figure])
                continue;
            _freed[figure] = true;
            have = IsConsistent(grade);
            _freed[figure] = false;
        }

        one.Aside.Set(_freed, _dropped, isAside: true);
        other.Aside.Set(_freed, _dropped, isAside: true);
        return have;
    }

    private void Free(int figure)
    {
        if (!_freed[figure])
            _now.Figures.Add(figure);
        _freed[figure] = true;
    }

    private void Drop(int identity)
    {
        if (!_dropped[identity])
            _now.Identities.Add(identity);
        _dropped[identity] = true;
    }

    private bool IsConsistent(Grade grade) => _decider.MayStand(grade, _freed);

    private Contradiction FindCause(Grade grade, List<int> figures, List<int> identities)
    {
        var (best, fewest, ties) = FewestLeft(grade, figures);
        if (fewest == 0)
            return Free(grade, best, figures, identities, ties == 1);
        var list = identities.Count == 1 ? ListOf(identities[0]) : [];

        // The sum that fails goes before those beside it, which may hold.
        list.Sort((a, b) => (a != identities[0], a).CompareTo((b != identities[0], b)));
        if (list.Count > 1)
        {
            SetDropped(list, true);
            var left = Remaining(grade);
            SetDropped(list, false);
            var all = left < fewest || (left == fewest && ties > 1) ? WithWholes(grade, figures, list) : [];
            foreach (var identity in all.Count > 0 ? list : [])
                Drop(identity);
            if (all.Count > 0)
                return new(grade, [.. all], [.. list], false, MayLackRows: true, WanYuan.FromFen(-Bounds.Limit), WanYuan.FromFen(Bounds.Limit));
        }

        return ties == 1 ? Free(grade, best, figures, identities, isUnique: false) : PutAside(grade, figures, identities);
    }

    /// <summary>The figure whose release leaves least that clashes, how much that is (0 for nothing), and how many figures do as well.</summary>
    private (int Best, int Fewest, int Ties) FewestLeft(Grade grade, List<int> figures)
    {
        var count = new ClashCount(_system, _decider.Propagation, grade, _freed);
        var left = new Dictionary<int, int>();
        foreach (var figure in figures)
            left[figure] = 1 + count.Without(figure, grade, _freed);

        // What ends every clash leaves none that is seen alone, and is in every irreducible set. Two figures that do are enough to name neither, and no
        // figure explains more than all.
        var (enough, open) = (new List<int>(), figures.Where(f => _isHidden || left[f] == 1).ToHashSet());
        foreach (var figure in figures)
        {
            if (enough.Count > 1 || !open.Contains(figure))
                continue;
            _freed[figure] = true;
            if (_isHidden ? IsConsistent(grade) : _decider.MayStandByPropagation(grade, _freed))
                enough.Add(figure);
            else if (!_isHidden)
                open.IntersectWith(_explainer.Explain(grade).Figures);
            _freed[figure] = false;
        }

        if (enough.Count > 0)
            return (enough[0], 0, enough.Count);
        var (best, fewest, ties) = (figures[0], int.MaxValue, 0);
        foreach (var figure in figures)
        {
            if (left[figure] < fewest)
                (best, fewest, ties) = (figure, left[figure], 1);
            else if (left[figure] == fewest)
                ties++;
        }

        return (best, fewest, ties);
    }

    private Contradiction Free(Grade grade, int culprit, List<int> figures, List<int> identities, bool isUnique)
    {
        Free(culprit);
        _ = IsConsistent(grade);
        var quantity = _system.QuantityOfFigure[culprit];
        var (least, most) = (_decider.Propagation.Least[quantity], _decider.Propagation.Most[quantity]);
        if (least > most)
            (least, most) = (most, least);
        figures.Remove(culprit);
        return new(grade, [culprit, .. figures], [.. identities], isUnique, MayLackRows: false, WanYuan.FromFen(least), WanYuan.FromFen(most));
    }

    private Contradiction PutAside(Grade grade, List<int> figures, List<int> identities)
    {
        // Sums that a table lists are doubted before those that the dimensions make.
        if (identities.Count > 0)
        {
            Drop(identities.Find(i => _system[i].Table >= 0) is var listed and > 0 ? listed : identities[0]);
        }
        else
        {
            foreach (var figure in figures)
                Free(figure);
        }

        return new(grade, [.. figures], [.. identities], false, MayLackRows: false, WanYuan.FromFen(-Bounds.Limit), WanYuan.FromFen(Bounds.Limit));
    }

    /// <summary>The sums of one row over its parts in every column (or of one column in every row), where several of them fail.</summary>
    private List<int> ListOf(int identity)
    {
        var line = LineOfWhole(identity);
        if (line < 0)
            return [];
        var list = new List<int>();
        for (var i = 0; i < _system.IdentityCount; i++)
        {
            if (_system[i].Kind == _system[identity].Kind && _system[i].Table == _system[identity].Table && LineOfWhole(i) == line)
                list.Add(i);
        }

        return list;
    }

    private int LineOfWhole(int identity)
    {
        var (kind, table, cross) = (_system[identity].Kind, _system[identity].Table, _system[identity].Line);
        if (kind is not (IdentityKind.Rows or IdentityKind.Columns))
            return -1;
        foreach (var index in _system.FiguresOf(_system.TermsOf(identity)[0]))
        {
            var figure = _system.Figures[index];
            if (figure.Table == table && (kind == IdentityKind.Rows ? figure.Column : figure.Row) == cross)
                return kind == IdentityKind.Rows ? figure.Row : figure.Column;
        }

        return -1;
    }

    /// <summary>The wholes of a list, then the figures by which each of its sums fails.</summary>
    private List<int> WithWholes(Grade grade, List<int> figures, List<int> list)
    {
        var all = new List<int>();
        foreach (var identity in list)
        {
            foreach (var figure in _system.FiguresOf(_system.TermsOf(identity)[0]))
            {
                if (_system.Figures[figure].Table == _system[identity].Table && !_system.Figures[figure].IsZero)
                    all.Add(figure);
            }
        }

        return [.. all.Union(figures).Union(list.SelectMany(i => _explainer.ExplainAlone(grade, i)))];
    }

    private void SetDropped(List<int> identities, bool value)
    {
        foreach (var identity in identities)
            _dropped[identity] = value;
    }

    /// <summary>How much still clashes: 0 for nothing, else one more than what clashes alone.</summary>
    private int Remaining(Grade grade)
    {
        if (_isHidden ? IsConsistent(grade) : _decider.MayStandByPropagation(grade, _freed))
            return 0;
        _decider.Propagation.Start(grade, _freed);
        var count = 1;
        for (var q = 0; q < _system.QuantityCount; q++)
            count += _decider.Propagation.Least[q] > _decider.Propagation.Most[q] ? 1 : 0;
        for (var i = 0; i < _system.IdentityCount; i++)
            count += !_decider.Propagation.Applies(i) || _decider.Propagation.Holds(i) ? 0 : 1;
        return count;
    }
}
