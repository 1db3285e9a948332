using BudgetDomain.Documents.LedgerLines;
using BudgetDomain.Ledger;
using CsvHelper;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>One file of budget lines in memory, and the ways of reading it: ours with every rule checked, CsvHelper's with none.</summary>
internal sealed class CsvRivals
{
    private readonly byte[] _file;
    private readonly int _amountColumn;

    public CsvRivals(BudgetLedger ledger)
    {
        using var stream = new MemoryStream();
        LedgerFiles.WriteCsv(ledger, stream);
        _file = stream.ToArray();
        using var csv = Open();
        csv.ReadHeader();
        var headers = csv.Headers.ToArray();
        _amountColumn = Array.IndexOf(headers, "金额（万元）");
        Columns = headers.Length;
    }

    /// <summary>How many bytes the file has.</summary>
    public int Size => _file.Length;

    /// <summary>How many columns it has.</summary>
    public int Columns { get; }

    /// <summary>CsvHelper: every field as a span, and nothing done with it but to add up the lengths.</summary>
    public (long Lines, long Bytes) Spans()
    {
        using var csv = Open();
        var (lines, bytes) = (0L, 0L);
        while (csv.Read())
        {
            lines++;
            for (var i = 0; i < csv.FieldCount; i++)
                bytes += csv.GetSpan(i).Length;
        }

        return (lines, bytes);
    }

    /// <summary>CsvHelper: every field as a span, and the amount as a number.</summary>
    public (long Lines, decimal Total) SpansAndAmount()
    {
        using var csv = Open();
        var (lines, bytes, total) = (0L, 0L, 0m);
        while (csv.Read())
        {
            lines++;
            for (var i = 0; i < csv.FieldCount; i++)
                bytes += csv.GetSpan(i).Length;
            total += csv.Parse<decimal>(_amountColumn);
        }

        GC.KeepAlive(bytes);
        return (lines, total);
    }

    /// <summary>CsvHelper: every field as a string, the amount as a number.</summary>
    public (long Lines, decimal Total) Strings()
    {
        using var csv = Open();
        var (lines, length, total) = (0L, 0L, 0m);
        while (csv.Read())
        {
            lines++;
            for (var i = 0; i < csv.FieldCount; i++)
                length += csv.GetString(i).Length;
            total += csv.Parse<decimal>(_amountColumn);
        }

        GC.KeepAlive(length);
        return (lines, total);
    }

    /// <summary>Ours: checked lines, one at a time.</summary>
    public (long Lines, long Fen) CheckedLines(int threads = 1)
    {
        using var stream = new MemoryStream(_file);
        var reader = new BudgetLineReader(stream, null, threads);
        var fen = 0L;
        while (reader.Read())
            fen += reader.Current.Amount.Fen;
        return (reader.KeptCount, fen);
    }

    /// <summary>Ours: a ledger of checked lines.</summary>
    public BudgetLedger Ledger(int threads = 1)
    {
        using var stream = new MemoryStream(_file);
        return LedgerFiles.Read(stream, new() { DegreeOfParallelism = threads }).Ledger;
    }

    private CsvReader Open() => CsvReader.Create(new MemoryStream(_file));
}
