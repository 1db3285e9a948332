namespace BudgetDomain.Documents.Tests;

/// <summary>A source mixed from the marks of all syntaxes.</summary>
public sealed record MixedSource(string Text);
