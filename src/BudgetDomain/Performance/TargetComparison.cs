namespace BudgetDomain.Performance;

/// <summary>比较方式: how an actual value is compared with a target.</summary>
public enum TargetComparison
{
    /// <summary>等于: printed without a sign.</summary>
    Equal = 0,

    /// <summary>大于等于 <c>≥</c>, also 不低于, 不少于, 以上.</summary>
    AtLeast = 1,

    /// <summary>小于等于 <c>≤</c>, also 不超过, 以内, 以下.</summary>
    AtMost = 2,

    /// <summary>大于 <c>&gt;</c>, also 超过, 高于.</summary>
    MoreThan = 3,

    /// <summary>小于 <c>&lt;</c>, also 低于, 少于.</summary>
    LessThan = 4,
}
