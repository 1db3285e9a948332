namespace BudgetDomain.Performance;

/// <summary>二级指标.</summary>
public enum SecondLevelIndicator
{
    /// <summary>数量指标.</summary>
    Quantity = 0,

    /// <summary>质量指标.</summary>
    Quality = 1,

    /// <summary>时效指标.</summary>
    Timeliness = 2,

    /// <summary>成本指标 under 产出指标 (财预〔2015〕88号).</summary>
    Cost = 3,

    /// <summary>经济效益指标.</summary>
    EconomicBenefit = 4,

    /// <summary>社会效益指标.</summary>
    SocialBenefit = 5,

    /// <summary>生态效益指标.</summary>
    EcologicalBenefit = 6,

    /// <summary>可持续影响指标.</summary>
    SustainableImpact = 7,

    /// <summary>服务对象满意度指标.</summary>
    ServiceSatisfaction = 8,

    /// <summary>经济成本指标 under 成本指标 (财预〔2021〕101号).</summary>
    EconomicCost = 9,

    /// <summary>社会成本指标.</summary>
    SocialCost = 10,

    /// <summary>生态环境成本指标.</summary>
    EcologicalCost = 11,
}
