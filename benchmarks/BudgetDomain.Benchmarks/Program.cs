using BenchmarkDotNet.Running;
using BudgetDomain.Benchmarks.Ledgers;

// "ledger [lines ...]" compares the ledger with other ways side by side in one run; everything else goes to BenchmarkDotNet.
if (args is ["ledger", .. var sizes])
    return LedgerComparison.Run(sizes);
BenchmarkSwitcher.FromAssembly(typeof(LedgerComparison).Assembly).Run(args);
return 0;
