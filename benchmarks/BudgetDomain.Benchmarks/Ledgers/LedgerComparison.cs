using System.Globalization;
using BudgetDomain.Ledger;
using BudgetDomain.Variances;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>
/// All ways side by side in one process: first all must give the same totals, then they take turns, and of each the best turn
/// counts. On a machine that others use too, that is steadier than one way after another; ratios of one run are what to compare.
/// </summary>
internal static class LedgerComparison
{
    public const int Seed = 2025;

    public static int Run(IReadOnlyList<string> sizes)
    {
        int[] counts = sizes.Count == 0 ? [1_000, 10_000, 100_000, 1_000_000, 10_000_000] : [.. sizes.Select(static size => int.Parse(size, CultureInfo.InvariantCulture))];
        foreach (var count in counts)
        {
            using var rivals = new LedgerRivals(count, Seed);
            Verify(rivals);
            Compare(rivals);
            CsvComparison.Run(rivals.Ledger);
        }

        return 0;
    }

    private static void Compare(LedgerRivals rivals)
    {
        var ledger = rivals.Ledger;
        var plan = RollUpPlan.Expenditure;
        (string Name, int Threads, Func<object> Work)[] ways =
        [
            ("plain read of keys and amounts", 1, () => PlainRead.Read(rivals.Keys, rivals.Amounts)),
            ("plain read of amounts", 1, () => PlainRead.Read(rivals.Amounts)),
            ("the int64 loop that everybody writes", 1, () => PlainRead.Loop(rivals.Keys, rivals.Amounts, ledger.Cells.Length)),
            ("**all units**: `RollUpAll()`", 1, () => ledger.RollUpAll()),
            ("**all units, table**: `RollUpAll().ToTable(plan)`", 1, () => ledger.RollUpAll().ToTable(plan)),
            ("**all units, two threads**: `RollUpAll(2)`", 1, () => ledger.RollUpAll(2)),
            ("**all units, grouped ledger**: `RollUpAll()`", 1, () => rivals.Grouped.RollUpAll()),
            ("`decimal[]` by key", 1, () => rivals.Decimals()),
            ("`Dictionary<int, decimal>`", 1, () => rivals.Dictionary()),
            ("LINQ `GroupBy`", 1, () => rivals.Linq()),
            ("DuckDB, packed keys", 1, () => rivals.DuckPacked()),
            ("DuckDB, packed keys, two threads", 2, () => rivals.DuckPacked()),
            ("DuckDB, natural columns, `ROLLUP`", 1, () => rivals.DuckTable()),
            ("**sums of each unit**: `RollUpByUnit()`", 1, () => ledger.RollUpByUnit()),
            ("**table of each unit**: `TablesByUnit(plan)`", 1, () => ledger.TablesByUnit(plan)),
            ("**table of each unit, two threads**: `TablesByUnit(plan, 2)`", 1, () => ledger.TablesByUnit(plan, 2)),
            ("**table of each department**: `TablesByDepartment(plan)`", 1, () => ledger.TablesByDepartment(plan)),
            ("DuckDB, table of each unit, `GROUPING SETS`", 1, () => rivals.DuckTables()),
            ("**variance by subject**: `LedgerVariance.Compare(last, this, Function)`", 1, () => LedgerVariance.Compare(rivals.LastYear, ledger, RollUpAxis.Function)),
            ("DuckDB, two `ROLLUP`s joined", 1, () => rivals.DuckVariance()),
        ];

        var best = Turns.Best(ways, ledger.Count, rivals.Threads);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{ledger.Count:N0} lines, {ledger.Units.Length:N0} units, {ledger.Cells.Length:N0} distinct cells, {ledger.BytesPerLine} bytes a line\n"));
        Console.WriteLine("| way | ns a line | in plain reads | in plain reads of amounts |\n|---|---:|---:|---:|");
        for (var i = 0; i < ways.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ways[i].Name} | {best[i] / ledger.Count:0.000} | {best[i] / best[0]:0.00} | {best[i] / best[1]:0.00} |"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nDuckDB / ours: packed {best[10] / best[3]:0.0}, packed with two threads {best[11] / best[5]:0.0}, natural `ROLLUP` / table {best[12] / best[4]:0.0}, table of each unit {best[17] / best[14]:0.0}, variance {best[19] / best[18]:0.0}. One thread / two: all units {best[3] / best[5]:0.00}, table of each unit {best[14] / best[15]:0.00}."));
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(ledger.RollUpAll());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"`RollUpAll()` allocates {GC.GetAllocatedBytesForCurrentThread() - before:N0} bytes."));
    }

    /// <summary>Ends the run where any two ways differ by as little as one 分.</summary>
    private static void Verify(LedgerRivals rivals)
    {
        var ledger = rivals.Ledger;
        var expected = rivals.ExpectedByCell();
        foreach (var rollUp in new[] { ledger.RollUpAll(), ledger.RollUpAll(2), rivals.Grouped.RollUpAll(), ledger.RollUpByUnit().Total(), ledger.RollUpByDepartment(2).Total() })
        {
            for (var cell = 0; cell < rollUp.Count; cell++)
                Check("ours", expected[cell], rollUp.AmountAt(cell).Fen);
        }

        var decimals = rivals.Decimals();
        var dictionary = rivals.Dictionary();
        var linq = rivals.Linq();
        var packed = rivals.DuckPacked();
        Check("cells", expected.Count, packed.Count);
        foreach (var (cell, fen) in expected)
        {
            Check("decimal", fen, decimals[cell] * 1_000_000);
            Check("dictionary", fen, dictionary[cell] * 1_000_000);
            Check("LINQ", fen, linq[cell] * 1_000_000);
            Check("DuckDB", fen, packed[cell]);
        }

        var table = ledger.RollUpAll().ToTable(RollUpPlan.Expenditure);
        var duckTable = rivals.DuckTable();
        Check("rows", duckTable.Count, table.RowCount);
        for (var row = 0; row < table.RowCount; row++)
        {
            var (all, basic, project) = duckTable[LedgerRivals.Padded(table.Rows[row])];
            Check("all", all, table[row, 0].Fen);
            Check("basic", basic, table[row, 1].Fen);
            Check("project", project, table[row, 2].Fen);
        }

        var variance = LedgerVariance.Compare(rivals.LastYear, ledger, RollUpAxis.Function);
        var duckVariance = rivals.DuckVariance();
        Check("rows of variance", duckVariance.Count, variance.Rows.Length);
        foreach (var row in variance.Rows)
        {
            var (was, now, change) = duckVariance[row.Code.Length == 0 ? 0 : int.Parse(row.Code.PadRight(7, '0'), CultureInfo.InvariantCulture)];
            Check("before", was, row.Variance.Base.Fen);
            Check("now", now, row.Variance.Current.Fen);
            Check("change", change, row.Variance.Change.Fen);
        }

        foreach (var tables in new[] { ledger.TablesByUnit(RollUpPlan.Expenditure), ledger.TablesByUnit(RollUpPlan.Expenditure, 2) })
        {
            (long Rows, long All, long Basic, long Project) sums = default;
            for (var unit = 0; unit < tables.Groups.Length; unit++)
            {
                var one = tables.At(unit);
                for (var row = 0; row < one.RowCount; row++)
                    sums = (sums.Rows + 1, sums.All + one[row, 0].Fen, sums.Basic + one[row, 1].Fen, sums.Project + one[row, 2].Fen);
            }

            if (sums != rivals.DuckTables())
                throw new InvalidOperationException($"tables of units: {sums}, DuckDB {rivals.DuckTables()}");
        }
    }

    private static void Check(string what, decimal expected, decimal actual)
    {
        if (expected != actual)
            throw new InvalidOperationException($"{what}: expected {expected}, got {actual}");
    }
}
