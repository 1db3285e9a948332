using System.Globalization;
using BudgetDomain.Ledger;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>Reading a file of lines: ours, all rules checked, beside CsvHelper, which checks none. All must find the same lines and the same total.</summary>
internal static class CsvComparison
{
    private const int MostLines = 1_000_000;

    public static void Run(BudgetLedger ledger)
    {
        if (ledger.Count > MostLines)
            return;
        var rivals = new CsvRivals(ledger);
        Verify(rivals, ledger);
        (string Name, int Threads, Func<object> Work)[] ways =
        [
            ("CsvHelper 34, every field as a span", 1, () => rivals.Spans()),
            ("CsvHelper 34, spans, the amount as `decimal`", 1, () => rivals.SpansAndAmount()),
            ("CsvHelper 34, every field as a string, the amount as `decimal`", 1, () => rivals.Strings()),
            ("**checked lines**: `BudgetLineReader`", 1, () => rivals.CheckedLines()),
            ("**checked lines, two threads**: `BudgetLineReader(stream, null, 2)`", 2, () => rivals.CheckedLines(2)),
            ("**a ledger**: `LedgerFiles.Read`", 1, () => rivals.Ledger()),
            ("**a ledger, two threads**: `LedgerFiles.Read` with `DegreeOfParallelism = 2`", 2, () => rivals.Ledger(2)),
        ];
        var best = Turns.Best(ways, ledger.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nCSV, {ledger.Count:N0} lines of {rivals.Columns} columns, {(double)rivals.Size / ledger.Count:0} bytes a line\n"));
        Console.WriteLine("| way | ns a line | in CsvHelper's spans | in its spans with the amount |\n|---|---:|---:|---:|");
        for (var i = 0; i < ways.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ways[i].Name} | {best[i] / ledger.Count:0.0} | {best[i] / best[0]:0.00} | {best[i] / best[1]:0.00} |"));
    }

    private static void Verify(CsvRivals rivals, BudgetLedger ledger)
    {
        var fen = ledger.RollUpAll().Total.Fen;
        var spans = rivals.SpansAndAmount();
        if (rivals.Spans().Lines != ledger.Count || rivals.CheckedLines() != (ledger.Count, fen) || rivals.CheckedLines(2) != (ledger.Count, fen) || spans != (ledger.Count, fen / 1_000_000m) || rivals.Strings() != spans || !rivals.Ledger().Equals(ledger) || !rivals.Ledger(2).Equals(ledger))
            throw new InvalidOperationException("CSV: the ways differ");
    }
}
