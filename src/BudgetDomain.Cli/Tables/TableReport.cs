namespace BudgetDomain.Cli.Tables;

/// <summary>What a command found out, before it is written in a format.</summary>
internal sealed class TableReport
{
    public required LocalizedText Title { get; init; }

    public List<ReportFact> Facts { get; } = [];

    public List<ReportTable> Tables { get; } = [];

    /// <summary>Sentences that follow the tables for people, and are a list in JSON.</summary>
    public List<LocalizedText> Notes { get; } = [];
}
