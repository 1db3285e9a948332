namespace BudgetDomain;

/// <summary>The unit in which a table states its amounts.</summary>
public enum AmountUnit
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>元 = 100 分.</summary>
    Yuan = 1,

    /// <summary>千元 = 1,000 元.</summary>
    ThousandYuan = 2,

    /// <summary>万元 = 10,000 元.</summary>
    WanYuan = 3,

    /// <summary>亿元 = 10,000 万元.</summary>
    YiYuan = 4,
}
