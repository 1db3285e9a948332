namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>What a label in the head of a plan asks for.</summary>
internal enum PlanField
{
    /// <summary>No label.</summary>
    None,

    /// <summary>项目名称.</summary>
    Project,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>实施单位.</summary>
    ImplementingUnit,

    /// <summary>项目属性.</summary>
    Attribute,

    /// <summary>项目期.</summary>
    Period,

    /// <summary>年度资金总额.</summary>
    YearTotal,

    /// <summary>实施期资金总额.</summary>
    PeriodTotal,

    /// <summary>A source of funds below a total.</summary>
    Source,

    /// <summary>A label of amounts such as 项目资金（元）, which may say the unit.</summary>
    Funds,

    /// <summary>Another label: its value is not asked for.</summary>
    Other,
}
