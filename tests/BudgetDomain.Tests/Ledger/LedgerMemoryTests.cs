using BudgetDomain.Benchmarks.Ledgers;
using BudgetDomain.Ledger;
using Xunit;

namespace BudgetDomain.Tests.Ledger;

/// <summary>What a ledger takes of the memory of the whole process; so nothing else may run meanwhile.</summary>
[Collection("alone")]
public sealed class LedgerMemoryTests
{
    [Trait("Instrumented", "No")]
    [Fact]
    public void Line_TakesAtMost16Bytes_InMemoryToo()
    {
        GC.Collect();
        var builder = new BudgetLedgerBuilder(GoodLines.NoCatalogue);
        LedgerGenerator.Fill(builder, 8000, 7);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ledger = builder.Build();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(builder);

        // Names of units and projects are the builder's; the ledger adds its columns and two references for each.
        var tables = (ledger.Units.Length + (2 * ledger.Projects.Length) + ledger.Units.Length) * 16L;
        Assert.InRange((bytes - tables) / (double)ledger.Count, 10, 16.5);
    }
}
