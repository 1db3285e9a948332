using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Html;

/// <summary>The names by which style sheet and script know severities and verdicts.</summary>
internal static class SeverityClass
{
    public static string Of(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    /// <summary>The verdict as a reader should see it: tables that agree beside errors elsewhere are not good.</summary>
    public static string Of(CheckReport report) => report switch
    {
        { Verdict: Grade.Contradicted } => "contradicted",
        _ when new ErrorsElsewhere(report).Any => "misstated",
        { Counts: { Tables: 0 } or { Figures: 0 } } => "none",
        { Verdict: Grade.Exact } => "exact",
        { Verdict: Grade.Rounded } => "rounded",
        _ => "adjusted",
    };

    /// <summary>What documents of an index are grouped by: verdicts that are proved stand apart from those that are only not refuted.</summary>
    public static string GroupOf(CheckReport report)
    {
        var found = Of(report);
        return found is "contradicted" or "none" || report.Consistency == ConsistencyState.Consistent ? found : $"{found}-open";
    }
}
