namespace BudgetDomain.Variances;

/// <summary>What one row contributed.</summary>
/// <param name="Row">The row.</param>
/// <param name="Contribution">Its part in the change of the whole.</param>
public sealed record ContributionRow(VarianceRow Row, Contribution Contribution);
