namespace BudgetDomain.Rules.Plans;

/// <summary>How many plans of a category there are said to be, and of what amount.</summary>
internal sealed record PlanCategory(string Name, int Count, StatedPlanAmount? Amount);
