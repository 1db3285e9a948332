namespace BudgetDomain.Narrative;

/// <summary>How well a claim agrees with what it was matched to.</summary>
public enum ClaimVerdict
{
    /// <summary>一致: it holds as printed.</summary>
    Exact = 0,

    /// <summary>四舍五入: it holds within half a unit of the last place of every number involved.</summary>
    Rounded = 1,

    /// <summary>调整 (截尾或轧差): it is less than one unit of its last place away from what rounding explains.</summary>
    Adjusted = 2,

    /// <summary>矛盾: nothing that it could mean agrees with it.</summary>
    Contradicted = 3,

    /// <summary>未能核对: what it means, or what it would have to be compared with, is not known.</summary>
    Unresolved = 4,
}
