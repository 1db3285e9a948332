namespace BudgetDomain.Disclosure.Sections;

/// <summary>An amount of money in a sentence.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="LastPlace">One unit in its last place, in 分; never coarser than that of a table.</param>
/// <param name="Printed">As printed, with its unit.</param>
public sealed record StatedSum(WanYuan Amount, long LastPlace, string Printed);
