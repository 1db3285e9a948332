namespace BudgetDomain.Reconciliation;

/// <summary>Counts the identities that do not hold between the figures just as they are printed, and which of them a figure would explain.</summary>
/// <remarks>
/// Rounding explains such faults too, so this proves nothing. But where two figures would both do, the one that leaves fewer of them to rounding is likelier.
/// </remarks>
internal sealed class PrintedFaults
{
    private readonly IdentitySystem _system;
    private readonly Int128[] _rest;
    private readonly int[] _unknown;
    private readonly int _count;

    public PrintedFaults(IdentitySystem system)
    {
        _system = system;
        (_rest, _unknown) = (new Int128[system.IdentityCount], new int[system.IdentityCount]);
        for (var i = 0; i < system.IdentityCount; i++)
        {
            var terms = system.TermsOf(i);
            for (var t = 0; t < terms.Length; t++)
            {
                if (Printed(terms[t], -1) is { } amount)
                    _rest[i] += t == 0 ? amount : -(Int128)amount;
                else
                    _unknown[i]++;
            }

            _count += Fails(i, _rest[i], _unknown[i]) ? 1 : 0;
        }
    }

    /// <summary>How many identities would not hold as printed if a figure were unknown.</summary>
    public int Without(int figure)
    {
        var quantity = _system.QuantityOfFigure[figure];
        var (before, after) = (Printed(quantity, -1), Printed(quantity, figure));
        var count = _count + (after is null ? 0 : Differing(quantity, figure));
        if (before == after)
            return count;
        var last = -1;
        foreach (var identity in _system.IdentitiesOf(quantity))
        {
            if (identity == last)
                continue;
            last = identity;
            var terms = _system.TermsOf(identity);
            Int128 times = (terms[0] == quantity ? 1 : 0) - terms[1..].Count(quantity);
            var rest = _rest[identity] + (times * ((after ?? 0) - (Int128)(before ?? 0)));
            count += (Fails(identity, rest, _unknown[identity] + (after is null ? 1 : 0)) ? 1 : 0) - (Fails(identity, _rest[identity], _unknown[identity]) ? 1 : 0);
        }

        return count;
    }

    /// <summary>What the first readable figure of a quantity says, one figure left out.</summary>
    private long? Printed(int quantity, int without)
    {
        foreach (var figure in _system.FiguresOf(quantity))
        {
            if (figure != without && _system.Figures[figure].State != Disclosure.FigureState.Unreadable)
                return _system.Figures[figure].Amount.Fen;
        }

        return null;
    }

    private int Differing(int quantity, int without)
    {
        var (first, differing) = (Printed(quantity, without), 0);
        foreach (var figure in _system.FiguresOf(quantity))
            differing += figure != without && _system.Figures[figure].Amount.Fen != first ? 1 : 0;
        return differing;
    }

    private bool Fails(int identity, Int128 rest, int unknown) => unknown == 0 && _system.Applies(identity) && _system[identity].Relation switch
    {
        IdentityRelation.Equal => rest != 0,
        IdentityRelation.AtLeast => rest < 0,
        _ => rest > 0,
    };
}
