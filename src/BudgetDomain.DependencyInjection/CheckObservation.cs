using System.Diagnostics;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.DependencyInjection;

/// <summary>One check as logs, traces and metrics see it: begun, then completed or failed, then disposed of.</summary>
internal sealed class CheckObservation : IDisposable
{
    private readonly CheckTelemetry _telemetry;
    private readonly CheckLog _log;
    private readonly string _document;
    private readonly CancellationToken _cancellationToken;
    private readonly long _begin = Stopwatch.GetTimestamp();
    private readonly Activity? _activity;

    public CheckObservation(CheckTelemetry telemetry, CheckLog log, string document, CancellationToken cancellationToken)
    {
        _telemetry = telemetry;
        _log = log;
        _document = document;
        _cancellationToken = cancellationToken;
        _activity = telemetry.Activities.StartActivity(BudgetDomainTelemetry.CheckActivity);
        _activity?.SetTag(BudgetDomainTelemetry.DocumentTag, document);
    }

    /// <summary>Begins the activity of reading.</summary>
    public Activity? Reading() => _telemetry.Activities.StartActivity(BudgetDomainTelemetry.ReadActivity);

    /// <summary>Takes note of a report.</summary>
    public CheckReport Completed(CheckReport report)
    {
        Count(report.Form, WordOf(report.Verdict));
        foreach (var (rule, severity, count) in report.Findings.GroupBy(static f => (f.Rule, f.Severity)).Select(static g => (g.Key.Rule, g.Key.Severity, g.Count())))
            _telemetry.Findings.Add(count, new(BudgetDomainTelemetry.RuleTag, rule), new(BudgetDomainTelemetry.SeverityTag, WordOf(severity)));
        _activity?.SetTag(BudgetDomainTelemetry.ErrorsTag, report.Findings.Count(static f => f.Severity == Severity.Error));
        _log.Checked(report);
        return report;
    }

    /// <summary>Takes note of an exception; an exception filter that never holds, so that the exception goes on as it is.</summary>
    public bool Failed(Exception exception)
    {
        switch (exception)
        {
            case DisclosureFormatException unreadable:
                Count(null, "not-readable");
                _log.NotReadable(_document, unreadable);
                break;
            // A request whose client has gone away breaks off with whatever the server reads it by.
            case var _ when _cancellationToken.IsCancellationRequested:
                Count(null, "cancelled");
                _log.Cancelled(_document);
                break;
            default:
                Count(null, "failed");
                _activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
                _log.Failed(_document, exception);
                break;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _activity?.Dispose();

    private static string WordOf(Grade grade) => grade switch
    {
        Grade.Exact => "exact",
        Grade.Rounded => "rounded",
        Grade.Adjusted => "adjusted",
        _ => "contradicted",
    };

    private static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private void Count(string? form, string outcome)
    {
        form ??= "none";
        _telemetry.Checks.Add(1, new(BudgetDomainTelemetry.FormTag, form), new(BudgetDomainTelemetry.OutcomeTag, outcome));
        _telemetry.Duration.Record(Stopwatch.GetElapsedTime(_begin).TotalSeconds, new KeyValuePair<string, object?>(BudgetDomainTelemetry.OutcomeTag, outcome));
        _activity?.SetTag(BudgetDomainTelemetry.FormTag, form);
        _activity?.SetTag(BudgetDomainTelemetry.OutcomeTag, outcome);
    }
}
