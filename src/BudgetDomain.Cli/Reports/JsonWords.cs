using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>The words of the JSON report, written out so that a renamed member cannot change them.</summary>
internal static class JsonWords
{
    public static string Of(Grade grade) => grade switch
    {
        Grade.Exact => "exact",
        Grade.Rounded => "rounded",
        Grade.Adjusted => "adjusted",
        Grade.Contradicted => "contradicted",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "not a grade"),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "not a severity"),
    };
}
