using BudgetDomain.Publication.Rounding;
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
        cancellationToken.ThrowIfCancellationRequested();
        var nearest = figures.Figures.Select(static f => Nearest(f.Amount.Fen, f.LastPlace)).ToArray();
        if (figures.Figures.Zip(nearest).All(static p => p.First.Amount.Fen == p.Second))
            return RoundedFigures.Of(figures, nearest, nearest, RoundingMethod.Exact, null);
        if (options.Rounding != RoundingMethod.Additive)
            return RoundedFigures.Of(figures, nearest, nearest, RoundingMethod.Nearest, null);
        var why = TryAdd(system, figures, cancellationToken, out var values);
        if (why is null)
        {
            var printed = new long[nearest.Length];
            for (var q = 0; q < system.QuantityCount; q++)
            {
                foreach (var figure in system.FiguresOf(q))
                    printed[figure] = values[q];
            }

            var rounded = RoundedFigures.Of(figures, printed, nearest, RoundingMethod.Additive, null);
            if (rounded.Grade == Grade.Exact)
                return rounded;
            why = new("取整后仍有勾稽关系不能按印数成立", "some identity does not hold as printed after rounding");
        }

        return RoundedFigures.Of(figures, nearest, nearest, RoundingMethod.Nearest, why);
    }

    /// <summary>The multiple of a place nearest to an amount; of two, the one farther from zero (四舍五入).</summary>
    public static long Nearest(long fen, long place)
    {
        var down = fen / place * place;
        var rest = fen - down;
        return 2 * (Int128)Math.Abs(rest) >= place ? down + (Math.Sign(rest) * place) : down;
    }

    /// <summary>Looks for an additive rounding: by a network, then by the solver of the host.</summary>
    /// <returns>Why there is none, or <see langword="null"/>.</returns>
    private LocalizedText? TryAdd(IdentitySystem system, ExactFigures figures, CancellationToken cancellationToken, out long[] values)
    {
        values = [];
        if (RoundingModel.Of(system, figures.Figures) is not { } problem)
            return new("同一金额在两张表中按不同单位列示，没有共同的取整值", "one amount is printed in two units, and no value is in both");
        var answer = AdditiveRounding.Solve(problem, options.RoundingSolver, options.RoundingTimeLimit, cancellationToken);
        values = [.. answer.Values];
        return answer.Outcome switch
        {
            RoundingOutcome.Best or RoundingOutcome.Found => null,
            RoundingOutcome.Impossible => new("不存在使全部勾稽关系按印数成立的取整", "there is no rounding with which all identities hold as printed"),
            _ when options.RoundingSolver is null => new("本文件的勾稽关系超出网络流，未配求解器（BudgetDomain.Solver）", "the identities of this document are more than a network, and no solver is set (BudgetDomain.Solver)"),
            _ => new("求解器在限定时间内没有找到加总一致的取整", "the solver found no additive rounding within its time"),
        };
    }
}
