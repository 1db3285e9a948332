using BudgetDomain.Reconciliation;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>Every figure of a real document made wrong, one at a time, by each size: what can be proved, and whether the right one is named.</summary>
public class FigureErrorTableTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("0.01", 0, 0)]
    [InlineData("0.02", 252, 180)]
    [InlineData("0.03", 253, 190)]
    [InlineData("0.05", 253, 199)]
    [InlineData("0.50", 253, 253)]
    [InlineData("10.00", 253, 253)]
    [InlineData("swap", 235, 235)]
    public void Sample(string change, int proved, int named) => EveryFigure(Path.Combine(SampleDocument.Folder("docs"), "samples", "jincheng-2025.md"), change, proved, named, mostNotProved: 0);

    [SkippableTheory]
    [InlineData("shanghai-finance-2025-unit-budget.md", "0.03", 261, 167)]
    [InlineData("shanghai-finance-2025-unit-budget.md", "0.50", 263, 260)]
    [InlineData("shanghai-finance-2025-unit-budget.md", "swap", 226, 223)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", "0.03", 300, 216)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", "0.50", 300, 298)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", "swap", 250, 250)]
    public void Shanghai(string file, string change, int proved, int named)
    {
        var folder = SampleDocument.TryFolder(Path.Combine("shared", "documents"));
        Skip.If(folder is null, "the real documents (shared/documents) are not on this machine");
        EveryFigure(Path.Combine(folder!, file), change, proved, named, mostNotProved: 15);
    }

    private void EveryFigure(string path, string change, int leastProved, int leastNamed, int mostNotProved)
    {
        var sample = new SampleDocument(path);
        var (changes, proved, named, among, likeliest, wrong, byBounds, slips, apart) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var i in sample.Printed)
        {
            if (sample.Changed(i, change) is not { } fen)
                continue;
            changes++;
            var figure = sample.Document.Figures[i];
            var result = SampleDocument.Reconcile(sample.With((i, fen)), new() { Repair = new() });

            // Without a solver: what is decided is decided by bounds and the amounts found within them.
            byBounds += result.Consistency == ConsistencyState.NoContradictionFound ? 0 : 1;
            if (result.Contradictions.IsEmpty)
                continue;
            proved++;
            var repair = Assert.Single(result.Contradictions).Repair!;
            Assert.Equal(repair.Candidates.AsEnumerable(), result.Repair!.Candidates);
            var right = repair.Candidates.SingleOrDefault(c => c.Figure == i);
            wrong += repair.IsUnique && right is null ? 1 : 0;
            named += repair.IsUnique && right is not null ? 1 : 0;
            among += !repair.IsUnique && right is not null ? 1 : 0;

            // Of those that would all do: whether the first is right, and whether each is proved by exact amounts, so that no method could exclude it.
            likeliest += !repair.IsUnique && repair.Candidates[0].Figure == i ? 1 : 0;
            apart += !repair.IsUnique && !repair.Candidates.All(static c => c.IsExact) ? 1 : 0;
            Assert.True(right is not null && (right.Least is null || right.Least <= figure.Amount) && (right.Most is null || right.Most >= figure.Amount), $"{sample.Document.PlaceOf(figure)}: {right}");
            slips += right.Slip == new Slip(SlipKind.DigitsSwapped, figure.Amount) ? 1 : 0;
        }

        output.WriteLine($"{Path.GetFileName(path)} {change}: {changes} changes, {proved} proved, {named} named and right, {among} one of several ({likeliest} of them first; in {apart} not all proved possible), {wrong} named wrongly, {byBounds} decided without a solver, {slips} by digits swapped back");
        Assert.Equal(0, wrong);
        Assert.InRange(apart, 0, mostNotProved);
        Assert.Equal(proved, named + among);
        Assert.InRange(proved, leastProved, changes);
        Assert.InRange(named, leastNamed, proved);
        Assert.InRange(slips, change == "swap" ? proved * 95 / 100 : 0, proved);
        Assert.InRange(byBounds, changes * 95 / 100, changes);
    }
}
