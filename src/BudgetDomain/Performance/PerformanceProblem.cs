namespace BudgetDomain.Performance;

/// <summary>One reason why a draft is no indicator or no plan.</summary>
/// <param name="Code">The stable code, one of <see cref="PerformanceProblemCodes"/>.</param>
/// <param name="Message">The reason in words, with the values at fault.</param>
public sealed record PerformanceProblem(string Code, LocalizedText Message);
