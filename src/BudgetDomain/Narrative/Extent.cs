namespace BudgetDomain.Narrative;

/// <summary>An amount as stated, in 分, and how far the exact amount may lie from it: half a unit of the last place, nothing for a zero.</summary>
/// <param name="Fen">The amount.</param>
/// <param name="Reach">The reach.</param>
/// <param name="Unit">One unit of the last place.</param>
internal readonly record struct Extent(long Fen, long Reach, long Unit)
{
    /// <summary>An amount with its last place; a zero is exactly zero.</summary>
    public static Extent Of(long fen, long unit) => new(fen, fen == 0 ? 0 : unit / 2, unit);

    public long Least => Fen - Reach;

    public long Most => Fen + Reach;

    public bool IsZero => Fen == 0;

    public static Extent operator +(Extent left, Extent right) => new(left.Fen + right.Fen, left.Reach + right.Reach, Math.Max(left.Unit, right.Unit));

    public static Extent operator -(Extent left, Extent right) => new(left.Fen - right.Fen, left.Reach + right.Reach, Math.Max(left.Unit, right.Unit));
}
