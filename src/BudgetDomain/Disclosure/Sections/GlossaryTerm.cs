namespace BudgetDomain.Disclosure.Sections;

/// <summary>名词解释: a term and what it means.</summary>
/// <param name="Term">The term.</param>
/// <param name="Explanation">The explanation; empty where it stands in paragraphs of its own.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record GlossaryTerm(string Term, string Explanation, int Line);
