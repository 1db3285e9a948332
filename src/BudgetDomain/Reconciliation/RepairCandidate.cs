namespace BudgetDomain.Reconciliation;

/// <summary>A figure that may be wrong, and what could stand in its place.</summary>
/// <param name="Figure">The figure, by its index in the system.</param>
/// <param name="Least">The least figure that would do, as its table would print it; <see langword="null"/> where nothing bounds it.</param>
/// <param name="Most">The greatest figure that would do; <see langword="null"/> where nothing bounds it.</param>
/// <param name="IsExact">Whether both ends are confirmed by exact amounts; otherwise no figure beyond them would do, and perhaps not all between.</param>
/// <param name="Slip">The known slip that explains the printed figure, or <see langword="null"/>.</param>
public sealed record RepairCandidate(int Figure, WanYuan? Least, WanYuan? Most, bool IsExact, Slip? Slip)
{
    /// <summary>
    /// How many identities would still not hold just as printed if this figure alone were corrected, so that rounding must explain them. It excludes
    /// nothing; of candidates that would all do, the one with the least is the likeliest.
    /// </summary>
    public int Unexplained { get; init; }
}
