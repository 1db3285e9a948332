namespace BudgetDomain.Documents.Workbooks;

/// <summary>A piece of a number format.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Text">Its text: what a literal prints, which letters a part of a date has.</param>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text);
