namespace BudgetDomain.Performance;

/// <summary>一级指标: what kind of result an indicator measures.</summary>
public enum FirstLevelIndicator
{
    /// <summary>产出指标.</summary>
    Output = 0,

    /// <summary>效益指标.</summary>
    Benefit = 1,

    /// <summary>满意度指标.</summary>
    Satisfaction = 2,

    /// <summary>成本指标, a first level since 财预〔2021〕101号.</summary>
    Cost = 3,
}
