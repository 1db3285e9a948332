namespace BudgetDomain.Publication;

/// <summary>取整方法: how exact amounts become printed figures.</summary>
public enum RoundingMethod
{
    /// <summary>无须取整: every amount has no more decimals than are printed.</summary>
    Exact = 0,

    /// <summary>四舍五入: each figure alone to its nearest value. Sums may differ in the last place.</summary>
    Nearest = 1,

    /// <summary>加总一致: each figure to the value below or above, so that all sums add up as printed, and as near as that allows.</summary>
    Additive = 2,

    /// <summary>
    /// 分单位加总一致: as <see cref="Additive"/> between tables of one unit; between those in 元 and those in 万元 each amount is printed to the
    /// last place of its own table. Only a result: it is used where no rounding does both.
    /// </summary>
    AdditiveByUnit = 3,
}
