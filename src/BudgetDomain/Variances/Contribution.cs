namespace BudgetDomain.Variances;

/// <summary>对增长的贡献: what one part contributed to the change of a whole. The amounts of all parts add up to the change of the whole, exactly.</summary>
/// <remarks>The default value of this type is nothing contributed to nothing.</remarks>
public readonly record struct Contribution
{
    /// <summary>Sets a part beside its whole.</summary>
    /// <param name="part">The variance of the part.</param>
    /// <param name="whole">The variance of the whole.</param>
    public Contribution(Variance part, Variance whole)
    {
        Part = part;
        Whole = whole;
    }

    /// <summary>The part.</summary>
    public Variance Part { get; }

    /// <summary>The whole.</summary>
    public Variance Whole { get; }

    /// <summary>贡献额: the change of the part.</summary>
    public WanYuan Amount => Part.Change;

    /// <summary>
    /// 拉动百分点: the change of the part relative to the base of the whole. All parts share the denominator, so their points add up
    /// to the growth rate of the whole, exactly. <see langword="null"/> where the whole has no growth rate.
    /// </summary>
    public AmountRatio? Points => Whole.GrowthRate is GrowthRate.Known ? new AmountRatio(Amount, Whole.Base) : null;

    /// <summary>
    /// 贡献率: the change of the part relative to the change of the whole; negative where the part moved the other way.
    /// <see langword="null"/> where the whole did not change.
    /// </summary>
    public AmountRatio? ShareOfChange => AmountRatio.Of(Amount, Whole.Change);
}
