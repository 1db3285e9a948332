using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>The exact amounts, in 分, that a printed figure can stand for at a grade.</summary>
internal static class Bounds
{
    /// <summary>What an amount that no figure bounds can be at most: far above any budget, far below overflow.</summary>
    public const long Limit = 1L << 58;

    public static (long Least, long Most) Of(Figure figure, Grade grade)
    {
        if (figure.State == FigureState.Unreadable)
            return (-Limit, Limit);
        var printed = figure.Amount.Fen;

        // A zero that is printed is nothing, not something small: where money is, documents print at least one unit.
        if (grade == Grade.Exact || figure.IsZero)
            return (printed, printed);
        var reach = grade == Grade.Rounded ? figure.LastPlace / 2 : figure.LastPlace - 1;
        return (printed - reach, printed + reach);
    }
}
