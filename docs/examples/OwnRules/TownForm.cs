using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Examples.OwnRules;

// <own-form>
/// <summary>The two tables of a town, in 元. No check is written for it: all identities follow from the slices.</summary>
public static class TownForm
{
    private static readonly Slice Expenditure = default(Slice).With(Side.Expenditure);

    public static Form Form { get; } = new("town-budget", new("乡镇预算公开表", "budget disclosure of a town"),
    [
        new()
        {
            Number = 1, Id = "expenditure", Title = "乡镇支出总表", Unit = AmountUnit.Yuan,
            Panels = [new(Expenditure, RowAxis.Function, ["合计", "运转支出", "项目支出"])],
        },
        new()
        {
            Number = 2, Id = "general", Title = "乡镇一般公共预算支出表", Unit = AmountUnit.Yuan,
            Panels = [new(Expenditure.With(FundSource.General), RowAxis.Function, ["合计", "运转支出", "项目支出"])],
        },
    ])
    {
        // What this town calls 运转支出 is 基本支出. All other words mean what they mean everywhere.
        Words = new(["运转支出"], new LexiconEntry(HeaderRole.Amount, Meaning.Of(ExpenditureKind.Basic))),
    };
}
// </own-form>
