using System.Diagnostics;
using System.Globalization;

namespace BudgetDomain.Cli;

/// <summary>One line at the foot of a terminal that says how far a run over many files has come.</summary>
/// <remarks>
/// Not Spectre's progress: that owns the whole terminal while it shows, and the reports scroll by on the same one.
/// </remarks>
internal sealed class ProgressBar(TextWriter terminal, int total, bool shown)
{
    private const int Cells = 30;
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMilliseconds(80);
    private long _drawn;
    private int _done;
    private bool _visible;

    /// <summary>Counts one more file.</summary>
    public void Advance()
    {
        _done++;
        if (!shown || (_visible && Stopwatch.GetElapsedTime(_drawn) < RedrawEvery))
            return;
        var filled = (int)((long)_done * Cells / total);
        terminal.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r\e[K[{new string('#', filled)}{new string('-', Cells - filled)}] {_done}/{total}"));
        terminal.Flush();
        _drawn = Stopwatch.GetTimestamp();
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
}
