using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Publication;

/// <summary>What the tables print, by slice: sentences restate these amounts and no others.</summary>
internal sealed class PrintedAmounts
{
    private readonly Dictionary<Slice, RestatedAmount> _amounts = [];
    private readonly ExactFigures _exact;

    public PrintedAmounts(ExactFigures exact, ImmutableArray<Figure> printed)
    {
        _exact = exact;
        foreach (var figure in printed)
            _amounts.TryAdd(figure.Slice, new(figure.Amount, figure.State == FigureState.Nil, figure.LastPlace));
    }

    /// <summary>The amount that a table prints.</summary>
    public bool TryGet(Slice slice, out RestatedAmount amount) => _amounts.TryGetValue(slice, out amount);

    /// <summary>The slices that tables print.</summary>
    public IEnumerable<KeyValuePair<Slice, RestatedAmount>> All => _amounts;

    /// <summary>The exact amount, for what no table prints.</summary>
    public Int128 Exact(Slice slice) => _exact.AmountOf(slice) ?? 0;
}
