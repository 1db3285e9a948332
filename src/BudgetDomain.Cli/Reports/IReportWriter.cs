using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes the reports of a run one after the other, holding none.</summary>
internal interface IReportWriter : IDisposable
{
    /// <summary>Called once, before the first file.</summary>
    void Begin();

    /// <summary>Writes the report of one file.</summary>
    void Write(CheckReport report);

    /// <summary>Takes note of a file that has no report; why is said on standard error.</summary>
    void WriteUnreadable(UnreadableDocument document);

    /// <summary>Called once, after the last file.</summary>
    void End();
}
