namespace BudgetDomain.FsCheck.Systems;

/// <summary>What the columns of a small table are; each has two or three leaves.</summary>
public enum Across
{
    /// <summary>基本支出 and 项目支出.</summary>
    BasicAndProject = 0,

    /// <summary>人员经费, 公用经费 and 项目支出.</summary>
    PersonnelPublicProject = 1,

    /// <summary>当年 and 上年结转.</summary>
    Vintages = 2,

    /// <summary>Two of the nine sources, which are all there is because the table prints their sum.</summary>
    Funds = 3,
}
