using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Ledger;

[Properties(MaxTest = 1000 / Thinned.By)]
public sealed class BudgetLedgerTests
{
    [Property]
    public void CountIn_IsKeptAndRejected(AnyLines lines)
    {
        var builder = new BudgetLedgerBuilder(GoodLines.NoCatalogue);
        var kept = builder.AddRange(lines.Drafts.AsSpan());
        var ledger = builder.Build();
        Assert.Equal(lines.Drafts.Length, builder.LineCount);
        Assert.Equal(lines.Drafts.Length, kept + builder.Rejections.Count);
        Assert.Equal(kept, ledger.Count);

        // Every line is in one of the two places, in order.
        var bad = builder.Rejections.Select(problem => (int)problem.Index).ToHashSet();
        Assert.Equal(builder.Rejections.Count, bad.Count);
        var good = lines.Drafts.Where((_, index) => !bad.Contains(index)).ToArray();
        for (var i = 0; i < good.Length; i++)
            Assert.Equal(BudgetLine.Create(good[i]), ledger[i]);
        Assert.All(bad, index => Assert.False(BudgetLine.TryCreate(lines.Drafts[index], out _, out _)));
    }

    [Property]
    public void OneByOne_InSpans_AndFromLedgers_IsTheSame(GoodLines lines)
    {
        var ledger = lines.Ledger;
        var spans = new BudgetLedgerBuilder(GoodLines.NoCatalogue);
        spans.AddRange(lines.Drafts.AsSpan());
        Assert.Equal(ledger, spans.Build());
        Assert.Equal(ledger.GetHashCode(), spans.Build().GetHashCode());
        var checkedLines = lines.Drafts.Select(draft => BudgetLine.Create(draft)).ToArray();
        Assert.Equal(ledger, BudgetLedger.Create(checkedLines));
        var again = new BudgetLedgerBuilder(GoodLines.NoCatalogue);
        Assert.Equal(ledger.Count, again.AddRange(ledger));
        Assert.Equal(ledger, again.Build());
        if (ledger.Count > 0)
            Assert.NotEqual(ledger, GoodLines.LedgerOf(lines.Drafts.Skip(1)));
    }

    [Property]
    public void Grouped_HasTheSameLines(GoodLines lines)
    {
        var ledger = lines.Ledger;
        var grouped = ledger.GroupByKey();
        Assert.True(grouped.IsGrouped);
        Assert.Same(grouped, grouped.GroupByKey());
        var expected = Enumerable.Range(0, ledger.Count).Select(i => ledger[i]).OrderBy(line => line.Slice).ToArray();
        Assert.Equal(expected, Enumerable.Range(0, grouped.Count).Select(i => grouped[i]));
    }

    [Property]
    public void OfUnits_SplitsTheLines(GoodLines lines)
    {
        var ledger = lines.Ledger;
        var department = UnitCode.Parse("101");
        var inside = ledger.OfUnits(unit => unit.Department == department);
        var outside = ledger.OfUnits(unit => unit.Department != department);
        Assert.Equal(ledger.Count, inside.Count + outside.Count);
        Assert.All(inside.Units, unit => Assert.Equal(department, unit.Department));
        Assert.Equal(ledger.RollUpAll(), inside.RollUpAll() + outside.RollUpAll());
    }

    [Fact]
    public void UnitsAndProjects_AreNumberedFromOne()
    {
        var ledger = BudgetLedger.Create(
            BudgetLine.Create(BudgetLineTests.Basic),
            BudgetLine.Create(BudgetLineTests.OfProject),
            BudgetLine.Create(BudgetLineTests.OfProject with { Unit = UnitCode.Parse("101002") }));
        Assert.Equal(1, ledger.UnitNumberOf(UnitCode.Parse("101001")));
        Assert.Equal(2, ledger.UnitNumberOf(UnitCode.Parse("101002")));
        Assert.Equal(0, ledger.UnitNumberOf(UnitCode.Parse("101003")));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(ledger.ProjectNumberAt));
        Assert.Equal([1, 1, 2], Enumerable.Range(0, 3).Select(ledger.UnitNumberAt));
        Assert.Equal(WanYuan.FromWanYuan(25m), ledger.Evaluate(default(Slice).WithUnit(1)));
        Assert.Equal(WanYuan.FromWanYuan(12.5m), ledger.Evaluate(default(Slice).WithProject(2)));
        Assert.Equal(WanYuan.Zero, ledger.Evaluate(default(Slice).WithUnit(1).WithProject(2)));
    }

    [Fact]
    public void ProjectsOfOneNameInAUnit_AreOneUnlessTheirCodesDiffer()
    {
        var builder = new BudgetLedgerBuilder();
        var draft = BudgetLineTests.OfProject with { ProjectCode = "P1" };
        builder.AddRange([BudgetLineTests.Basic, draft, draft, draft with { ProjectCode = "P2" }, draft with { ProjectCode = "P2" }, draft with { Unit = UnitCode.Parse("101002") }]);
        var ledger = builder.Build();
        Assert.Equal(3, ledger.Projects.Length);
        Assert.Equal([0, 1, 1, 2, 2, 3], Enumerable.Range(0, 6).Select(ledger.ProjectNumberAt));
        var warning = Assert.Single(builder.GetWarnings());
        Assert.Equal((LineProblemCodes.DuplicateProject, 3, 2), (warning.Code, warning.Index, warning.LineCount));
    }

    [Fact]
    public void ProjectCodeWithTwoNames_IsAWarning()
    {
        var builder = new BudgetLedgerBuilder();
        builder.AddRange([BudgetLineTests.OfProject with { ProjectCode = "P1" }, BudgetLineTests.OfProject with { ProjectCode = "P1", Project = "另一名称" }]);
        Assert.Equal(LineProblemCodes.ProjectCodeReused, Assert.Single(builder.GetWarnings()).Code);
        Assert.Equal(2, builder.Build().Projects.Length);
    }

    [Fact]
    public void EconomicPairNotInTheMap_IsAWarningForTheUnitsKind()
    {
        var builder = new BudgetLedgerBuilder();
        var institution = UnitCode.Parse("101009");
        builder.Reject("unreadable", new("读不出", "unreadable"));
        builder.AddRange(
        [
            BudgetLineTests.Basic,
            BudgetLineTests.Basic with { Unit = institution },
            BudgetLineTests.Basic with { Unit = institution },
            BudgetLineTests.Basic with { GovernmentEconomy = GovernmentEconomicCode.Parse("50299") },
            BudgetLineTests.Basic with { GovernmentEconomy = default },
        ]);

        // Without the kind of a unit, what any kind may use is right.
        Assert.Equal(4, Assert.Single(builder.GetWarnings()).Index);
        builder.AddUnit(new(institution) { Kind = UnitKind.PublicInstitution });
        var warnings = builder.GetWarnings();
        Assert.Equal([(2, 2), (4, 1)], warnings.Select(warning => ((int)warning.Index, (int)warning.LineCount)));
        Assert.All(warnings, warning => Assert.Equal(LineProblemCodes.EconomicPair, warning.Code));
        Assert.Equal(5, builder.Build().Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SubjectThatTheCatalogueLacks_IsAWarningOrRejected(bool reject)
    {
        var builder = new BudgetLedgerBuilder(new() { RejectUnknownSubjects = reject });
        builder.AddRange([BudgetLineTests.Basic, BudgetLineTests.Basic with { Function = FunctionalCode.Parse("2989898") }, BudgetLineTests.Basic]);
        var problem = Assert.Single(reject ? builder.Rejections : builder.GetWarnings());
        Assert.Equal((LineProblemCodes.UnknownSubject, 1), (problem.Code, problem.Index));
        var ledger = builder.Build();
        Assert.Equal(reject ? 2 : 3, ledger.Count);
        Assert.Equal(reject ? 1 : 2, ledger.Cells.Length);
        Assert.Equal(ledger.Evaluate(default), ledger.RollUpAll().Total);
    }

    [Fact]
    public void UnitGivenTwice_IsCompletedAndDifferencesAreWarnings()
    {
        var builder = new BudgetLedgerBuilder();
        builder.Add(BudgetLineTests.Basic);
        var code = BudgetLineTests.Basic.Unit;
        builder.AddUnit(new(code) { Name = "甲局" });
        builder.AddUnit(new(code) { Kind = UnitKind.Administrative, Department = UnitCode.Parse("900") });
        builder.AddUnit(new(code) { Name = "甲局", Kind = UnitKind.Administrative });
        Assert.Empty(builder.GetWarnings());
        builder.AddUnit(new(code) { Name = "乙局" });
        Assert.Equal(LineProblemCodes.UnitDiffers, Assert.Single(builder.GetWarnings()).Code);
        var unit = Assert.Single(builder.Build().Units);
        Assert.Equal(new BudgetUnit(code) { Name = "甲局", Kind = UnitKind.Administrative, Department = UnitCode.Parse("900") }, unit);
        Assert.Equal(UnitCode.Parse("900"), Assert.Single(builder.Build().RollUpByDepartment().Groups));
    }

    [Fact]
    public void UnitWithoutCode_IsRefused() => Assert.Throws<ArgumentException>(() => new BudgetUnit(default));

    [Fact]
    public void Empty_HasNothing()
    {
        Assert.Equal(0, BudgetLedger.Empty.Count);
        Assert.Equal(RollUp.Empty, BudgetLedger.Empty.RollUpAll(2));
        Assert.Equal(RollUp.Empty, BudgetLedger.Empty.GroupByKey().RollUpAll());
        Assert.Empty(BudgetLedger.Empty.RollUpByUnit().Groups);
        Assert.Empty(BudgetLedger.Empty.TablesByUnit(RollUpPlan.Expenditure, 2).Groups);
        Assert.Equal(WanYuan.Zero, BudgetLedger.Empty.Evaluate(default));
        Assert.Equal(WanYuan.Zero, BudgetLedger.Empty.RollUpAll().ToTable(RollUpPlan.Expenditure)[0, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetLedger.Empty[0]);
    }
}
