namespace BudgetDomain.Disclosure;

/// <summary>Damage in a source that did not stop its reading.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
/// <param name="Message">What is damaged.</param>
/// <param name="Text">The text at fault, shortened.</param>
public sealed record SourceProblem(int Line, int Page, LocalizedText Message, string Text);
