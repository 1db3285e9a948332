using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BudgetDomain.DependencyInjection;

/// <summary>The source of activities and the instruments of one container. After its provider is disposed of, checks go on and are no longer counted.</summary>
internal sealed class CheckTelemetry : IDisposable
{
    private readonly Meter? _ownMeter;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Makes and owns the meter, where the host has such a factory.</param>
    public CheckTelemetry(IMeterFactory? meters = null)
    {
        var meter = meters?.Create(new MeterOptions(BudgetDomainTelemetry.Name)) ?? (_ownMeter = new(BudgetDomainTelemetry.Name));
        Checks = meter.CreateCounter<long>(BudgetDomainTelemetry.Checks, "{check}", "核对次数 (checks)");
        Duration = meter.CreateHistogram<double>(BudgetDomainTelemetry.CheckDuration, "s", "核对用时 (duration of checks)");
        Findings = meter.CreateCounter<long>(BudgetDomainTelemetry.Findings, "{finding}", "问题数 (findings)");
    }

    public ActivitySource Activities { get; } = new(BudgetDomainTelemetry.Name);

    public Counter<long> Checks { get; }

    public Histogram<double> Duration { get; }

    public Counter<long> Findings { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Activities.Dispose();
        _ownMeter?.Dispose();
    }
}
