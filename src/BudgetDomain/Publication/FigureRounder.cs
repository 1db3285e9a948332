using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication;

/// <summary>Rounds the figures of a document, each to one unit in the last place of its table.</summary>
internal sealed class FigureRounder(DisclosureComposerOptions options)
{
    /// <summary>Rounds.</summary>
    /// <param name="system">The identities between the figures.</param>
    /// <param name="figures">The figures with exact amounts.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public RoundedFigures Round(IdentitySystem system, ExactFigures figures, CancellationToken cancellationToken)
    {
        _ = options;
        cancellationToken.ThrowIfCancellationRequested();
        var nearest = figures.Figures.Select(static f => Nearest(f.Amount.Fen, f.LastPlace)).ToArray();
        var method = figures.Figures.Zip(nearest).All(static p => p.First.Amount.Fen == p.Second) ? RoundingMethod.Exact : RoundingMethod.Nearest;
        return RoundedFigures.Of(figures, nearest, nearest, method, null);
    }

    /// <summary>The multiple of a place nearest to an amount; of two, the one farther from zero (四舍五入).</summary>
    public static long Nearest(long fen, long place)
    {
        var down = fen / place * place;
        var rest = fen - down;
        return 2 * (Int128)Math.Abs(rest) >= place ? down + (Math.Sign(rest) * place) : down;
    }
}
