namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>How exact amounts become printed ones.</summary>
public enum Rounding
{
    /// <summary>Amounts are whole units in the last place.</summary>
    Exact = 0,

    /// <summary>四舍五入.</summary>
    HalfUp = 1,

    /// <summary>四舍六入五成双.</summary>
    HalfEven = 2,

    /// <summary>截尾.</summary>
    Truncated = 3,
}
