using System.Diagnostics;
using BudgetDomain.Benchmarks.Ledgers;
using BudgetDomain.Ledger;

foreach (var n in new[] { 1000, 100_000, 10_000_000 })
{
    var clock = Stopwatch.StartNew();
    var ledger = LedgerGenerator.Ledger(n, 1);
    Console.WriteLine($"{ledger.Count} lines {ledger.Units.Length} units {ledger.Projects.Length} projects {ledger.Cells.Length} cells in {clock.ElapsedMilliseconds} ms, {ledger.BytesPerLine} bytes");
    var (keys, amounts) = ledger.Raw();
    var grouped = ledger.GroupByKey();
    void Time(string name, Func<object> work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 7; i++)
        {
            clock.Restart();
            GC.KeepAlive(work());
            best = Math.Min(best, clock.Elapsed.TotalNanoseconds);
        }

        Console.WriteLine($"{name,-24} {best / ledger.Count:0.000} ns/line");
    }

    Time("read", () => PlainRead.Read(keys, amounts));
    Time("read amounts", () => PlainRead.Read(amounts));
    Time("plain loop", () => PlainRead.Loop(keys, amounts, ledger.Cells.Length));
    Time("all", () => ledger.RollUpAll());
    Time("all 2", () => ledger.RollUpAll(2));
    Time("grouped", () => grouped.RollUpAll());
    Time("units", () => ledger.RollUpByUnit());
    Time("units tables", () => ledger.TablesByUnit(RollUpPlan.Expenditure));
    Time("units tables 2", () => ledger.TablesByUnit(RollUpPlan.Expenditure, 2));
    Time("departments tables", () => ledger.TablesByDepartment(RollUpPlan.Expenditure));
    Time("read", () => PlainRead.Read(keys, amounts));
    Time("all", () => ledger.RollUpAll());
}
