namespace BudgetDomain.Rules.Plans;

/// <summary>An amount in a sentence on plans.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="LastPlace">One unit in its last place, in 分.</param>
/// <param name="Printed">As printed, with its unit.</param>
internal sealed record StatedPlanAmount(WanYuan Amount, long LastPlace, string Printed);
