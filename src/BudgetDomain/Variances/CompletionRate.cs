namespace BudgetDomain.Variances;

/// <summary>
/// 预算完成率: final accounts relative to the budget (决算 ÷ 预算), or why that cannot be said. One of <see cref="Known"/>,
/// <see cref="NoBudget"/>, <see cref="BudgetZero"/> and <see cref="NotComparable"/>, and nothing else.
/// </summary>
public abstract record CompletionRate
{
    private CompletionRate()
    {
    }

    /// <summary>The only value of <see cref="NoBudget"/>.</summary>
    public static CompletionRate WithoutBudget { get; } = new NoBudget();

    /// <summary>The only value of <see cref="BudgetZero"/>.</summary>
    public static CompletionRate OfZero { get; } = new BudgetZero();

    /// <summary>Gives one answer for each case.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="known">For a rate.</param>
    /// <param name="noBudget">For 未编列预算.</param>
    /// <param name="budgetZero">For 预算为零.</param>
    /// <param name="notComparable">For 口径不可比, given the reason.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public T Match<T>(Func<AmountRatio, T> known, Func<T> noBudget, Func<T> budgetZero, Func<LocalizedText, T> notComparable)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(noBudget);
        ArgumentNullException.ThrowIfNull(budgetZero);
        ArgumentNullException.ThrowIfNull(notComparable);
        return this switch
        {
            Known rate => known(rate.Ratio),
            NoBudget => noBudget(),
            BudgetZero => budgetZero(),
            NotComparable why => notComparable(why.Reason),
            _ => throw new InvalidOperationException("no case of a completion rate"),
        };
    }

    /// <summary>The rate as a percentage, or the reason why there is none.</summary>
    /// <param name="decimals">How many decimals, 0 to 9.</param>
    /// <param name="rounding">How to round.</param>
    public LocalizedText Describe(int decimals, MidpointRounding rounding) => Match(
        ratio => RateText.Of(ratio, decimals, rounding),
        static () => RateText.NoBudget,
        static () => RateText.BudgetZero,
        RateText.NotComparable);

    /// <summary>A rate: what was done relative to what was planned.</summary>
    /// <param name="Ratio">Final accounts : budget, exact; the budget is positive.</param>
    public sealed record Known(AmountRatio Ratio) : CompletionRate
    {
        /// <inheritdoc/>
        public override string ToString() => Ratio.ToString();
    }

    /// <summary>未编列预算: the budget has no such amount.</summary>
    public sealed record NoBudget : CompletionRate
    {
        internal NoBudget()
        {
        }

        /// <inheritdoc/>
        public override string ToString() => RateText.NoBudget.Chinese;
    }

    /// <summary>预算为零，完成率无可比性.</summary>
    public sealed record BudgetZero : CompletionRate
    {
        internal BudgetZero()
        {
        }

        /// <inheritdoc/>
        public override string ToString() => RateText.BudgetZero.Chinese;
    }

    /// <summary>口径不可比: both amounts exist and mean different things, or the budget is negative.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NotComparable(LocalizedText Reason) : CompletionRate
    {
        /// <inheritdoc/>
        public override string ToString() => RateText.NotComparable(Reason).Chinese;
    }
}
