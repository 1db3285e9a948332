using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Ledger;

public sealed class BudgetLineTests
{
    public static BudgetLineDraft Basic => new()
    {
        Unit = UnitCode.Parse("101001"),
        Function = FunctionalCode.Parse("2010301"),
        DepartmentEconomy = DepartmentEconomicCode.Parse("30101"),
        GovernmentEconomy = GovernmentEconomicCode.Parse("50101"),
        Kind = ExpenditureKind.Personnel,
        Fund = FundSource.General,
        Vintage = Vintage.CurrentYear,
        Amount = WanYuan.FromWanYuan(12.5m),
    };

    public static BudgetLineDraft OfProject => Basic with { Kind = ExpenditureKind.SpecificTarget, DepartmentEconomy = default, GovernmentEconomy = default, Project = "设备购置" };

    public static TheoryData<string, BudgetLineDraft> BadLines => new()
    {
        { LineProblemCodes.UnitMissing, Basic with { Unit = default } },
        { LineProblemCodes.FunctionMissing, Basic with { Function = default } },
        { LineProblemCodes.FunctionLevel, Basic with { Function = FunctionalCode.Parse("20103") } },
        { LineProblemCodes.FunctionLevel, Basic with { Function = FunctionalCode.Parse("201") } },
        { LineProblemCodes.DepartmentEconomyLevel, Basic with { DepartmentEconomy = DepartmentEconomicCode.Parse("301") } },
        { LineProblemCodes.GovernmentEconomyLevel, Basic with { GovernmentEconomy = GovernmentEconomicCode.Parse("501") } },
        { LineProblemCodes.Kind, Basic with { Kind = ExpenditureKind.All } },
        { LineProblemCodes.Kind, Basic with { Kind = ExpenditureKind.Basic } },
        { LineProblemCodes.Kind, Basic with { Kind = (ExpenditureKind)(-1) } },
        { LineProblemCodes.Kind, Basic with { Kind = (ExpenditureKind)34 } },
        { LineProblemCodes.Fund, Basic with { Fund = FundSource.All } },
        { LineProblemCodes.Fund, Basic with { Fund = FundSource.FiscalAppropriation } },
        { LineProblemCodes.Fund, Basic with { Fund = FundSource.UnitFunds } },
        { LineProblemCodes.Fund, Basic with { Fund = (FundSource)12 } },
        { LineProblemCodes.Vintage, Basic with { Vintage = Vintage.All } },
        { LineProblemCodes.Vintage, Basic with { Vintage = (Vintage)4 } },
        { LineProblemCodes.ProjectMissing, OfProject with { Project = null } },
        { LineProblemCodes.ProjectMissing, OfProject with { Project = " " } },
        { LineProblemCodes.ProjectUnexpected, Basic with { Project = "设备购置" } },
        { LineProblemCodes.ProjectUnexpected, Basic with { ProjectCode = "P1" } },
        { LineProblemCodes.NegativeAmount, Basic with { Amount = WanYuan.FromFen(-1) } },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void BadLine_IsRefusedWithItsReason(string code, BudgetLineDraft draft)
    {
        Assert.False(BudgetLine.TryCreate(draft, out var line, out var problem));
        Assert.True(line.IsDefault);
        Assert.Equal(code, problem.Code);
        Assert.NotEmpty(problem.Message.Chinese);
        Assert.NotEmpty(problem.Message.English);
        Assert.Contains(problem.Message.Chinese, Assert.Throws<ArgumentException>(() => BudgetLine.Create(draft)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AmountFinerThanFen_CannotBeMade()
        => Assert.Throws<ArgumentException>(() => Basic with { Amount = WanYuan.FromWanYuan(0.00000001m) });

    [Fact]
    public void GoodLine_KeepsItsParts()
    {
        foreach (var draft in new[] { Basic, OfProject, Basic with { Amount = WanYuan.FromFen(-5), IsAdjustment = true }, OfProject with { Kind = ExpenditureKind.Project, ProjectCode = "P1" } })
        {
            var line = BudgetLine.Create(draft);
            Assert.Equal(draft, line.ToDraft());
            Assert.Equal(draft.Kind, line.Slice.Kind);
            Assert.Equal(draft.Fund, line.Slice.Fund);
            Assert.Equal(draft.Vintage, line.Slice.Vintage);
            Assert.Equal(draft.Function, line.Slice.Function);
            Assert.Equal(draft.DepartmentEconomy, line.Slice.DepartmentEconomy);
            Assert.Equal(draft.GovernmentEconomy, line.Slice.GovernmentEconomy);
            Assert.Equal(Side.Expenditure, line.Slice.Side);
        }
    }

    [Fact]
    public void ProjectName_IsTrimmed()
        => Assert.Equal("设备购置", BudgetLine.Create(OfProject with { Project = " 设备购置\u3000", ProjectCode = " " }).Project);

    [Fact]
    public void Default_IsNoLine()
    {
        Assert.True(default(BudgetLine).IsDefault);
        Assert.Equal(default, default(BudgetLine));
        var builder = new BudgetLedgerBuilder();
        Assert.False(builder.Add(default(BudgetLine)));
        Assert.Equal(LineProblemCodes.UnitMissing, Assert.Single(builder.Rejections).Code);
    }
}
