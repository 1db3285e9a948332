using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Forms;

/// <summary>部门（单位）决算公开表, the 9 tables that most places print, in 万元. Income and expenditure differ by what is carried over; that is legal.</summary>
public static class FinalAccounts
{
    private static readonly Slice Income = default(Slice).With(Side.Income);
    private static readonly Slice Received = Income.With(Vintage.CurrentYear);
    private static readonly Slice Expenditure = default(Slice).With(Side.Expenditure);
    private static readonly Slice Basic = Expenditure.With(FundSource.General).With(ExpenditureKind.Basic);
    private static readonly string[] Appropriations = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];

    // 总计 stands at the foot of both sides of a 总表: 收入总计 and 支出总计.
    internal static readonly Lexicon Balance = new(StandardWords.Words(
        Meaning.Of(Side.Income).And(Vintage.All).Widening(), "总计"));

    // Beside each 决算数 of “三公”经费 stands the budget that it is measured by, with its own sums.
    internal static readonly Lexicon Budgets = new(
    [
        .. StandardWords.Words(Meaning.Of(Vintage.InitialBudget).Widening(), "年初预算数", "年初预算"),
        .. StandardWords.Words(Meaning.Of(Vintage.FinalBudget).Widening(), "预算数", "全年预算数", "调整预算数", "调整后预算数"),
    ]);

    // Four amounts of one fund side by side: what was there, what came, what was spent, what is left.
    private static readonly Lexicon Flow = new(StandardWords.Words(Meaning.Of(Side.Expenditure), "本年支出"));

    /// <summary>The form.</summary>
    public static Form Form { get; } = new("final-accounts", new("部门（单位）决算公开表", "final accounts of a department or unit"),
    [
        new()
        {
            Number = 1, Id = "revenue-and-expenditure", Title = "收入支出决算总表", Words = Balance,
            Panels = [new(Received, RowAxis.Words, ["决算数"]), new(Expenditure, RowAxis.Function, ["决算数"])],
        },
        new()
        {
            Number = 2, Id = "revenue", Title = "收入决算表", OtherTitles = ["收入决算总表"],
            Panels = [new(Received, RowAxis.Function, ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"])],
        },
        new()
        {
            Number = 3, Id = "expenditure", Title = "支出决算表", OtherTitles = ["支出决算总表"],
            Panels = [new(Expenditure, RowAxis.Function, ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"])],
        },
        new()
        {
            Number = 4, Id = "appropriation", Title = "财政拨款收入支出决算总表", Words = Balance,
            Panels =
            [
                new(Received.With(FundSource.FiscalAppropriation), RowAxis.Words, ["决算数"]),
                new(Expenditure.With(FundSource.FiscalAppropriation), RowAxis.Function, ["合计", .. Appropriations]),
            ],
        },
        new()
        {
            Number = 5, Id = "general", Title = "一般公共预算财政拨款支出决算表",
            Panels = [new(Expenditure.With(FundSource.General), RowAxis.Function, ["合计", "基本支出", "项目支出"])],
        },
        new()
        {
            Number = 6, Id = "general-basic", Title = "一般公共预算财政拨款基本支出决算表", OtherTitles = ["一般公共预算财政拨款基本支出决算明细表"],
            Panels =
            [
                new(Basic.With(ExpenditureKind.Personnel), RowAxis.Economy, ["决算数"]),
                new(Basic.With(ExpenditureKind.Public), RowAxis.Economy, ["决算数"]),
            ],
        },
        new()
        {
            Number = 7, Id = "three-public", Title = "财政拨款“三公”经费支出决算表", OtherTitles = ["一般公共预算财政拨款“三公”经费支出决算表"], Words = Budgets,
            Panels =
            [
                new(
                    Expenditure.With(FundSource.FiscalAppropriation).With(ThreePublicItem.Total),
                    RowAxis.OneRow,
                    ["合计", "因公出国（境）费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费", "公务接待费"]),
            ],
        },
        new()
        {
            Number = 8, Id = "government-fund", Title = "政府性基金预算财政拨款收入支出决算表", Words = Flow,
            Panels = [new(Income.With(FundSource.GovernmentFund), RowAxis.Function, ["年初结转和结余", "本年收入", "本年支出", "基本支出", "项目支出", "年末结转和结余"])],
        },
        new()
        {
            Number = 9, Id = "state-capital", Title = "国有资本经营预算财政拨款收入支出决算表", Words = Flow,
            OtherTitles = ["国有资本经营预算财政拨款支出决算表"],
            Panels = [new(Income.With(FundSource.StateCapital), RowAxis.Function, ["年初结转和结余", "本年收入", "本年支出", "基本支出", "项目支出", "年末结转和结余"])],
        },
    ])
    {
        Stage = BudgetStage.FinalAccounts,
        Chapters = StandardChapters.All,

        // Beside 决算数 stands the 预算数 it is measured by: another amount than the one accounted for.
        Words = new(["预算数", "年初预算数", "全年预算数", "调整预算数"], new LexiconEntry(HeaderRole.Aside, default)),
    };
}
