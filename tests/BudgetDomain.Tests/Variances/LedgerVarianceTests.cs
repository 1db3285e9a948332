using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using BudgetDomain.Variances;
using Xunit;

namespace BudgetDomain.Tests.Variances;

public class LedgerVarianceTests
{
    private static readonly BudgetLedger Before = Ledger(2018, ("101001", "2070101", FundSource.General, 100), ("101001", "2010301", FundSource.General, 50));
    private static readonly BudgetLedger Now = Ledger(2025, ("101001", "2070101", FundSource.General, 130), ("102001", "2010301", FundSource.GovernmentFund, 40));

    [Fact]
    public void BySubject_AllLevelsAreThere_AndRenamedSubjectsAreListed()
    {
        var table = LedgerVariance.Compare(Before, Now, RollUpAxis.Function);
        Assert.Equal(["", "201", "20103", "2010301", "207", "20701", "2070101"], table.Rows.Select(row => row.Code));
        Assert.Equal("207", Assert.Single(table.Renamed).Code);
        Assert.Equal((150m, 170m), (table.Total!.Variance.Base.Amount, table.Total.Variance.Current.Amount));
        Assert.True(table.LeafContributionsTo(table.Total).Residual.Amount.IsZero);
    }

    [Fact]
    public void ByFund_MembersAreThoseOfTheLines()
    {
        var table = LedgerVariance.Compare(Before, Now, RollUpAxis.Fund);
        Assert.Equal(["", "一般公共预算", "政府性基金预算"], table.Rows.Select(row => row.Name));
        Assert.Equal("政府性基金预算", Assert.Single(table.Appeared).Name);
        Assert.True(table.ContributionsTo(table.Total!).Residual.Amount.IsZero);
    }

    [Fact]
    public void ByUnitAndDepartment()
    {
        Assert.Equal(["", "101001", "102001"], LedgerVariance.CompareUnits(Before, Now).Rows.Select(row => row.Code));
        Assert.Equal(["", "101", "102"], LedgerVariance.CompareUnits(Before, Now, byDepartment: true).Rows.Select(row => row.Code));
    }

    [Fact]
    public void WithinASlice_OnlyItsLinesCount()
        => Assert.Equal(0m, LedgerVariance.Compare(Before, Now, RollUpAxis.Function, default(Slice).With(FundSource.GovernmentFund)).Total!.Variance.Base.Amount);

    private static BudgetLedger Ledger(int year, params (string Unit, string Function, FundSource Fund, decimal Amount)[] lines)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(year) });
        foreach (var (unit, function, fund, amount) in lines)
        {
            Assert.True(builder.Add(new BudgetLineDraft
            {
                Unit = UnitCode.Parse(unit),
                Function = FunctionalCode.Parse(function),
                Kind = ExpenditureKind.Personnel,
                Fund = fund,
                Vintage = Vintage.CurrentYear,
                Amount = WanYuan.FromWanYuan(amount),
            }));
        }

        return builder.Build();
    }
}
