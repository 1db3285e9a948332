using System.Diagnostics;
using System.Globalization;

namespace BudgetDomain.Cli;

/// <summary>One line at the foot of a terminal that says how far a run over many files has come, how fast it goes, and how long it will still take.</summary>
/// <remarks>
/// Not Spectre's progress: that owns the whole terminal while it shows, and the reports scroll by on the same one.
/// </remarks>
internal sealed class ProgressBar(TextWriter terminal, int total, bool shown, TimeProvider? clock = null)
{
    private const int Cells = 30;
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(80);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly long _start = (clock ?? TimeProvider.System).GetTimestamp();
    private long _drawn;
    private int _done;
    private bool _visible;

    /// <summary>Counts one more file.</summary>
    public void Advance()
    {
        _done++;
        if (!shown || (_visible && _clock.GetElapsedTime(_drawn) < RedrawEvery))
            return;
        var filled = (int)((long)_done * Cells / total);
        terminal.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r\e[K[{new string('#', filled)}{new string('-', Cells - filled)}] {_done}/{total}{Pace()}"));
        terminal.Flush();
        _drawn = _clock.GetTimestamp();
        _visible = true;
    }

    /// <summary>Takes the bar away, to leave the line to something else.</summary>
    public void Hide()
    {
        if (!_visible)
            return;
        terminal.Write("\r\e[K");
        terminal.Flush();
        _visible = false;
    }

    /// <summary>Files a second and the time left at that rate, in tenths of a file and whole seconds; nothing before there is anything to measure.</summary>
    private string Pace()
    {
        var ticks = _clock.GetElapsedTime(_start).Ticks;
        if (ticks <= 0)
            return string.Empty;
        var tenths = (long)((decimal)_done * 10 * TimeSpan.TicksPerSecond / ticks);
        var left = TimeSpan.FromTicks((long)((decimal)ticks * (total - _done) / _done));
        var shownLeft = left.TotalHours >= 1 ? left.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : left.ToString(@"m\:ss", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"  {tenths / 10}.{tenths % 10}/s  -{shownLeft}");
    }
}
