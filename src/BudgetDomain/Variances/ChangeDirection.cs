namespace BudgetDomain.Variances;

/// <summary>增减方向: which way an amount moved from one year to the next.</summary>
public enum ChangeDirection
{
    /// <summary>持平: no change.</summary>
    Flat = 0,

    /// <summary>增加.</summary>
    Increase = 1,

    /// <summary>减少.</summary>
    Decrease = 2,
}
