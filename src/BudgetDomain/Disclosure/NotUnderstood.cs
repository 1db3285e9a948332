namespace BudgetDomain.Disclosure;

/// <summary>Something of a document that has no slice, and so is not checked.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Page">The page, from 1; 0 where the source has no pages.</param>
/// <param name="What">What it is and why it is not understood.</param>
/// <param name="Text">The text, shortened.</param>
public sealed record NotUnderstood(int Line, int Page, LocalizedText What, string Text);
