using BudgetDomain.Reconciliation;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Two and three figures of the sample made wrong at once: whether the smallest sets hold them, and what is named.</summary>
public class SeveralErrorsTests(ITestOutputHelper output)
{
    private const int Trials = 150;

    [Theory]
    [InlineData(2, "0.05", 147)]
    [InlineData(2, "0.50", 150)]
    [InlineData(2, "swap", 150)]
    [InlineData(3, "0.05", 146)]
    [InlineData(3, "0.50", 150)]
    [InlineData(3, "swap", 150)]
    public void PlantedFigures_AreOneOfTheSmallestSets(int errors, string change, int leastInSets)
    {
        var sample = SampleDocument.Jincheng;
        var printed = sample.Printed.Where(i => sample.Changed(i, change) is not null).ToArray();
        var random = new Random(1);
        var (proved, inSets, only, otherOnly, among, named, wrong) = (0, 0, 0, 0, 0, 0, 0);
        for (var trial = 0; trial < Trials; trial++)
        {
            var planted = new SortedSet<int>();
            while (planted.Count < errors)
                planted.Add(printed[random.Next(printed.Length)]);
            var result = SampleDocument.Reconcile(sample.With(planted.Select(i => (i, sample.Changed(i, change)!.Value))), new() { Repair = new() });
            if (result.Repair is not { } repair)
                continue;
            proved++;
            var isIn = repair.Sets.Any(s => planted.SetEquals(s));
            inSets += isIn ? 1 : 0;
            only += isIn && repair is { Sets.Length: 1, IsComplete: true } ? 1 : 0;
            otherOnly += !isIn && repair is { Sets.Length: 1, IsComplete: true } ? 1 : 0;

            // A set that is not among the smallest is larger than they are: fewer errors would explain the document.
            Assert.True(isIn || !repair.IsComplete || repair.Sets[0].Length < errors, string.Join(' ', planted));
            var unique = result.Contradictions.Where(static c => c.Repair!.IsUnique).Select(static c => c.Repair!.Candidates[0].Figure).ToHashSet();
            among += planted.IsSubsetOf(result.Contradictions.SelectMany(static c => c.Repair!.Candidates).Select(static c => c.Figure)) ? 1 : 0;
            named += planted.IsSubsetOf(unique) ? 1 : 0;
            wrong += unique.IsSubsetOf(planted) ? 0 : 1;
        }

        output.WriteLine($"{errors} × {change}: {Trials} documents, {proved} proved; planted figures one of the smallest sets {inSets}, the only one {only}, another the only one {otherOnly}; all among candidates {among}, all named {named}, with a figure named wrongly {wrong}");
        Assert.Equal(0, wrong);
        Assert.InRange(inSets, leastInSets, Trials);
    }
}
