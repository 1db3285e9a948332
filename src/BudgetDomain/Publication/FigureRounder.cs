using System.Collections.Immutable;
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
        var places = PrintedPlaces.Of(system, figures.Figures);
        var nearest = figures.Figures.Select(static f => Nearest(f.Amount.Fen, f.LastPlace)).ToArray();
        var seen = new long[nearest.Length];
        for (var q = 0; q < system.QuantityCount; q++)
        {
            foreach (var figure in system.FiguresOf(q))
                seen[figure] = places.Nearest(q, figures.Figures[figure].Amount.Fen, figures.Figures[figure].LastPlace);
        }

        if (figures.Figures.Zip(seen).All(static p => p.First.Amount.Fen == p.Second))
            return RoundedFigures.Of(figures, seen, nearest, RoundingMethod.Exact, null);
        if (options.Rounding is not (RoundingMethod.Additive or RoundingMethod.AdditiveByUnit))
            return Alone(null);
        if (Try(RoundingMethod.Additive, Grade.Exact, out var why) is { } together)
            return together;

        // No worse than each figure by itself.
        var alone = Alone(why);
        if (!places.AreMixed || Try(RoundingMethod.AdditiveByUnit, (Grade)Math.Max((int)Grade.Rounded, (int)alone.Grade), out _) is not { } byUnit)
            return alone;
        return byUnit.Grade == Grade.Exact ? byUnit with { Method = RoundingMethod.Additive } : byUnit with { WhyNotAdditive = why };

        RoundedFigures Alone(LocalizedText? whyNot) => RoundedFigures.Of(figures, seen, nearest, RoundingMethod.Nearest, whyNot);

        RoundedFigures? Try(RoundingMethod method, Grade worst, out LocalizedText? whyNot)
        {
            if (RoundingModel.Of(system, places, figures.Figures, isEachUnit: method == RoundingMethod.AdditiveByUnit) is not { } model)
            {
                whyNot = new("同一金额在两张表中按不同单位列示，没有共同的取整值", "one amount is printed in two units, and no value is in both");
                return null;
            }

            whyNot = TrySolve(model.Problem, cancellationToken, out var values);
            if (whyNot is not null)
                return null;
            var rounded = RoundedFigures.Of(figures, [.. model.VariableOf.Select(v => values[v])], nearest, method, null);
            if (rounded.Grade <= worst)
                return rounded;
            whyNot = new("取整后仍有勾稽关系不能按印数成立", "some identity does not hold as printed after rounding");
            return null;
        }
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
    private LocalizedText? TrySolve(RoundingProblem problem, CancellationToken cancellationToken, out ImmutableArray<long> values)
    {
        var answer = AdditiveRounding.Solve(problem, options.RoundingSolver, options.RoundingTimeLimit, cancellationToken);
        values = answer.Values;
        return answer.Outcome switch
        {
            RoundingOutcome.Best or RoundingOutcome.Found => null,
            RoundingOutcome.Impossible => new("不存在使全部勾稽关系按印数成立的取整", "there is no rounding with which all identities hold as printed"),
            _ when options.RoundingSolver is null => new("本文件的勾稽关系超出网络流，未配求解器（BudgetDomain.Solver）", "the identities of this document are more than a network, and no solver is set (BudgetDomain.Solver)"),
            _ => new("求解器在限定时间内没有找到加总一致的取整", "the solver found no additive rounding within its time"),
        };
    }
}
