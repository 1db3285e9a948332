namespace BudgetDomain.Rules;

/// <summary>Something that was not understood, and so not checked.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">What it is, and its text, shortened.</param>
public sealed record UnrecognisedText(int Line, LocalizedText Text);
