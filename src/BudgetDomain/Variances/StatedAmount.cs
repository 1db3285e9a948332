using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Variances;

/// <summary>所列金额: an amount as stated, and how far the exact amount may lie from it. An amount of a ledger reaches nowhere.</summary>
/// <remarks>
/// Two are equal when amount and reach are. Sums add the reaches: n figures rounded to 0.01 万元 reach n × 0.005 万元. The default
/// value of this type is exactly zero.
/// </remarks>
public readonly record struct StatedAmount
{
    /// <summary>States an amount.</summary>
    /// <param name="amount">The amount (金额).</param>
    /// <param name="reach">How far the exact amount may lie from it, either way; not negative. Default: nowhere.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reach"/> is negative.</exception>
    /// <exception cref="OverflowException">The reach leaves the range of amounts.</exception>
    public StatedAmount(WanYuan amount, WanYuan reach = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reach.Fen, nameof(reach));
        Amount = amount;
        Reach = reach;
        // Both ends must be amounts too; checked here, so that no reader of them can overflow.
        _ = amount.Abs() + reach;
    }

    /// <summary>The amount as stated.</summary>
    public WanYuan Amount { get; }

    /// <summary>How far the exact amount may lie from it, either way.</summary>
    public WanYuan Reach { get; }

    /// <summary>The least exact amount.</summary>
    public WanYuan Least => Amount - Reach;

    /// <summary>The greatest exact amount.</summary>
    public WanYuan Most => Amount + Reach;

    /// <summary>Adds amounts and reaches.</summary>
    public static StatedAmount operator +(StatedAmount left, StatedAmount right) => new(left.Amount + right.Amount, left.Reach + right.Reach);

    /// <summary>Adds amounts and reaches.</summary>
    public static StatedAmount Add(StatedAmount left, StatedAmount right) => left + right;

    /// <summary>What a printed figure states.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="grade">How it may have been printed: <see cref="Grade.Rounded"/> reaches half a unit of the last place,
    /// <see cref="Grade.Adjusted"/> just less than one unit, <see cref="Grade.Exact"/> nowhere. Default: rounded.</param>
    /// <returns>The amount, or <see langword="null"/> where the figure is unreadable: unknown is not zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grade"/> is <see cref="Grade.Contradicted"/>.</exception>
    public static StatedAmount? Of(Figure figure, Grade grade = Grade.Rounded)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)grade, (int)Grade.Adjusted, nameof(grade));
        if (figure.State == FigureState.Unreadable)
            return null;
        var (least, most) = Bounds.Of(figure, grade);
        return new(figure.Amount, WanYuan.FromFen((most - least) / 2));
    }

    /// <summary>The amount, with its reach where it has one: <c>12.5±0.005</c>.</summary>
    public override string ToString() => Reach.IsZero ? Amount.ToString() : $"{Amount}±{Reach}";
}
