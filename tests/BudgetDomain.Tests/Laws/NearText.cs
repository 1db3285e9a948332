namespace BudgetDomain.Tests.Laws;

/// <summary>A text that a value's parser may or may not accept.</summary>
public sealed record NearText(string Text);
