using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BudgetDomain.Ledger;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>
/// Reading a file of lines beside CsvHelper, each way in a process of its own with the settings that a host has by default: methods are compiled in
/// tiers and by what they are seen to do. The command <c>csv</c> of this program lets the same ways take turns in one process, compiled at once.
/// </summary>
[Config(typeof(AsInHosts))]
[HideColumns("Job", "Error", "StdDev", "Median", "Gen0", "Gen1", "Gen2", "EnvironmentVariables")]
public class CsvBenchmarks
{
    private const int Lines = 300_000;

    private CsvRivals? _rivals;

    [GlobalSetup]
    public void Setup() => _rivals = new(LedgerGenerator.Ledger(Lines, LedgerComparison.Seed));

    [Benchmark(Baseline = true, Description = "CsvHelper, spans")]
    public (long Lines, long Bytes) Spans() => _rivals!.Spans();

    [Benchmark(Description = "CsvHelper, spans and amount")]
    public (long Lines, decimal Total) SpansAndAmount() => _rivals!.SpansAndAmount();

    [Benchmark(Description = "checked lines")]
    public (long Lines, long Fen) CheckedLines() => _rivals!.CheckedLines();

    [Benchmark(Description = "checked lines, two threads")]
    public (long Lines, long Fen) CheckedLinesOnTwoThreads() => _rivals!.CheckedLines(2);

    [Benchmark(Description = "a ledger")]
    public BudgetLedger Ledger() => _rivals!.Ledger();

    [Benchmark(Description = "a ledger, two threads")]
    public BudgetLedger LedgerOnTwoThreads() => _rivals!.Ledger(2);

    private sealed class AsInHosts : ManualConfig
    {
        public AsInHosts()
        {
            // The program itself asks for methods to be compiled at once; the variable is stronger. The libraries are built with all analysis, which takes minutes.
            AddJob(Job.Default.WithEnvironmentVariable("DOTNET_TieredCompilation", "1").WithLaunchCount(2).WithIterationCount(20));
            BuildTimeout = TimeSpan.FromMinutes(10);
        }
    }
}
