namespace BudgetDomain.Cli.Publishing;

/// <summary>The file formats of composed disclosures.</summary>
internal enum ComposeFormat
{
    Markdown = 0,
    Html = 1,
    Word = 2,
    Workbook = 3,
}
