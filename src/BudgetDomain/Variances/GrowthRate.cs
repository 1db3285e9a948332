namespace BudgetDomain.Variances;

/// <summary>
/// 增长率: how much an amount grew relative to its base, or why that cannot be said. One of <see cref="Known"/>,
/// <see cref="NoBase"/>, <see cref="BaseZero"/> and <see cref="NotComparable"/>, and nothing else: a rate that does not exist
/// cannot be printed by mistake.
/// </summary>
public abstract record GrowthRate
{
    private GrowthRate()
    {
    }

    /// <summary>The only value of <see cref="NoBase"/>.</summary>
    public static GrowthRate WithoutBase { get; } = new NoBase();

    /// <summary>The only value of <see cref="BaseZero"/>.</summary>
    public static GrowthRate OfZero { get; } = new BaseZero();

    /// <summary>Gives one answer for each case.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="known">For a rate.</param>
    /// <param name="noBase">For 无上年数.</param>
    /// <param name="baseZero">For 上年为零.</param>
    /// <param name="notComparable">For 口径不可比, given the reason.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public T Match<T>(Func<AmountRatio, T> known, Func<T> noBase, Func<T> baseZero, Func<LocalizedText, T> notComparable)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(noBase);
        ArgumentNullException.ThrowIfNull(baseZero);
        ArgumentNullException.ThrowIfNull(notComparable);
        return this switch
        {
            Known rate => known(rate.Ratio),
            NoBase => noBase(),
            BaseZero => baseZero(),
            NotComparable why => notComparable(why.Reason),
            _ => throw new InvalidOperationException("no case of a growth rate"),
        };
    }

    /// <summary>The rate as a percentage, or the reason why there is none.</summary>
    /// <param name="decimals">How many decimals, 0 to 9.</param>
    /// <param name="rounding">How to round.</param>
    public LocalizedText Describe(int decimals, MidpointRounding rounding) => Match(
        ratio => RateText.Of(ratio, decimals, rounding),
        static () => RateText.NoBase,
        static () => RateText.BaseZero,
        RateText.NotComparable);

    /// <summary>A rate: the change relative to the base.</summary>
    /// <param name="Ratio">Change : base, exact; the base is positive.</param>
    public sealed record Known(AmountRatio Ratio) : GrowthRate
    {
        /// <inheritdoc/>
        public override string ToString() => Ratio.ToString();
    }

    /// <summary>无上年数: the base year has no such amount, which is not the same as zero.</summary>
    public sealed record NoBase : GrowthRate
    {
        internal NoBase()
        {
        }

        /// <inheritdoc/>
        public override string ToString() => RateText.NoBase.Chinese;
    }

    /// <summary>上年为零，增长率无可比性.</summary>
    public sealed record BaseZero : GrowthRate
    {
        internal BaseZero()
        {
        }

        /// <inheritdoc/>
        public override string ToString() => RateText.BaseZero.Chinese;
    }

    /// <summary>口径不可比: both amounts exist and mean different things, or the base is negative.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NotComparable(LocalizedText Reason) : GrowthRate
    {
        /// <inheritdoc/>
        public override string ToString() => RateText.NotComparable(Reason).Chinese;
    }
}
