using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>The names by which style sheet and script know severities and verdicts.</summary>
internal static class SeverityClass
{
    public static string Of(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    public static string Of(CheckReport report) => report.Counts.Tables == 0 ? "none" : report.Verdict switch
    {
        Grade.Exact => "exact",
        Grade.Rounded => "rounded",
        Grade.Adjusted => "adjusted",
        _ => "contradicted",
    };
}
