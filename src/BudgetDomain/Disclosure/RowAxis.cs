namespace BudgetDomain.Disclosure;

/// <summary>What the rows of a panel stand for.</summary>
public enum RowAxis
{
    /// <summary>Fixed words, such as the income side of 收支总表 or the items of the “三公” table.</summary>
    Words = 0,

    /// <summary>支出功能分类科目, by code or by name.</summary>
    Function = 1,

    /// <summary>部门预算支出经济分类科目, by code or by name, each possibly split by 政府预算 code.</summary>
    Economy = 2,

    /// <summary>收入分类科目.</summary>
    Revenue = 3,

    /// <summary>单位.</summary>
    Unit = 4,

    /// <summary>项目 under their 单位.</summary>
    Project = 5,

    /// <summary>One row of amounts without a label.</summary>
    OneRow = 6,
}
