using BudgetDomain.Examples.RollUpBatch;

// dotnet run -c Release --project docs/examples/RollUpBatch -- LEDGER.csv   (without a file: a million lines made up on the spot)
if (args.Length == 0)
{
    var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
    try
    {
        MadeUpLines.Write(path, 1_000_000);
        Batch.Run(path, Console.Out);
    }
    finally
    {
        File.Delete(path);
    }
}
else
{
    Batch.Run(args[0], Console.Out);
}
