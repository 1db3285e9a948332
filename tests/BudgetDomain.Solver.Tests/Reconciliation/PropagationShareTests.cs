using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.FsCheck;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Xunit.Abstractions;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>How many generated disclosures with one wrong figure propagation alone decides, measured against the complete procedure.</summary>
public class PropagationShareTests(ITestOutputHelper output)
{
    private const int Documents = 300;

    /// <summary>Errors in units of the last place; 0 for two neighbouring digits swapped.</summary>
    private static readonly long[] Sizes = [1, 2, 3, 5, 50, 1000, 0];

    [Fact]
    public void AtLeast95Percent_AreDecidedByBounds()
    {
        var checker = new DisclosureChecker();
        var (random, all, decided) = (new Random(1), 0, 0);
        var rows = Sizes.ToDictionary(static s => s, static _ => new int[5]);
        foreach (var synthetic in BudgetArbitraries.SyntheticDisclosure().Generator.Sample(Documents, new Rnd(20251126), 50))
        {
            var document = checker.Recognise(DisclosureReader.Default.Read("generated", Encoding.UTF8.GetBytes(synthetic.Text)));
            var printed = Enumerable.Range(0, document.Figures.Length).Where(i => document.Figures[i] is { State: FigureState.Printed, IsZero: false }).ToArray();
            foreach (var size in printed.Length == 0 ? [] : Sizes)
            {
                var index = printed[random.Next(printed.Length)];
                var figure = document.Figures[index];
                if (Wrong(figure, size) is not { } fen)
                    continue;
                var other = new Figure(figure.Slice, FigureState.Printed, WanYuan.FromFen(fen), figure.LastPlace, figure.Table, figure.Row, figure.Column, "wrong");
                var system = IdentitySystem.Derive(document.Tables, document.Figures.SetItem(index, other), document.Tables[figure.Table].Part);
                var byBounds = Reconciler.Decide(system);
                var (truth, isKnown) = Decide(system, Solved.Options);
                var withoutSolver = Decide(system, new());
                Assert.True(isKnown);
                var row = rows[size];
                row[0]++;
                row[1] += byBounds == Grade.Contradicted ? 1 : 0;
                row[2] += truth == Grade.Contradicted ? 1 : 0;
                row[3] += byBounds == truth ? 1 : 0;
                row[4] += withoutSolver == (truth, true) ? 1 : 0;
                all++;
                decided += byBounds == truth ? 1 : 0;
            }
        }

        foreach (var (size, row) in rows)
            output.WriteLine($"{(size == 0 ? "digits swapped" : $"+{size}")}: {row[0]} documents, contradicted by bounds {row[1]} of {row[2]}, right verdict by bounds {row[3]}, proved without a solver {row[4]}");
        output.WriteLine($"all: {decided} of {all}");
        Assert.InRange(decided, all * 95 / 100, all);
    }

    /// <summary>The verdict, and whether it is proved; causes are not looked for.</summary>
    private static (Grade Verdict, bool IsKnown) Decide(IdentitySystem system, ReconciliationOptions options)
    {
        var decider = new Decider(system, new bool[system.IdentityCount], options, default);
        var freed = new bool[system.Figures.Length];
        for (var grade = Grade.Exact; grade < Grade.Contradicted; grade++)
        {
            var outcome = decider.Decide(grade, freed);
            if (outcome != SolverOutcome.Infeasible)
                return (grade, outcome == SolverOutcome.Feasible);
        }

        return (Grade.Contradicted, true);
    }

    private static long? Wrong(Figure figure, long size)
    {
        if (size > 0)
            return figure.Amount.Fen + (size * figure.LastPlace);
        var digits = (figure.Amount.Fen / figure.LastPlace).ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            if (digits[i] == digits[i + 1] || (i == 0 && digits[1] == '0'))
                continue;
            (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
            return long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * figure.LastPlace;
        }

        return null;
    }
}
