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

    /// <summary>The sets of each contradiction, with all others set aside, are found without a solver too, and twice the same.</summary>
    [Property(MaxTest = 300)]
    public Property WithoutASolver_TheSetsAreTheSame(SmallSystem small)
    {
        var (with, without) = (Reconciler.Reconcile(Solved.SystemOf(small), Solved.Options), Reconciler.Reconcile(Solved.SystemOf(small), new ReconciliationOptions { Repair = new() }));

        // What bounds do not see, no solver but the complete one can explain.
        if (without.Contradictions.Length != with.Contradictions.Length)
            return true.ToProperty();
        return (Of(with) == Of(without)).Label($"{Of(with)} instead of {Of(without)}").And((Of(without) == Of(Reconciler.Reconcile(Solved.SystemOf(small), new ReconciliationOptions { Repair = new() }))).Label("not the same twice"));

        static string Of(ReconciliationResult result) => string.Join(" / ", result.Contradictions.Select(c => string.Join(" | ", c.Repair!.Sets.Select(s => Key(s)).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)) + " // " + string.Join(" | ", (result.Repair?.Sets ?? []).Select(s => Key(s)).Order(StringComparer.Ordinal));
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
