using System.Globalization;
using BenchmarkDotNet.Running;
using BudgetDomain.Benchmarks.Checking;
using BudgetDomain.Benchmarks.Ledgers;
using BudgetDomain.Benchmarks.Publishing;

// "ledger [lines ...]" compares the ledger with other ways side by side in one run, "csv [lines ...]" the reading of files alone,
// "publish [units]" composes whole disclosures, "check [goes]" goes through the steps of a check, "decide [seconds]" decides and explains the sample,
// "office [rounds]" reads and writes office files, both in processor time; everything else goes to BenchmarkDotNet.
if (args is ["ledger", .. var sizes])
    return LedgerComparison.Run(sizes);
if (args is ["csv", .. var files])
{
    foreach (var lines in files)
        CsvComparison.Run(LedgerGenerator.Ledger(int.Parse(lines, CultureInfo.InvariantCulture), LedgerComparison.Seed));
    return 0;
}

if (args is ["publish", var units])
    return RoundingComparison.Run(int.Parse(units, CultureInfo.InvariantCulture));

if (args is ["check", var goes])
    return CheckTimes.Run(int.Parse(goes, CultureInfo.InvariantCulture));

if (args is ["decide", var seconds])
    return DecisionComparison.Run(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));

if (args is ["office", var rounds])
    return OfficeTimes.Run(int.Parse(rounds, CultureInfo.InvariantCulture));

BenchmarkSwitcher.FromAssembly(typeof(LedgerComparison).Assembly).Run(args);
return 0;
