namespace BudgetDomain.Narrative;

/// <summary>How well a stated amount agrees with another.</summary>
internal static class AmountJudge
{
    /// <param name="printed">The amount as printed.</param>
    /// <param name="other">What it is held against, with its own reach.</param>
    public static ClaimVerdict Judge(Extent printed, Extent other)
    {
        var distance = Math.Abs(printed.Fen - other.Fen);
        if (distance == 0)
            return ClaimVerdict.Exact;

        // 0.00 may be 30元 of a finer table, but no whole unit of its own place.
        if (printed.IsZero)
            return other.Unit < printed.Unit && distance * 2 < printed.Unit ? ClaimVerdict.Rounded : ClaimVerdict.Contradicted;
        if (distance <= printed.Reach + other.Reach)
            return ClaimVerdict.Rounded;
        return distance < printed.Unit + other.Reach ? ClaimVerdict.Adjusted : ClaimVerdict.Contradicted;
    }

    /// <summary>The better of two verdicts.</summary>
    public static ClaimVerdict Better(ClaimVerdict one, ClaimVerdict other) => one < other ? one : other;
}
