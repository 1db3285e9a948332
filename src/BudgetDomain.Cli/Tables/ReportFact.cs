namespace BudgetDomain.Cli.Tables;

/// <summary>One thing said of the whole: a labelled line for people, a property in JSON.</summary>
/// <param name="Key">The key in JSON.</param>
/// <param name="Label">The label for people.</param>
/// <param name="Value">The value for programs; <see langword="null"/> where unknown.</param>
/// <param name="Shown">What people see, where it is more than the value.</param>
/// <param name="IsNumber">Whether JSON writes a number.</param>
/// <param name="ForProgramsOnly">Whether people are told by another fact.</param>
internal sealed record ReportFact(string Key, LocalizedText Label, string? Value, LocalizedText? Shown = null, bool IsNumber = false, bool ForProgramsOnly = false);
