namespace BudgetDomain.Cli.Tests;

/// <summary>A clock that goes on by one step whenever it is asked.</summary>
internal sealed class StepClock(TimeSpan step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now += step.Ticks;
}
