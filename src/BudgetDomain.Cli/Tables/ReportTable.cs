using System.Collections.Immutable;

namespace BudgetDomain.Cli.Tables;

/// <summary>A table of a report. The first of a report is its main one, and all that CSV has.</summary>
internal sealed record ReportTable(string Key, LocalizedText Title, ImmutableArray<ReportColumn> Columns)
{
    /// <summary>The rows, with a cell for each column.</summary>
    public List<ReportCell[]> Rows { get; } = [];

    /// <summary>How many rows at the front are shown to people; the others are for programs. Default: all.</summary>
    public int Shown { get; init; } = int.MaxValue;
}
