namespace BudgetDomain.Variances;

/// <summary>
/// 增减变动: two amounts of one thing, the base (上年, or the budget) and the current one (本年, or the final accounts). The change is
/// always there and exact; the rate only where it means something.
/// </summary>
/// <remarks>
/// <para>A side without an amount counts as zero in the change, so <see cref="Base"/> + <see cref="Change"/> = <see cref="Current"/>
/// always; but "none" is not "zero": the rate says which it was. Two are equal when both sides and the reason are.</para>
/// <para>The default value of this type has neither side, and no change.</para>
/// </remarks>
public readonly record struct Variance
{
    private readonly StatedAmount _base;
    private readonly StatedAmount _current;

    /// <summary>Compares two amounts.</summary>
    /// <param name="base">The base, or <see langword="null"/> where there is none.</param>
    /// <param name="current">The current amount, or <see langword="null"/> where there is none.</param>
    /// <param name="notComparable">Why a rate would mislead although both amounts exist (口径不可比); <see langword="null"/> where they compare.</param>
    /// <exception cref="OverflowException">The change leaves the range of amounts.</exception>
    public Variance(StatedAmount? @base, StatedAmount? current, LocalizedText? notComparable = null)
    {
        _base = @base.GetValueOrDefault();
        _current = current.GetValueOrDefault();
        HasBase = @base.HasValue;
        HasCurrent = current.HasValue;
        Incomparability = notComparable;
        Change = _current.Amount - _base.Amount;
    }

    /// <summary>Compares two exact amounts.</summary>
    /// <param name="base">The base.</param>
    /// <param name="current">The current amount.</param>
    /// <exception cref="OverflowException">The change leaves the range of amounts.</exception>
    public Variance(WanYuan @base, WanYuan current)
        : this(new StatedAmount(@base), new StatedAmount(current))
    {
    }

    /// <summary>基数: the base amount; zero where there is none.</summary>
    public WanYuan Base => _base.Amount;

    /// <summary>本年数: the current amount; zero where there is none.</summary>
    public WanYuan Current => _current.Amount;

    /// <summary>Whether there is a base; a base of zero is one.</summary>
    public bool HasBase { get; }

    /// <summary>Whether there is a current amount; an amount of zero is one.</summary>
    public bool HasCurrent { get; }

    /// <summary>增减额: current less base.</summary>
    public WanYuan Change { get; }

    /// <summary>How far the exact change may lie from <see cref="Change"/>, where the amounts are printed figures: the sum of their reaches.</summary>
    /// <exception cref="OverflowException">The sum leaves the range of amounts.</exception>
    public WanYuan ChangeReach => _base.Reach + _current.Reach;

    /// <summary>增减方向, by the amounts as stated.</summary>
    public ChangeDirection Direction => (ChangeDirection)(Change.Sign < 0 ? 2 : Change.Sign);

    /// <summary>Whether every exact change within reach has the same direction. Rounding alone may have made a change that this denies.</summary>
    public bool IsDirectionCertain => Change.Abs() > ChangeReach || ChangeReach.IsZero;

    /// <summary>Why the amounts do not compare; <see langword="null"/> where they do.</summary>
    public LocalizedText? Incomparability { get; }

    /// <summary>增长率: change relative to base, or why there is none.</summary>
    public GrowthRate GrowthRate
        => !HasBase ? GrowthRate.WithoutBase
        : Reason is { } reason ? new GrowthRate.NotComparable(reason)
        : Base.IsZero ? GrowthRate.OfZero
        : new GrowthRate.Known(new(Change, Base));

    /// <summary>预算完成率: current relative to base where these are final accounts and budget, or why there is none.</summary>
    public CompletionRate CompletionRate
        => !HasBase ? CompletionRate.WithoutBudget
        : Reason is { } reason ? new CompletionRate.NotComparable(reason)
        : Base.IsZero ? CompletionRate.OfZero
        : new CompletionRate.Known(new(Current, Base));

    private LocalizedText? Reason => Incomparability ?? (Base.IsNegative ? RateText.NegativeBase : null);

    /// <summary>The same comparison seen from the other year: base and current change places, and the change its sign.</summary>
    public Variance Swap() => new(Stated(HasCurrent, _current), Stated(HasBase, _base), Incomparability);

    /// <summary>The same amounts, marked as not comparable (口径不可比): the change stays, the rate goes.</summary>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is <see langword="null"/>.</exception>
    public Variance NotComparable(LocalizedText reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new(Stated(HasBase, _base), Stated(HasCurrent, _current), reason);
    }

    /// <summary>占比变化: what part of a whole this is, in both years.</summary>
    /// <param name="whole">The whole, such as the total.</param>
    public ShareChange ShareOf(Variance whole) => new(AmountRatio.Of(Base, whole.Base), AmountRatio.Of(Current, whole.Current));

    /// <summary>What this part contributed to the growth of a whole.</summary>
    /// <param name="whole">The whole, such as the total.</param>
    public Contribution ContributionTo(Variance whole) => new(this, whole);

    /// <summary>Both amounts and the change: <c>1737.84 → 2636.07 (+898.23)</c>.</summary>
    public override string ToString()
        => $"{(HasBase ? Base.ToString() : "-")} → {(HasCurrent ? Current.ToString() : "-")} ({(Change.Sign > 0 ? "+" : string.Empty)}{Change})";

    private static StatedAmount? Stated(bool exists, StatedAmount amount) => exists ? amount : null;
}
