using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;
using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Publication;

/// <summary>Of a ledger of many units, the lines of one of them or of a department.</summary>
public class LedgerSelectionTests
{
    [Theory]
    [InlineData("101001", "101001 市档案馆", "1 4")]
    [InlineData("101", "101001 市档案馆,101002 市图书馆", "1 2 4")]
    [InlineData("102001", "102001 ", "3")]
    [InlineData("103001", "", "")]
    public void Lines(string code, string units, string amounts)
    {
        var selected = LedgerSelection.OfUnit(Ledger(), UnitCode.Parse(code));
        Assert.Equal(FiscalYear.FromYear(2025), selected.Year);
        Assert.Equal(units, string.Join(',', selected.Units.Select(static u => $"{u.Code} {u.Name}")));
        Assert.Equal(amounts, string.Join(' ', Enumerable.Range(0, selected.Count).Select(i => selected[i].Amount).Order()));
    }

    private static BudgetLedger Ledger()
    {
        var builder = new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(2025) });
        builder.AddUnit(new(UnitCode.Parse("101001")) { Name = "市档案馆" });
        builder.AddUnit(new(UnitCode.Parse("101002")) { Name = "市图书馆" });
        foreach (var (unit, amount) in (IEnumerable<(string, int)>)[("101001", 1), ("101002", 2), ("102001", 3), ("101001", 4)])
        {
            builder.Add(new BudgetLineDraft
            {
                Unit = UnitCode.Parse(unit),
                Function = FunctionalCode.Parse("2010301"),
                DepartmentEconomy = DepartmentEconomicCode.Parse("30101"),
                Kind = ExpenditureKind.Personnel,
                Fund = FundSource.General,
                Vintage = Vintage.CurrentYear,
                Amount = WanYuan.FromWanYuan(amount),
            });
        }

        return builder.Build();
    }
}
