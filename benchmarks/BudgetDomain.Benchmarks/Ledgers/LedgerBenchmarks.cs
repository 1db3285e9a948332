using BenchmarkDotNet.Attributes;
using BudgetDomain.Ledger;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>
/// Sums of a ledger's lines beside other ways to the same sums. The baseline is reading the key and amount columns once. The
/// command <c>ledger</c> of this program runs the same ways in turns and checks their totals.
/// </summary>
[ShortRunJob]
[InProcess]
[MemoryDiagnoser]
[HideColumns("Job", "Error", "StdDev", "Median", "RatioSD", "Gen0", "Gen1", "Gen2")]
public class LedgerBenchmarks
{
    private static LedgerRivals? _rivals;

    [Params(1_000, 100_000, 10_000_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _rivals = new(Lines, 2025);

    [GlobalCleanup]
    public void Cleanup() => _rivals!.Dispose();

    [Benchmark(Baseline = true, Description = "plain read")]
    public long Read() => PlainRead.Read(_rivals!.Keys, _rivals.Amounts);

    [Benchmark(Description = "all units")]
    public RollUp All() => _rivals!.Ledger.RollUpAll();

    [Benchmark(Description = "all units, two threads")]
    public RollUp AllOnTwoThreads() => _rivals!.Ledger.RollUpAll(2);

    [Benchmark(Description = "all units, grouped ledger")]
    public RollUp AllGrouped() => _rivals!.Grouped.RollUpAll();

    [Benchmark(Description = "table of all units")]
    public RollUpTable Table() => _rivals!.Ledger.RollUpAll().ToTable(RollUpPlan.Expenditure);

    [Benchmark(Description = "table of each unit")]
    public GroupedTables<UnitCode> Tables() => _rivals!.Ledger.TablesByUnit(RollUpPlan.Expenditure);

    [Benchmark(Description = "decimal[]")]
    public object Decimals() => _rivals!.Decimals();

    [Benchmark(Description = "Dictionary<int, decimal>")]
    public object Dictionary() => _rivals!.Dictionary();

    [Benchmark(Description = "LINQ GroupBy")]
    public object Linq() => _rivals!.Linq();

    [Benchmark(Description = "DuckDB, packed keys")]
    public object DuckPacked() => _rivals!.DuckPacked();

    [Benchmark(Description = "DuckDB, ROLLUP")]
    public object DuckTable() => _rivals!.DuckTable();

    [Benchmark(Description = "DuckDB, GROUPING SETS by unit")]
    public object DuckTables() => _rivals!.DuckTables();
}
