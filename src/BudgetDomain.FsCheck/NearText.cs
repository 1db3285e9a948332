namespace BudgetDomain.FsCheck;

/// <summary>A text that a value's parser may or may not accept: made of what stands near numbers and codes, so that much of it nearly is a value.</summary>
/// <param name="Text">The text.</param>
public sealed record NearText(string Text);
