using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using DuckDB.NET.Data;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>The same lines in the forms in which others sum them, and their ways of doing so.</summary>
internal sealed class LedgerRivals : IDisposable
{
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");
    private readonly decimal[] _decimals;
    private readonly (int Key, decimal Amount)[] _lines;

    public LedgerRivals(int lines, int seed)
    {
        Ledger = LedgerGenerator.Ledger(lines, seed);
        LastYear = LedgerGenerator.Ledger(lines, seed + 1);
        Grouped = Ledger.GroupByKey();
        (Keys, Amounts) = Ledger.Raw();
        _decimals = Array.ConvertAll(Amounts, static fen => fen / 1_000_000m);
        _lines = [.. Keys.Zip(_decimals, static (key, amount) => ((int)key, amount))];
        FillDuck();
    }

    public BudgetLedger Ledger { get; }

    /// <summary>Another ledger of as many lines, to compare with.</summary>
    public BudgetLedger LastYear { get; }

    public BudgetLedger Grouped { get; }

    public ushort[] Keys { get; }

    public long[] Amounts { get; }

    /// <summary>What all-units sums must be, found by the plainest loop: by cell, and by row and column of 支出总表.</summary>
    public Dictionary<int, long> ExpectedByCell()
    {
        var sums = new Dictionary<int, long>();
        for (var i = 0; i < Keys.Length; i++)
            sums[Keys[i]] = sums.GetValueOrDefault(Keys[i]) + Amounts[i];
        return sums;
    }

    public void Threads(int threads) => Execute($"SET threads={threads}");

    public decimal[] Decimals()
    {
        var sums = new decimal[Ledger.Cells.Length];
        for (var i = 0; i < Keys.Length; i++)
            sums[Keys[i]] += _decimals[i];
        return sums;
    }

    public Dictionary<int, decimal> Dictionary()
    {
        var sums = new Dictionary<int, decimal>();
        for (var i = 0; i < Keys.Length; i++)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, Keys[i], out _) += _decimals[i];
        return sums;
    }

    public Dictionary<int, decimal> Linq()
        => _lines.GroupBy(static line => line.Key).ToDictionary(static group => group.Key, static group => group.Sum(static line => line.Amount));

    /// <summary>DuckDB on the columns that the ledger itself has.</summary>
    public Dictionary<int, long> DuckPacked()
    {
        var sums = new Dictionary<int, long>();
        Read("SELECT k, CAST(sum(a) AS BIGINT) FROM packed GROUP BY k", reader => sums.Add(reader.GetInt32(0), reader.GetInt64(1)));
        return sums;
    }

    /// <summary>DuckDB on columns of the field, all of them integers: 支出总表 of all units.</summary>
    public Dictionary<int, (long All, long Basic, long Project)> DuckTable()
    {
        var rows = new Dictionary<int, (long, long, long)>();
        Read(
            "SELECT coalesce(i, s, c, 0), CAST(sum(a) AS BIGINT), CAST(coalesce(sum(a) FILTER (kind <= 4), 0) AS BIGINT), CAST(coalesce(sum(a) FILTER (kind BETWEEN 5 AND 7), 0) AS BIGINT) FROM lines GROUP BY ROLLUP (c, s, i)",
            reader => rows.Add(reader.GetInt32(0), (reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3))));
        return rows;
    }

    /// <summary>DuckDB: 支出总表 of each unit. The rows stay in it; only their number and check sums come out, which is to its favour.</summary>
    public (long Rows, long All, long Basic, long Project) DuckTables()
    {
        (long, long, long, long) answer = default;
        Read(
            "SELECT count(*), CAST(sum(x) AS BIGINT), CAST(sum(y) AS BIGINT), CAST(sum(z) AS BIGINT) FROM (SELECT unit, c, s, i, sum(a) x, coalesce(sum(a) FILTER (kind <= 4), 0) y, coalesce(sum(a) FILTER (kind BETWEEN 5 AND 7), 0) z FROM lines GROUP BY GROUPING SETS ((unit), (unit, c), (unit, c, s), (unit, c, s, i)))",
            reader => answer = (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)));
        return answer;
    }

    /// <summary>DuckDB: the subjects of all levels, this year's sums beside last year's and their difference.</summary>
    public Dictionary<int, (long Before, long Now, long Change)> DuckVariance()
    {
        var rows = new Dictionary<int, (long, long, long)>();
        Read(
            "WITH now AS (SELECT coalesce(i, s, c, 0) code, CAST(sum(a) AS BIGINT) a FROM lines GROUP BY ROLLUP (c, s, i)), before AS (SELECT coalesce(i, s, c, 0) code, CAST(sum(a) AS BIGINT) a FROM last_lines GROUP BY ROLLUP (c, s, i)) "
            + "SELECT code, coalesce(before.a, 0), coalesce(now.a, 0), coalesce(now.a, 0) - coalesce(before.a, 0) FROM now FULL JOIN before USING (code)",
            reader => rows.Add(reader.GetInt32(0), (reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3))));
        return rows;
    }

    public void Dispose() => _duck.Dispose();

    /// <summary>The padded number of the functional code of a row, by which both sides name rows.</summary>
    public static int Padded(Slice row) => row.Function.IsDefault ? 0 : int.Parse(row.Function.ToString().PadRight(7, '0'), System.Globalization.CultureInfo.InvariantCulture);

    private void FillDuck()
    {
        _duck.Open();
        Execute("SET threads=1");
        Fill(LastYear, "last_");
        Fill(Ledger, string.Empty);
        Execute("CREATE TABLE packed AS SELECT k, a FROM raw");
        Execute("DROP TABLE raw");
        Execute("DROP TABLE last_raw");
    }

    private void Fill(BudgetLedger ledger, string prefix)
    {
        Execute($"CREATE TABLE {prefix}cells (k USMALLINT, c INTEGER, s INTEGER, i INTEGER, kind UTINYINT, fund UTINYINT, vintage UTINYINT)");
        Execute($"CREATE TABLE {prefix}raw (k USMALLINT, unit INTEGER, a BIGINT)");
        using (var appender = _duck.CreateAppender(prefix + "cells"))
        {
            for (var i = 0; i < ledger.Cells.Length; i++)
            {
                var cell = ledger.Cells[i];
                appender.CreateRow()
                    .AppendValue((ushort)i)
                    .AppendValue(Padded(default(Slice).With(cell.Function.Root)))
                    .AppendValue(Padded(default(Slice).With(cell.Function.Parent)))
                    .AppendValue(Padded(default(Slice).With(cell.Function)))
                    .AppendValue((byte)cell.Kind).AppendValue((byte)cell.Fund).AppendValue((byte)cell.Vintage)
                    .EndRow();
            }
        }

        var (keys, amounts) = ledger.Raw();
        using (var appender = _duck.CreateAppender(prefix + "raw"))
        {
            for (var i = 0; i < keys.Length; i++)
                appender.CreateRow().AppendValue(keys[i]).AppendValue(ledger.UnitNumberAt(i)).AppendValue(amounts[i]).EndRow();
        }

        Execute($"CREATE TABLE {prefix}lines AS SELECT unit, c, s, i, kind, fund, vintage, a FROM {prefix}raw JOIN {prefix}cells USING (k)");
    }

    private void Execute(string sql)
    {
        using var command = _duck.CreateCommand();
#pragma warning disable CA2100 // The text is ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private void Read(string sql, Action<DuckDBDataReader> row)
    {
        using var command = _duck.CreateCommand();
#pragma warning disable CA2100 // The text is ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
            row((DuckDBDataReader)reader);
    }
}
