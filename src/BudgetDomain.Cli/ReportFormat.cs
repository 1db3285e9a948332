namespace BudgetDomain.Cli;

/// <summary>What <c>budget check</c> writes.</summary>
internal enum ReportFormat
{
    /// <summary>Text for people.</summary>
    Text,

    /// <summary>JSON for programs.</summary>
    Json,

    /// <summary>Web pages for people.</summary>
    Html,

    /// <summary>SARIF 2.1.0 for code review and continuous integration.</summary>
    Sarif,

    /// <summary>CSV for spreadsheets.</summary>
    Csv,

    /// <summary>A workbook: findings, and of one document its tables with commented cells.</summary>
    Xlsx,
}
