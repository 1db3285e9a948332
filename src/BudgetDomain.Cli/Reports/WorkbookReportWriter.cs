using BudgetDomain.Office;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes the reports of a run as one workbook, when all are there.</summary>
internal sealed class WorkbookReportWriter(Stream output, MessageLanguage language, Severity least) : IReportWriter
{
    private readonly WorkbookReport _workbook = new(language, least);

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Write(CheckReport report) => _workbook.Add(report);

    /// <inheritdoc/>
    public void WriteUnreadable(UnreadableDocument document) => _workbook.AddUnreadable(document);

    /// <inheritdoc/>
    public void End() => _workbook.Save(output);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
