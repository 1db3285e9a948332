namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>What a column of a plan holds, by the words of its header.</summary>
internal enum PlanColumnRole
{
    /// <summary>The header is blank or says nothing known.</summary>
    None,

    /// <summary>项目名称, in tables that list the indicators of several projects.</summary>
    Project,

    /// <summary>预算数 of the project in such a table.</summary>
    Funds,

    /// <summary>一级指标.</summary>
    FirstLevel,

    /// <summary>二级指标.</summary>
    SecondLevel,

    /// <summary>三级指标.</summary>
    Name,

    /// <summary>指标值.</summary>
    Target,

    /// <summary>指标性质: the sign of comparison, where it has its own column.</summary>
    Sign,

    /// <summary>度量单位, where it has its own column.</summary>
    Measure,

    /// <summary>权重, 分值.</summary>
    Weight,

    /// <summary>Something else that is known, such as the value of the year before.</summary>
    Other,

    /// <summary>Actual values or points earned: the table is a report on results, and no plan.</summary>
    Result,
}
