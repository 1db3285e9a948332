using Xunit;

namespace BudgetDomain.Tests.Laws;

/// <summary>What hot code takes from the heap: nothing, once it is compiled for good.</summary>
internal static class Allocation
{
    private const int Batches = 200;

    /// <summary>Passes as soon as one batch of rounds allocates nothing; code that allocates never has one.</summary>
    /// <remarks>Code just begun is compiled provisionally, and may then box where it does not later; a busy machine takes its time.</remarks>
    public static void IsNone(Action round)
    {
        var least = long.MaxValue;
        for (var batch = 0; batch < Batches && least > 0; batch++)
        {
            if (batch > 10)
                Thread.Sleep(10);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 50; i++)
                round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
