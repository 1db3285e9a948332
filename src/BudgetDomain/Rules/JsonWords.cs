using System.Text.Json;
using BudgetDomain.Narrative;
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

    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Amount => "amount",
        ClaimKind.Sum => "sum",
        ClaimKind.Share => "share",
        ClaimKind.Change => "change",
        ClaimKind.Completion => "completion",
        ClaimKind.Comparison => "comparison",
        ClaimKind.Count => "count",
        ClaimKind.List => "list",
        ClaimKind.Absence => "absence",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of claim"),
    };

    public static string Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Exact => "exact",
        ClaimVerdict.Rounded => "rounded",
        ClaimVerdict.Adjusted => "adjusted",
        ClaimVerdict.Contradicted => "contradicted",
        ClaimVerdict.Unresolved => "unresolved",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "not a verdict on a claim"),
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

    public static ClaimKind ClaimKindOf(string word) => word switch
    {
        "amount" => ClaimKind.Amount,
        "sum" => ClaimKind.Sum,
        "share" => ClaimKind.Share,
        "change" => ClaimKind.Change,
        "completion" => ClaimKind.Completion,
        "comparison" => ClaimKind.Comparison,
        "count" => ClaimKind.Count,
        "list" => ClaimKind.List,
        "absence" => ClaimKind.Absence,
        _ => throw new JsonException($"“{word}”不是文字说明的种类"),
    };

    public static ClaimVerdict ClaimVerdictOf(string word) => word switch
    {
        "exact" => ClaimVerdict.Exact,
        "rounded" => ClaimVerdict.Rounded,
        "adjusted" => ClaimVerdict.Adjusted,
        "contradicted" => ClaimVerdict.Contradicted,
        "unresolved" => ClaimVerdict.Unresolved,
        _ => throw new JsonException($"“{word}”不是文字说明的结论"),
    };
}
