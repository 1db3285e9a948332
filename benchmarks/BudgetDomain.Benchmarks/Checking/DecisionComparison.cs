using System.Diagnostics;
using System.Globalization;

namespace BudgetDomain.Benchmarks.Checking;

/// <summary>The ways of <see cref="DecisionBenchmarks"/> by processor time, which other work on the machine hardly changes; in units of propagation alone.</summary>
internal static class DecisionComparison
{
    private const int Rounds = 5;

    public static int Run(TimeSpan each)
    {
        var ways = new DecisionBenchmarks();
        ways.Setup();
        (string Name, Action Way)[] all =
        [
            ("propagation decides", () => ways.Propagation()),
            ("complete decision, consistent", () => ways.Complete_Consistent()),
            ("a contradiction is proved", () => ways.Complete_Contradicted()),
            ("one figure wrong, explained", () => ways.AllSingleRepairs()),
            ("two figures wrong, explained", () => ways.TwoWrong_Explained()),
            ("three figures wrong, explained", () => ways.ThreeWrong_Explained()),
            ("CP-SAT alone, feasible", () => ways.CpSat_Feasible()),
        ];
        var best = new double[all.Length];
        Array.Fill(best, double.MaxValue);

        // The ways take turns, so that none has a better hour than another.
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < all.Length; i++)
                best[i] = Math.Min(best[i], Measure(all[i].Way, each / Rounds));
        }

        foreach (var ((name, _), time) in all.Zip(best))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {time,10:0.000} ms of processor {time / best[0],10:0.0} propagations"));
        return 0;
    }

    private static double Measure(Action way, TimeSpan least)
    {
        way();
        using var process = Process.GetCurrentProcess();
        var (start, count) = (process.TotalProcessorTime, 0);
        TimeSpan spent;
        do
        {
            way();
            count++;
            process.Refresh();
            spent = process.TotalProcessorTime - start;
        }
        while (spent < least);
        return spent.TotalMilliseconds / count;
    }
}
