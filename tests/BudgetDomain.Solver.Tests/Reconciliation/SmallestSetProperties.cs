using BudgetDomain.FsCheck.Systems;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>The smallest sets of figures that explain a whole document, against their definition: try every set.</summary>
public class SmallestSetProperties
{
    [Property(MaxTest = 120)]
    public Property Sets_AreThoseThatTryingAllFinds(SmallSystem small)
    {
        var options = Solved.Options with { Repair = new() { MaxSets = 1000 } };
        var result = Reconciler.Reconcile(Solved.SystemOf(small), options);
        if (result.Repair is not { IsComplete: true, Sets.IsEmpty: false } repair || repair.Sets.Length >= 60)
            return (result.Repair is null == result.Contradictions.IsEmpty).ToProperty();
        var size = repair.Sets[0].Length;
        var count = result.System.Figures.Length;
        var expected = Subsets(count, size).Where(WouldDo).Select(s => Key(s)).ToHashSet();
        var smaller = size > 1 && Subsets(count, size - 1).Any(WouldDo);
        var found = repair.Sets.Select(s => Key(s)).ToHashSet();
        return (!smaller).Label("a smaller set would do")
            .And(found.SetEquals(expected).Label($"{string.Join(" | ", found)} instead of {string.Join(" | ", expected)}"))
            .Classify(size > 1, "two and more")
            .Classify(result.Contradictions.Length > 1, "several contradictions");

        bool WouldDo(IEnumerable<int> set)
        {
            var numbers = set.Select(f => SmallSystem.NumberOf(result, f)).ToHashSet();
            return Reconciler.Reconcile(Solved.SystemOf(small, number => !numbers.Contains(number)), Solved.Options with { Repair = null }).Verdict != Grade.Contradicted;
        }
    }

    /// <summary>Without a solver less is excluded, and nothing wrongly: no set that would do is missing, none is larger than need be. Twice the same.</summary>
    [Property(MaxTest = 300)]
    public Property WithoutASolver_NoSetIsMissing(SmallSystem small)
    {
        var options = new RepairOptions { MaxSets = 1000 };
        var (with, without) = (Reconciler.Reconcile(Solved.SystemOf(small), Solved.Options with { Repair = options }).Repair, Reconciler.Reconcile(Solved.SystemOf(small), new ReconciliationOptions { Repair = options }).Repair);
        if (with is not { IsComplete: true, Sets.IsEmpty: false } || without is not { IsComplete: true, Sets.IsEmpty: false })
            return true.ToProperty();
        var again = Reconciler.Reconcile(Solved.SystemOf(small), new ReconciliationOptions { Repair = options }).Repair!;
        return (without.Sets[0].Length < with.Sets[0].Length || Keys(with).IsSubsetOf(Keys(without))).Label($"{string.Join(" | ", Keys(without))} instead of {string.Join(" | ", Keys(with))}")
            .And((without.Sets[0].Length <= with.Sets[0].Length).Label("larger than need be"))
            .And(Ordered(without).SequenceEqual(Ordered(again)).Label("not the same twice"));

        static HashSet<string> Keys(Repair repair) => [.. repair.Sets.Select(s => Key(s))];

        static IEnumerable<string> Ordered(Repair repair) => repair.Sets.Select(s => string.Join('+', s));
    }

    /// <summary>What one figure explains is one contradiction, however many sums it spoils; and none is met twice.</summary>
    [Property(MaxTest = 600)]
    public Property OneCause_IsOneContradiction(SmallSystem small)
    {
        var result = Solved.Reconcile(small);
        if (result.Contradictions.Any(static c => c.MayLackRows))
            return true.ToProperty();
        var alone = Enumerable.Range(0, result.System.Figures.Length).FirstOrDefault(f => Reconciler.Reconcile(Solved.SystemOf(small, number => number != SmallSystem.NumberOf(result, f)), Solved.Options with { Repair = null }).Verdict != Grade.Contradicted, -1);
        return (result.Contradictions.Length < 2 || alone < 0).Label($"{result.Contradictions.Length} contradictions, and figure {alone} explains all")
            .And((result.Contradictions.Select(c => Key(c.Figures)).Distinct().Count() == result.Contradictions.Length).Label("one twice"))
            .Classify(result.Contradictions.Length > 1, "several");
    }

    private static string Key(IEnumerable<int> set) => string.Join('+', set.Order());

    private static IEnumerable<int[]> Subsets(int count, int size)
    {
        if (size == 0)
            return [[]];
        return Enumerable.Range(0, count).SelectMany(last => Subsets(last, size - 1).Select(s => (int[])[.. s, last]));
    }
}
