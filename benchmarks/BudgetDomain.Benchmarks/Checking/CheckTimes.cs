using System.Diagnostics;
using System.Globalization;

namespace BudgetDomain.Benchmarks.Checking;

/// <summary>The steps of <see cref="CheckBenchmarks"/> in turn, the best go of each: what others do on the machine makes a go longer, never shorter.</summary>
internal static class CheckTimes
{
    // So many goes before the next step: the first finds the caches full of the step before.
    private const int AtOnce = 5;

    /// <summary>Prints the best go of each step, in the time of a decoding and in µs, and what it allocates.</summary>
    public static int Run(int times)
    {
        var check = new CheckBenchmarks();
        check.Setup();
        (string Name, Action Step)[] steps =
        [
            ("decode and scan once", () => check.Scan()), ("read: bytes to blocks", () => check.Read()), ("recognise: blocks to figures on slices, plans", () => check.Recognise()),
            ("derive the identities", () => check.Derive()), ("decide", () => check.Decide()), ("derive the identities and decide", () => check.DeriveAndDecide()),
            ("check what is recognised: identities, claims, all rules", () => check.CheckRecognised()), ("all: bytes to report", () => check.Check()),
        ];
        var best = new (TimeSpan Time, long Bytes)[steps.Length];
        for (var round = 0; round < times; round++)
        {
            for (var i = 0; i < steps.Length; i++)
            {
                for (var again = 0; again < AtOnce; again++)
                {
                    var bytes = GC.GetAllocatedBytesForCurrentThread();
                    var from = Stopwatch.GetTimestamp();
                    steps[i].Step();
                    var time = Stopwatch.GetElapsedTime(from);
                    if (round == 0 || time < best[i].Time)
                        best[i] = (time, GC.GetAllocatedBytesForCurrentThread() - bytes);
                }
            }
        }

        for (var i = 0; i < steps.Length; i++)
        {
            var (time, bytes) = best[i];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {steps[i].Name} | {time / best[0].Time:0.0} | {time.TotalMicroseconds:0} µs | {bytes / 1024:#,0} KB |"));
        }

        return 0;
    }
}
