using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>Listens to the activities and the metrics of one provider, other tests run beside it.</summary>
internal sealed class Measured : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics;

    public Measured(IServiceProvider provider)
    {
        var telemetry = provider.GetRequiredService<CheckTelemetry>();
        _activities = new()
        {
            ShouldListenTo = source => ReferenceEquals(source, telemetry.Activities),
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument == telemetry.Checks || instrument == telemetry.Duration || instrument == telemetry.Findings)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Counts.Enqueue($"{instrument.Name} {value}{Text(tags)}"));
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Durations.Enqueue((instrument.Name + Text(tags), value)));
        _metrics.Start();
    }

    public ConcurrentQueue<Activity> Activities { get; } = [];

    public ConcurrentQueue<string> Counts { get; } = [];

    public ConcurrentQueue<(string Name, double Value)> Durations { get; } = [];

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = "";
        foreach (var (key, value) in tags)
            text += $" {key}={value}";
        return text;
    }
}
