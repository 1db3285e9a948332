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
        var reach = grade == Grade.Exact || figure.IsZero ? 0 : grade == Grade.Rounded ? figure.LastPlace / 2 : figure.LastPlace - 1;
        var (least, most) = (printed - reach, printed + reach);

        // The source may hold the exact amount as well; what is printed is right all the same where only that agrees.
        if (figure.ExactFen is not { } exact)
            return (least, most);
        var (floor, ceiling) = ((long)decimal.Floor(exact), (long)decimal.Ceiling(exact));
        return grade == Grade.Exact ? (floor, ceiling) : (Math.Min(least, floor), Math.Max(most, ceiling));
    }
}
