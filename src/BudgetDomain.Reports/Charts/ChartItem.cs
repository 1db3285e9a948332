namespace BudgetDomain.Reports.Charts;

/// <summary>One part of a chart.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Amount">Its amount, in 万元.</param>
/// <param name="Last">The same of last year, or <see langword="null"/> where the chart is of one year.</param>
internal sealed record ChartItem(string Name, WanYuan Amount, WanYuan? Last = null);
