namespace BudgetDomain.Cli.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Key">The key in JSON and the header in CSV.</param>
/// <param name="Header">The header for people.</param>
/// <param name="IsLabel">Whether it says what the row is; people see all labels together at the end of the row.</param>
internal sealed record ReportColumn(string Key, LocalizedText Header, bool IsLabel = false);
