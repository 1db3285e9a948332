using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes findings as CSV. A file begins with a byte order mark, by which spreadsheets know UTF-8.</summary>
internal sealed class CsvReportWriter(TextWriter output, MessageLanguage language, Severity least, bool toFile) : IReportWriter
{
    private readonly CsvReport _csv = new(output, language, least);

    /// <inheritdoc/>
    public void Begin()
    {
        if (toFile)
            output.Write('\uFEFF');
        _csv.Begin();
    }

    /// <inheritdoc/>
    public void Write(CheckReport report) => _csv.Write(report);

    /// <inheritdoc/>
    public void WriteUnreadable(UnreadableDocument document)
    {
    }

    /// <inheritdoc/>
    public void End()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
