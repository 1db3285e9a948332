namespace BudgetDomain.Performance;

/// <summary>项目资金来源, as performance plans name them.</summary>
public enum FundingSource
{
    /// <summary>中央财政资金.</summary>
    Central = 0,

    /// <summary>省级财政资金.</summary>
    Provincial = 1,

    /// <summary>市县（区）财政资金.</summary>
    Local = 2,

    /// <summary>财政拨款, where levels of government are not told apart.</summary>
    Appropriation = 3,

    /// <summary>单位自筹.</summary>
    SelfRaised = 4,

    /// <summary>其他资金.</summary>
    Other = 5,

    /// <summary>上年结转.</summary>
    CarriedOver = 6,
}
