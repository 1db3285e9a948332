namespace BudgetDomain.Reconciliation;

/// <summary>One identity that cannot hold on its own figures, and of them those that are needed for that. Sums are kept, so each figure is looked at once.</summary>
internal sealed class SumClash
{
    private readonly IdentitySystem _system;
    private readonly Grade _grade;
    private readonly IdentityRelation _relation;
    private readonly int _whole;
    private readonly HashSet<int> _kept = [];
    private readonly bool[] _freed;
    private Int128 _least;
    private Int128 _most;
    private (long Least, long Most) _wholeBounds;
    private int _crossed;

    public SumClash(IdentitySystem system, int identity, Grade grade, bool[] freed)
    {
        (_system, _grade, _freed) = (system, grade, freed);
        _relation = system[identity].Relation;
        _whole = system.TermsOf(identity)[0];
        foreach (var quantity in system.TermsOf(identity))
        {
            foreach (var figure in system.FiguresOf(quantity))
            {
                if (!freed[figure])
                    _kept.Add(figure);
            }
        }

        foreach (var quantity in system.TermsOf(identity))
            Count(quantity, BoundsOf(quantity), 1);
    }

    /// <summary>An irreducible part of figures, from the end of their order on; figures that are not named are left out.</summary>
    public List<int> Reduce(List<int> order)
    {
        var named = order.ToHashSet();
        foreach (var figure in _kept.Where(f => !named.Contains(f)).ToList())
            _ = TryLeaveOut(figure, isForced: true);
        for (var i = order.Count - 1; i >= 0; i--)
            _ = TryLeaveOut(order[i], isForced: false);
        return order.FindAll(_kept.Contains);
    }

    private bool TryLeaveOut(int figure, bool isForced)
    {
        if (_freed[figure])
            return _kept.Remove(figure);
        var quantity = _system.QuantityOfFigure[figure];
        var before = BoundsOf(quantity);
        _kept.Remove(figure);
        var after = BoundsOf(quantity);
        Count(quantity, before, -1);
        Count(quantity, after, 1);
        if (isForced || Clashes)
            return true;
        Count(quantity, after, -1);
        Count(quantity, before, 1);
        _kept.Add(figure);
        return false;
    }

    private bool Clashes => _crossed > 0
        || (_relation != IdentityRelation.AtMost && _least > _wholeBounds.Most)
        || (_relation != IdentityRelation.AtLeast && _most < _wholeBounds.Least);

    private void Count(int quantity, (long Least, long Most) bounds, int sign)
    {
        _crossed += bounds.Least > bounds.Most ? sign : 0;
        if (quantity == _whole)
        {
            _wholeBounds = sign > 0 ? bounds : _wholeBounds;
            return;
        }

        _least += sign * (Int128)bounds.Least;
        _most += sign * (Int128)bounds.Most;
    }

    private (long Least, long Most) BoundsOf(int quantity)
    {
        var (low, high) = (_system.IsSigned ? -Bounds.Limit : 0, Bounds.Limit);
        foreach (var figure in _system.FiguresOf(quantity))
        {
            if (!_kept.Contains(figure))
                continue;
            var (least, most) = Bounds.Of(_system.Figures[figure], _grade);
            (low, high) = (Math.Max(low, least), Math.Min(high, most));
        }

        return (low, high);
    }
}
