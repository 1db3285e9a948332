namespace BudgetDomain.Publication;

/// <summary>One reason why a ledger does not become a disclosure of a form.</summary>
/// <param name="Code">The stable code, one of <see cref="CompositionProblemCodes"/>.</param>
/// <param name="Message">The reason in words, with the values at fault.</param>
public sealed record CompositionProblem(string Code, LocalizedText Message);
