using BudgetDomain.Disclosure;
using BudgetDomain.Reports;
using BudgetDomain.Rules;
using BudgetDomain.Variances;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes the report of one document as a web page.</summary>
internal sealed class HtmlReportWriter(TextWriter output, HtmlReportOptions options, RecognisedDocument? last) : IReportWriter
{
    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Write(CheckReport report) => new HtmlReport(options).Write(output, Of(report, last));

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

    internal static DisclosureReport Of(CheckReport report, RecognisedDocument? last) => new()
    {
        Check = report,
        Document = report.Document,
        LastYear = last is null || report.Document is null ? null : DocumentVariance.Compare(last, report.Document),
    };
}
