namespace BudgetDomain.Mutation;

/// <summary>What became of a mutant, and by which test.</summary>
internal sealed record Verdict(Mutant Mutant, Fate Fate, string By);
