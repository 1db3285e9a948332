using System.Text.Json;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules;

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

    public static Grade GradeOf(string word) => word switch
    {
        "exact" => Grade.Exact,
        "rounded" => Grade.Rounded,
        "adjusted" => Grade.Adjusted,
        "contradicted" => Grade.Contradicted,
        _ => throw new JsonException($"“{word}”不是核对结论"),
    };

    public static Severity SeverityOf(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => throw new JsonException($"“{word}”不是级别"),
    };
}
