namespace BudgetDomain.FsCheck.Systems;

/// <summary>How exact amounts become the figures of a small system.</summary>
public enum Printing
{
    /// <summary>Printed whole, to the 分.</summary>
    Exact = 0,

    /// <summary>四舍五入.</summary>
    HalfUp = 1,

    /// <summary>四舍六入五成双.</summary>
    HalfEven = 2,

    /// <summary>截尾.</summary>
    Down = 3,
}
