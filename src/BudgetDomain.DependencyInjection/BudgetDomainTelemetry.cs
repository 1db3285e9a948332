namespace BudgetDomain.DependencyInjection;

/// <summary>The names under which a host collects traces and metrics (跟踪与计量). They never change their meaning.</summary>
public static class BudgetDomainTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "BudgetDomain";

    /// <summary>The activity of a check, from the first byte to the report; tags <c>budget.document</c>, <c>budget.form</c>, <c>budget.outcome</c>, <c>budget.errors</c>.</summary>
    public const string CheckActivity = "budget.check";

    /// <summary>The activity of reading a document, within that of its check.</summary>
    public const string ReadActivity = "budget.read";

    /// <summary>The counter of checks (核对次数), by tags <c>budget.form</c> and <c>budget.outcome</c>.</summary>
    public const string Checks = "budget.checks";

    /// <summary>The histogram of durations of checks in seconds (核对用时), by tag <c>budget.outcome</c>.</summary>
    public const string CheckDuration = "budget.check.duration";

    /// <summary>The counter of findings (问题数), by tags <c>budget.rule</c> and <c>budget.severity</c>.</summary>
    public const string Findings = "budget.findings";

    /// <summary>The tag of the document's name; on activities only, since it has too many values for a metric.</summary>
    public const string DocumentTag = "budget.document";

    /// <summary>The tag of the form's id; <c>none</c> where no form fits.</summary>
    public const string FormTag = "budget.form";

    /// <summary>The tag of the outcome: <c>exact</c>, <c>rounded</c>, <c>adjusted</c>, <c>contradicted</c>; <c>not-readable</c>, <c>cancelled</c>, <c>failed</c>.</summary>
    public const string OutcomeTag = "budget.outcome";

    /// <summary>The tag of the number of errors.</summary>
    public const string ErrorsTag = "budget.errors";

    /// <summary>The tag of a rule's id.</summary>
    public const string RuleTag = "budget.rule";

    /// <summary>The tag of a severity: <c>error</c>, <c>warning</c>, <c>info</c>.</summary>
    public const string SeverityTag = "budget.severity";
}
