namespace BudgetDomain.Disclosure;

/// <summary>What a column is, judged by its header.</summary>
public enum HeaderRole
{
    /// <summary>Amounts; the header's <see cref="Meaning"/> narrows the slice.</summary>
    Amount = 0,

    /// <summary>科目编码: a whole code, or with 类, 款, 项 below it the parts of one.</summary>
    Code = 1,

    /// <summary>类: the first three digits of a code.</summary>
    ClassCode = 2,

    /// <summary>款: the next two digits.</summary>
    SectionCode = 3,

    /// <summary>项: the next two digits.</summary>
    ItemCode = 4,

    /// <summary>科目名称, 项目 as a row label.</summary>
    Name = 5,

    /// <summary>部门预算支出经济科目 as a row label.</summary>
    DepartmentEconomyName = 6,

    /// <summary>政府预算支出经济科目 as a row label.</summary>
    GovernmentEconomyName = 7,

    /// <summary>单位名称 as a row label.</summary>
    UnitName = 8,

    /// <summary>项目名称 as a row label.</summary>
    ProjectName = 9,

    /// <summary>单位编码 and other labels that the name beside them makes superfluous.</summary>
    OtherLabel = 10,

    /// <summary>备注, 上年预算数, 增减: understood, and not an amount of this year.</summary>
    Aside = 11,
}
