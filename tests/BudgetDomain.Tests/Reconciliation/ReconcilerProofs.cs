using System.Collections.Immutable;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Tests.Reconciliation;

/// <summary>The verdict against the definition it stands for: do exact amounts exist that print as the figures do?</summary>
public class ReconcilerProofs(ITestOutputHelper output)
{
    [Property(MaxTest = 2000 / Thinned.By)]
    public Property FiguresPrintedFromExactAmounts_AreNeverContradicted(PrintedRight right)
    {
        var worst = right.System.Printing switch { Printing.Exact => Grade.Exact, Printing.Down => Grade.Adjusted, _ => Grade.Rounded };
        var result = right.System.Reconcile();
        return (result.Verdict <= worst && result.Contradictions.IsEmpty && (worst == Grade.Adjusted || result.Adjustments.IsEmpty)).Label($"{result.Verdict}");
    }

    /// <summary>Plugged by less than one unit: a total moved by one 分 short of a unit, as bureaus do to make a column add.</summary>
    [Property(MaxTest = 1000 / Thinned.By)]
    public bool FiguresPluggedByLessThanAUnit_AreNeverContradicted(PrintedRight right, NonNegativeInt which)
    {
        var exact = right.System with { Printing = Printing.Exact };
        var figures = exact.Build().Figures;
        var figure = which.Get % figures.Length;
        return figures[figure].IsZero || (exact with { Changes = [(figure, exact.Place - 1)] }).Reconcile().Verdict <= Grade.Adjusted;
    }

    [Property(MaxTest = 2000 / Thinned.By)]
    public Property Verdict_IsNeverWorseThanTheTruth(SmallSystem system)
        => (system.Reconcile().Verdict is var verdict && verdict <= system.BruteForce()).Label($"{verdict}");

    [Property(MaxTest = 2000 / Thinned.By)]
    public Property Verdict_OnTrees_IsTheTruth(SmallTree tree)
    {
        var (verdict, truth) = (tree.System.Reconcile().Verdict, tree.System.BruteForce());
        return (verdict == truth).Label($"{verdict} instead of {truth}");
    }

    [Fact]
    public void Verdict_OnTwoWayTables_IsTheTruthNearlyAlways()
    {
        var (checkedSystems, contradicted, undecided) = (0, 0, new List<string>());
        foreach (var system in BudgetArbitraries.SmallSystem().Generator.Sample(20_000 / Thinned.By, new Rnd(20251123), 50))
        {
            var truth = system.BruteForce();
            var verdict = system.Reconcile().Verdict;
            checkedSystems++;
            contradicted += truth == Grade.Contradicted ? 1 : 0;
            if (verdict != truth)
                undecided.Add($"{verdict} instead of {truth}: {system}");
        }

        output.WriteLine($"{checkedSystems} systems, {contradicted} contradicted, {undecided.Count} decided too kindly");
        output.WriteLine(string.Join('\n', undecided.Take(5)));
        Assert.InRange(undecided.Count, 0, checkedSystems / 100);
    }

    /// <summary>Checked again from nothing but the set: alone it is impossible, and without any one of its figures or identities it is not.</summary>
    [Property(MaxTest = 2000 / Thinned.By)]
    public Property Contradiction_IsItselfImpossible_AndNothingInItCanBeLeftOut(SmallSystem system)
    {
        var result = system.Reconcile();
        var all = true.ToProperty();
        foreach (var contradiction in result.Contradictions.Concat(result.Adjustments))
        {
            // A list that lacks a row names all its sums, not the fewest.
            if (contradiction.MayLackRows)
                continue;
            var set = contradiction.Figures.Select(f => SmallSystem.NumberOf(result, f)).ToHashSet();
            all = all.And((system.Reconcile(keep: set.Contains).Verdict > contradiction.Grade).Label($"possible: {string.Join(' ', set)}"))
                .And(Clash(contradiction.Figures, contradiction.Identities).Label("possible by its identities"))
                .And(contradiction.Figures.All(f => !Clash(contradiction.Figures.Remove(f), contradiction.Identities)).Label($"a figure too many: {string.Join(' ', set)}"))
                .And((contradiction.Identities.Length < 2 || contradiction.Identities.All(i => !Clash(contradiction.Figures, contradiction.Identities.Remove(i)))).Label($"an identity too many: {string.Join(' ', set)}"));

            bool Clash(ImmutableArray<int> figures, ImmutableArray<int> identities)
            {
                var propagation = new Propagation(result.System);
                bool[] freed = [.. Enumerable.Range(0, result.System.Figures.Length).Select(f => !figures.Contains(f))];
                return !propagation.Start(contradiction.Grade, freed) || (!identities.IsEmpty && !propagation.Run(identities.AsSpan()));
            }
        }

        return all;
    }

    [Property(MaxTest = 3000 / Thinned.By)]
    public Property OneChangedFigure_IsInEveryContradiction_AndNoOtherIsNamedAlone(OneChanged changed)
    {
        var result = changed.System.Reconcile();
        var figure = changed.System.Changes[0].Figure;
        return result.Contradictions.Concat(result.Adjustments).All(c =>
            c.Figures.Any(f => SmallSystem.NumberOf(result, f) == figure) && (!c.IsUnique || SmallSystem.NumberOf(result, c.Figures[0]) == figure)).Label($"figure {figure}");
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public Property Order_ChangesNeitherVerdictNorCounts(SmallSystem system, PositiveInt order)
    {
        var (plain, shuffled) = (system.Reconcile(), system.Reconcile(order.Get));
        return (plain.Verdict == shuffled.Verdict).Label("verdict")
            .And((plain.System.IdentityCount == shuffled.System.IdentityCount && plain.System.QuantityCount == shuffled.System.QuantityCount).Label("identities"))
            .And((plain.Contradictions.IsEmpty == shuffled.Contradictions.IsEmpty).Label("contradictions"))

            // Of identities that clash only together one is counted as not holding, and which clashes are found first depends on the order.
            .And((plain.Contradictions.Concat(shuffled.Contradictions).Any(c => c.Identities.Length > 1) || plain.Counts.SequenceEqual(shuffled.Counts)).Label($"{string.Join(' ', plain.Counts)} against {string.Join(' ', shuffled.Counts)}"));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public Property Factor_ChangesNeitherVerdictNorCounts(SmallSystem system, PositiveInt factor)
    {
        // Half a unit of an odd number of 分 is cut to whole 分: only even places scale to the same halves.
        var even = system with { Place = system.Place == 3 ? 2 : system.Place };
        var (plain, scaled) = (even.Reconcile(), even.Reconcile(factor: factor.Get));
        var isReachScaled = even.Place - 1 == 0 || plain.Verdict is Grade.Exact or Grade.Rounded;
        return (isReachScaled ? plain.Verdict == scaled.Verdict && plain.Counts[0] == scaled.Counts[0] : scaled.Verdict >= Grade.Adjusted).Label($"{plain.Verdict} against {scaled.Verdict}");
    }
}
