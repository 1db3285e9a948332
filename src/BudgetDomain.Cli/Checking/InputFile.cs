namespace BudgetDomain.Cli.Checking;

/// <summary>A file to check, or a path that led to none.</summary>
/// <param name="Path">The path as the user will recognise it.</param>
/// <param name="Failure">Why there is nothing to check, or <see langword="null"/>.</param>
internal sealed record InputFile(string Path, LocalizedText? Failure = null);
