namespace BudgetDomain.Cube;

/// <summary>支出性质: what an expenditure is for in the sense of 基本支出 and 项目支出.</summary>
public enum ExpenditureKind
{
    /// <summary>合计: every kind.</summary>
    All = 0,

    /// <summary>基本支出 = 人员经费 + 公用经费.</summary>
    Basic = 1,

    /// <summary>人员经费.</summary>
    Personnel = 2,

    /// <summary>公用经费 (日常公用经费).</summary>
    Public = 3,

    /// <summary>机关运行经费: the 公用经费 of administrative units; at most <see cref="Public"/>, which also has that of institutions.</summary>
    AgencyOperating = 4,

    /// <summary>项目支出 = 其他运转类 + 特定目标类.</summary>
    Project = 5,

    /// <summary>其他运转类项目.</summary>
    OtherOperating = 6,

    /// <summary>特定目标类项目.</summary>
    SpecificTarget = 7,

    /// <summary>事业单位经营支出. Only where a form prints it.</summary>
    BusinessOperation = 8,

    /// <summary>上缴上级支出. Only where a form prints it.</summary>
    RemittedToSuperior = 9,

    /// <summary>对附属单位补助支出. Only where a form prints it.</summary>
    SubsidyToSubordinates = 10,
}
