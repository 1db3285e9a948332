namespace BudgetDomain.Cli.Tables;

/// <summary>The format of a table report.</summary>
internal enum TableFormat
{
    Text,
    Csv,
    Json,
}
