namespace BudgetDomain.Publication.Rounding;

/// <summary>One quantity to be rounded: its two values and what each costs; or one that no table prints, which is free.</summary>
/// <param name="Floor">The value below the exact amount, in 分; of a free one, its least value.</param>
/// <param name="Ceiling">The value above, equal to <paramref name="Floor"/> where the amount is exact; of a free one, its greatest value.</param>
/// <param name="CeilingCost">What <paramref name="Ceiling"/> costs more than <paramref name="Floor"/>; may be negative.</param>
/// <param name="IsFree">Whether any value from one to the other will do, at no cost.</param>
public readonly record struct RoundingVariable(long Floor, long Ceiling, long CeilingCost, bool IsFree = false)
{
    /// <summary>Whether there is nothing to choose.</summary>
    public bool IsFixed => Floor == Ceiling;

    /// <summary>Whether a value is one of those allowed.</summary>
    public bool Allows(long value) => IsFree ? value >= Floor && value <= Ceiling : value == Floor || value == Ceiling;
}
