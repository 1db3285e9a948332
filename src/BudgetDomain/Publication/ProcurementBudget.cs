namespace BudgetDomain.Publication;

/// <summary>政府采购预算: goods, works and services, which add up to the total.</summary>
/// <param name="Goods">货物.</param>
/// <param name="Works">工程.</param>
/// <param name="Services">服务.</param>
public sealed record ProcurementBudget(WanYuan Goods, WanYuan Works, WanYuan Services)
{
    /// <summary>政府采购预算总额.</summary>
    /// <exception cref="OverflowException">The sum leaves the range of amounts.</exception>
    public WanYuan Total => Goods + Works + Services;
}
