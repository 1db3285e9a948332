using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Of what year an amount is, and whether planned or done.</summary>
/// <param name="Year">The year relative to the document's: 0 for the same, -1 for the year before.</param>
/// <param name="Stage">预算 or 决算.</param>
internal readonly record struct Period(int Year, BudgetStage Stage);
