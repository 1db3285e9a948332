namespace BudgetDomain.Performance;

/// <summary>What one source gives.</summary>
/// <param name="Source">资金来源.</param>
/// <param name="Amount">金额.</param>
public sealed record FundingShare(FundingSource Source, WanYuan Amount);
