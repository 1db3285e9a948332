namespace BudgetDomain.Rules;

/// <summary>Something that was not understood, and so not checked.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The text, shortened, with what was not understood about it.</param>
public sealed record UnrecognisedText(int Line, string Text);
