namespace BudgetDomain.Reconciliation;

/// <summary>Counts what clashes alone, on the bounds of its own figures: quantities whose figures disagree, and identities that cannot hold.</summary>
/// <remarks>Setting one figure free changes one quantity and the identities it occurs in, so the count without it is found from those alone.</remarks>
internal sealed class ClashCount
{
    private readonly IdentitySystem _system;
    private readonly Propagation _bounds;
    private readonly Int128[] _least;
    private readonly Int128[] _most;
    private readonly int _count;

    /// <summary>Counts at a grade.</summary>
    /// <param name="system">The system.</param>
    /// <param name="bounds">Bounds to work with, and what is set aside; they are started anew.</param>
    /// <param name="grade">The grade.</param>
    /// <param name="freed">Figures that bound nothing.</param>
    public ClashCount(IdentitySystem system, Propagation bounds, Grade grade, ReadOnlySpan<bool> freed)
    {
        (_system, _bounds) = (system, bounds);
        _bounds.Start(grade, freed);
        (_least, _most) = (new Int128[system.IdentityCount], new Int128[system.IdentityCount]);
        for (var q = 0; q < system.QuantityCount; q++)
            _count += bounds.Least[q] > bounds.Most[q] ? 1 : 0;
        for (var i = 0; i < system.IdentityCount; i++)
        {
            foreach (var part in system.TermsOf(i)[1..])
            {
                _least[i] += Math.Min(bounds.Least[part], bounds.Most[part]);
                _most[i] += Math.Max(bounds.Least[part], bounds.Most[part]);
            }

            _count += Fails(i, _least[i], _most[i], At(system.TermsOf(i)[0])) ? 1 : 0;
        }
    }

    /// <summary>How much would clash if a figure bounded nothing.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="grade">The grade counted at.</param>
    /// <param name="freed">The figures counted without.</param>
    public int Without(int figure, Grade grade, bool[] freed)
    {
        var quantity = _system.QuantityOfFigure[figure];
        var wasFree = freed[figure];
        freed[figure] = true;
        var bounds = _bounds.PrintedBounds(quantity, grade, freed);
        freed[figure] = wasFree;
        return With(quantity, bounds);
    }

    /// <summary>How much would clash if a quantity had other bounds.</summary>
    private int With(int quantity, (long Least, long Most) bounds)
    {
        var before = At(quantity);
        var count = _count + (bounds.Least > bounds.Most ? 1 : 0) - (before.Least > before.Most ? 1 : 0);
        var last = -1;
        foreach (var identity in _system.IdentitiesOf(quantity))
        {
            if (identity == last)
                continue;
            last = identity;
            var terms = _system.TermsOf(identity);
            var whole = terms[0] == quantity ? bounds : At(terms[0]);
            Int128 times = terms[1..].Count(quantity);
            var least = _least[identity] + (times * ((Int128)Math.Min(bounds.Least, bounds.Most) - Math.Min(before.Least, before.Most)));
            var most = _most[identity] + (times * ((Int128)Math.Max(bounds.Least, bounds.Most) - Math.Max(before.Least, before.Most)));
            count += (Fails(identity, least, most, whole) ? 1 : 0) - (Fails(identity, _least[identity], _most[identity], At(terms[0])) ? 1 : 0);
        }

        return count;
    }

    private (long Least, long Most) At(int quantity) => (_bounds.Least[quantity], _bounds.Most[quantity]);

    private bool Fails(int identity, Int128 least, Int128 most, (long Least, long Most) whole)
    {
        if (!_bounds.Applies(identity))
            return false;
        var relation = _system[identity].Relation;
        return (relation != IdentityRelation.AtMost && least > Math.Max(whole.Least, whole.Most))
            || (relation != IdentityRelation.AtLeast && most < Math.Min(whole.Least, whole.Most));
    }
}
