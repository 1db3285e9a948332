using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// Looks for exact amounts by giving one quantity after the other an amount near what is printed, and carrying on what follows. It does
/// not turn back far, so it may miss amounts that exist; what it finds is verified.
/// </summary>
internal sealed class WitnessSearch(IdentitySystem system, bool[] dropped)
{
    // Terms looked at for each term of the system: enough for documents, too little for sums of thousands of parts.
    private const int WorkPerTerm = 400;

    private readonly Propagation _propagation = new(system, dropped);

    /// <summary>One amount for each quantity within the bounds of a propagation at rest; <see langword="null"/> where none is found.</summary>
    /// <param name="start">The bounds.</param>
    /// <param name="quantity">A quantity that is to have a certain amount; -1 for none.</param>
    /// <param name="amount">That amount.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public ImmutableArray<long>? Find(Propagation start, int quantity, long amount, CancellationToken cancellationToken)
    {
        start.Least.CopyTo(_propagation.Least, 0);
        start.Most.CopyTo(_propagation.Most, 0);
        var work = (long)WorkPerTerm * system.Terms.Length;
        if (quantity >= 0 && !_propagation.Fix(quantity, amount, ref work))
            return null;

        // What is printed first, in the order of the document; what is not follows from it, or is as little as can be.
        for (var printed = 0; printed < 2; printed++)
        {
            for (var q = 0; q < system.QuantityCount; q++)
            {
                if (_propagation.Least[q] == _propagation.Most[q] || (printed == 0 && system.FiguresOf(q).IsEmpty))
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                if (!TryFix(q, ref work))
                    return null;
            }
        }

        return Witness.IsGood(system, dropped, start, _propagation.Least) ? [.. _propagation.Least] : null;
    }

    private bool TryFix(int quantity, ref long work)
    {
        var (least, most) = (_propagation.Least[quantity], _propagation.Most[quantity]);
        var figures = system.FiguresOf(quantity);
        var printed = Math.Clamp(figures.IsEmpty ? 0 : system.Figures[figures[0]].Amount.Fen, least, most);
        foreach (var amount in (ReadOnlySpan<long>)[printed, least + ((most - least) / 2), least, most])
        {
            if (_propagation.Fix(quantity, amount, ref work))
                return work > 0;
            _propagation.Undo();
        }

        return false;
    }
}
