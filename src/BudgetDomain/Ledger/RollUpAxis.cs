namespace BudgetDomain.Ledger;

/// <summary>What the rows of a rolled-up table stand for.</summary>
public enum RollUpAxis
{
    /// <summary>支出功能分类: 合计, 类, 款, 项.</summary>
    Function = 0,

    /// <summary>部门预算支出经济分类: 合计, 类, 款.</summary>
    DepartmentEconomy = 1,

    /// <summary>政府预算支出经济分类: 合计, 类, 款.</summary>
    GovernmentEconomy = 2,

    /// <summary>支出性质.</summary>
    Kind = 3,

    /// <summary>资金来源.</summary>
    Fund = 4,

    /// <summary>当年 / 上年结转.</summary>
    Vintage = 5,
}
