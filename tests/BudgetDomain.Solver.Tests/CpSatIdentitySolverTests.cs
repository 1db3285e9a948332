using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using Xunit;

namespace BudgetDomain.Solver.Tests;

public class CpSatIdentitySolverTests
{
    private static readonly Slice Whole = default(Slice).With(Side.Expenditure);

    /// <summary>合计 = 基本支出 + 项目支出, printed as given.</summary>
    private static IdentityQuestion Question(long whole, long basic, long project)
    {
        var table = new RecognisedTable
        {
            Layout = new() { Number = 1, Id = "t", Title = "表", Panels = [new(Whole, RowAxis.Function, [])] },
            Title = "表",
            Line = 1,
            Page = 0,
            Part = 0,
            Unit = AmountUnit.Yuan,
            UnitIsPrinted = true,
            LastPlace = 1,
            SaysEmpty = false,
            Panels = [new(Whole, RowsComplete: true, ColumnsComplete: true)],
            Rows = [new(0, 1, 0, "合计", "", Whole, OfWhich: false)],
            Columns = [.. new[] { Whole, Whole.With(ExpenditureKind.Basic), Whole.With(ExpenditureKind.Project) }.Select((s, i) => new RecognisedColumn(0, i, "", s))],
        };
        var amounts = new[] { whole, basic, project };
        var system = IdentitySystem.Derive(
            [table],
            [.. amounts.Select((a, i) => new Figure(table.Columns[i].Slice, FigureState.Printed, WanYuan.FromFen(a), 1, 0, 0, i, "1"))]);
        return new()
        {
            System = system,
            Least = [.. Enumerable.Repeat(0L, system.QuantityCount)],
            Most = [.. Enumerable.Repeat(1L << 40, system.QuantityCount)],
            Identities = [.. Enumerable.Range(0, system.IdentityCount)],
            Removable = [.. amounts.Select((a, i) => new RemovableBound(i, system.FiguresOf(i)[0], a, a, 1))],
        };
    }

    private static IdentityQuestion Hard(IdentityQuestion question) => question with
    {
        Least = [.. question.Removable.Select(r => r.Least)],
        Most = [.. question.Removable.Select(r => r.Most)],
        Removable = [],
    };

    [Fact]
    public void FiguresThatAddUp_HaveAWitness()
    {
        var answer = new CpSatIdentitySolver().Solve(Hard(Question(5, 2, 3)), TimeSpan.FromSeconds(10));
        Assert.Equal(SolverOutcome.Feasible, answer.Outcome);
        Assert.Equal([5L, 2, 3], answer.Witness.ToArray());
    }

    [Fact]
    public void FiguresThatDoNotAddUp_AreInfeasible()
        => Assert.Equal(SolverOutcome.Infeasible, new CpSatIdentitySolver().Solve(Hard(Question(6, 2, 3)), TimeSpan.FromSeconds(10)).Outcome);

    [Fact]
    public void ARepair_GivesUpTheCheapest()
    {
        var question = Question(6, 2, 3);
        question = question with { Removable = [.. question.Removable.Select((r, i) => r with { Weight = i == 1 ? 1 : 2 })] };
        var answer = new CpSatIdentitySolver().Solve(question, TimeSpan.FromSeconds(10));
        Assert.True(answer.IsBest);
        Assert.Equal([6L, 3, 3], answer.Witness.ToArray());
    }

    [Fact]
    public void ARepairThatIsExcluded_IsNotGivenAgain()
    {
        var question = Question(6, 2, 3) with { Excluded = [[0], [1]] };
        Assert.Equal([6L, 2, 4], new CpSatIdentitySolver().Solve(question, TimeSpan.FromSeconds(10)).Witness.ToArray());
    }

    [Fact]
    public void WhenCancelledOrWithoutTime_NothingIsSaid()
    {
        var question = Hard(Question(6, 2, 3));
        Assert.Equal(SolverOutcome.Undecided, new CpSatIdentitySolver().Solve(question, TimeSpan.Zero).Outcome);
        Assert.Equal(SolverOutcome.Undecided, new CpSatIdentitySolver().Solve(question, TimeSpan.FromSeconds(1), new CancellationToken(canceled: true)).Outcome);
    }

    [Fact]
    public void RangesBeyondWhatTheSolverCanAdd_AreUndecidedRatherThanWrong()
    {
        var question = Hard(Question(6, 2, 3));
        question = question with { Least = [long.MaxValue / 2, 0, 0], Most = [long.MaxValue / 2, 5, long.MaxValue / 2] };
        Assert.NotEqual(SolverOutcome.Infeasible, new CpSatIdentitySolver().Solve(question, TimeSpan.FromSeconds(10)).Outcome);
    }
}
