using System.Diagnostics;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>Lets several ways take turns in one process; of each the best turn counts.</summary>
/// <remarks>
/// A turn is as long as the clock says, or as the processor was at work for the process where that is less: a way that takes seconds
/// is interrupted by the other users of a shared machine in every turn, one of milliseconds in few, and that must not count for the
/// short one. Where two threads work, the processor's time is about twice the clock's, and the clock counts.
/// </remarks>
internal static class Turns
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    /// <summary>The best time of each way, in nanoseconds.</summary>
    /// <param name="ways">The ways and how many threads each wants of a database.</param>
    /// <param name="lines">How many lines each of them works on.</param>
    /// <param name="setThreads">Tells the database its threads, where there is one.</param>
    public static double[] Best((string Name, int Threads, Func<object> Work)[] ways, int lines, Action<int>? setThreads = null)
    {
        var best = new double[ways.Length];
        var spent = new double[ways.Length];
        Array.Fill(best, double.MaxValue);
        var repeats = Math.Max(1, 30_000 / lines);
        for (var round = 0; round < 150; round++)
        {
            var any = false;
            for (var i = 0; i < ways.Length; i++)
            {
                if (round >= 3 && spent[i] > Budget.TotalNanoseconds)
                    continue;
                any = true;
                setThreads?.Invoke(ways[i].Threads);

                // A quick way has three goes a turn, so that each finds its own columns in the caches as far as they fit.
                var time = 0.0;
                for (var go = 0; go < 3 && time < 200_000_000; go++)
                {
                    var clock = Stopwatch.GetTimestamp();
                    var processor = Environment.CpuUsage.TotalTime;
                    for (var again = 0; again < repeats; again++)
                        GC.KeepAlive(ways[i].Work());
                    var elapsed = Stopwatch.GetElapsedTime(clock).TotalNanoseconds;
                    time = Math.Min(elapsed, (Environment.CpuUsage.TotalTime - processor).TotalNanoseconds) / repeats;
                    spent[i] += elapsed;
                    best[i] = Math.Min(best[i], time);
                }
            }

            if (!any)
                break;
        }

        return best;
    }
}
