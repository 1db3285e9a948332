using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Forms;

/// <summary>山西省 2025 年单位（部门）预算公开表, 13 tables in 万元.</summary>
public static class ShanxiUnit2025
{
    private static readonly Slice Income = default(Slice).With(Side.Income);
    private static readonly Slice Expenditure = default(Slice).With(Side.Expenditure);
    private static readonly Slice Current = Expenditure.With(Vintage.CurrentYear);
    private static readonly Slice Projects = Expenditure.With(ExpenditureKind.Project);

    private static readonly string[] Kinds = ["合计", "基本支出", "项目支出"];
    private static readonly string[] Appropriations = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];

    private static readonly string[] IncomeFunds = ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算"];
    private static readonly string[] CodeAndName = ["科目编码", "科目名称"];
    private static readonly string[] Total = ["合计"];

    /// <summary>The form.</summary>
    public static Form Form { get; } = new("shanxi-unit-2025", new("山西省单位预算公开表（2025）", "Shanxi unit budget disclosure (2025)"),
    [
        new()
        {
            Number = 1, Id = "revenue-and-expenditure", Title = "预算收支总表", OtherTitles = ["收支预算总表", "收支总表", "部门收支总表", "财务收支预算总表", "收支总体情况表"],
            Panels =
            [
                new(Income.With(Vintage.CurrentYear), RowAxis.Words, ["预算数"])
                {
                    Print = new()
                    {
                        Labels = ["收入›项目"], Columns = ["收入›{年}"],
                        FirstRows = [.. IncomeFunds, "四、财政专户管理资金", "五、单位资金"], LastRows = ["本年收入合计", "上年结转", "收入总计"],
                    },
                },
                new(Expenditure, RowAxis.Function, ["合计", "当年预算安排", "上年结转安排"])
                {
                    Print = new()
                    {
                        Labels = ["支出›项目"], Columns = ["支出›{年}合计", "支出›当年预算安排", "支出›上年结转安排"],
                        LastRows = ["本年支出合计", "年终结转", "支出总计"], AllClasses = true,
                    },
                },
            ],
        },
        new()
        {
            Number = 2, Id = "revenue", Title = "预算收入总表", OtherTitles = ["收入总表", "收入预算总表", "部门收入总表", "收入总体情况表"],
            Panels =
            [
                // Under 本年收入, as the form has it, or without that header, as some units print it.
                new(Income, RowAxis.Function,
                [
                    "本年收入合计", "当年一般公共预算", "当年政府性基金预算", "当年国有资本经营预算", "当年财政专户管理资金", "当年单位资金", "上年结转",
                    "合计", .. Appropriations, "财政专户管理资金", "单位资金",
                ])
                {
                    Print = new()
                    {
                        Labels = PanelPrint.Under("项目", CodeAndName), FirstRows = [.. Total],
                        Columns = [.. PanelPrint.Under("本年收入", ["合计", "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金"]), "上年结转"],
                    },
                },
            ],
        },
        new()
        {
            Number = 3, Id = "expenditure", Title = "预算支出总表", OtherTitles = ["支出总表", "支出预算总表", "部门支出总表", "支出总体情况表"],
            Panels = [new(Expenditure, RowAxis.Function, [.. Kinds]) { Print = ByKind("项目", "{年}预算数") }],
        },
        new()
        {
            Number = 4, Id = "appropriation", Title = "财政拨款收支总表", OtherTitles = ["财政拨款收支预算总表", "财政拨款收支总体情况表"],
            Panels =
            [
                new(Income.With(FundSource.FiscalAppropriation).With(Vintage.CurrentYear), RowAxis.Words, ["金额"])
                {
                    Print = new()
                    {
                        Labels = ["收入›项目"], Columns = ["收入›金额"],
                        FirstRows = [.. IncomeFunds], LastRows = ["本年收入合计", "上年财政拨款结转", .. IncomeFunds, "收入总计"],
                    },
                },
                new(Expenditure.With(FundSource.FiscalAppropriation), RowAxis.Function, ["小计", .. Appropriations])
                {
                    Print = new()
                    {
                        Labels = ["支出›项目"], Columns = PanelPrint.Under("支出›金额", ["小计", .. Appropriations]),
                        LastRows = ["本年支出合计", "年终结转", "", "", "", "支出总计"], AllClasses = true,
                    },
                },
            ],
        },
        new()
        {
            Number = 5, Id = "general", Title = "一般公共预算支出预算表（不含上年结转）", OtherTitles = ["一般公共预算支出表", "一般公共预算支出预算表", "一般公共预算财政拨款支出表", "一般公共预算支出情况表"],
            Panels = [new(Current.With(FundSource.General), RowAxis.Function, [.. Kinds]) { Print = ByKind("项目", "{年}预算数") }],
        },
        new()
        {
            Number = 6, Id = "general-basic", Title = "一般公共预算安排基本支出分经济科目表（不含上年结转）",
            OtherTitles = ["一般公共预算基本支出表", "一般公共预算基本支出分经济科目表", "一般公共预算安排基本支出分经济科目表", "一般公共预算基本支出明细表", "一般公共预算基本支出情况表"],
            Panels =
            [
                new(Current.With(FundSource.General).With(ExpenditureKind.Basic), RowAxis.Economy, ["合计", "人员经费", "公用经费"])
                {
                    Print = new()
                    {
                        Labels = ["部门预算支出经济科目名称", "政府预算支出经济科目名称"], Columns = PanelPrint.Under("{年}预算数", ["合计", "人员经费", "公用经费"]), FirstRows = [.. Total],
                    },
                },
            ],
        },
        new()
        {
            Number = 7, Id = "government-fund-revenue", Title = "政府性基金预算收入表（不含上年结转）", OtherTitles = ["政府性基金预算收入表", "政府性基金预算收入预算表"],
            Panels =
            [
                new(Income.With(FundSource.GovernmentFund).With(Vintage.CurrentYear), RowAxis.Revenue, ["政府性基金收入预算"])
                {
                    Print = new() { Labels = ["项目›收入科目编码", "项目›科目名称"], Columns = ["政府性基金收入预算"], FirstRows = [.. Total] },
                },
            ],
        },
        new()
        {
            Number = 8, Id = "government-fund", Title = "政府性基金预算支出表（不含上年结转）", OtherTitles = ["政府性基金预算支出表", "政府性基金预算支出预算表", "政府性基金预算支出情况表"],
            Panels =
            [
                new(Current.With(FundSource.GovernmentFund), RowAxis.Function, [.. Kinds])
                {
                    Print = new() { Labels = [.. CodeAndName], Columns = [.. Kinds], FirstRows = [.. Total] },
                },
            ],
        },
        new()
        {
            Number = 9, Id = "state-capital", Title = "国有资本经营预算收支预算表（不含上年结转）",
            OtherTitles = ["国有资本经营预算收支表", "国有资本经营预算收支预算表", "国有资本经营预算支出预算表"],
            Panels =
            [
                new(Income.With(FundSource.StateCapital).With(Vintage.CurrentYear), RowAxis.Revenue, ["国有资本经营收入预算"])
                {
                    Print = new()
                    {
                        Labels = PanelPrint.Under("国有资本经营预算收入", ["项目›收入科目编码", "项目›科目名称"]), Columns = ["国有资本经营预算收入›国有资本经营收入预算"],
                        FirstRows = [.. Total],
                    },
                },
                new(Current.With(FundSource.StateCapital), RowAxis.Function, [.. Kinds]) { Print = ByKind("国有资本经营预算支出", "国有资本经营预算支出") },
            ],
        },
        new()
        {
            Number = 10, Id = "three-public", Title = "财政拨款安排“三公”经费支出预算表", OtherTitles = ["“三公”经费支出预算表", "财政拨款“三公”经费支出预算表", "一般公共预算“三公”经费支出表", "“三公”经费支出情况表"],
            Panels =
            [
                new(Expenditure.With(FundSource.FiscalAppropriation).With(ThreePublicItem.Total), RowAxis.Words, ["合计", .. Appropriations])
                {
                    Print = new()
                    {
                        Labels = ["项目"], Columns = PanelPrint.Under("{年}预算数", ["合计", .. Appropriations]),
                        FirstRows = ["因公出国（境）费", "公务接待费", "公务用车购置及运行费", "①公务用车购置费", "②公务用车运行维护费", "合计"],
                    },
                },
            ],
        },
        new()
        {
            Number = 11, Id = "agency-operating", Title = "财政拨款安排机关运行经费预算表", OtherTitles = ["机关运行经费预算表", "财政拨款机关运行经费预算表"],
            Panels =
            [
                new(Current.With(FundSource.FiscalAppropriation).With(ExpenditureKind.AgencyOperating), RowAxis.Unit, ["合计", .. Appropriations])
                {
                    Print = new() { Labels = ["单位名称"], Columns = PanelPrint.Under("{年}预算数", ["合计", .. Appropriations]), FirstRows = ["部门合计"] },
                },
            ],
        },
        new()
        {
            Number = 12, Id = "projects", Title = "项目支出预算表（本年预算）", OtherTitles = ["项目支出预算表", "项目支出表"],
            Panels =
            [
                new(Projects.With(Vintage.CurrentYear), RowAxis.Project, ["合计", .. Appropriations, "财政专户管理资金", "单位资金"])
                {
                    Print = new() { Labels = ["项目名称"], Columns = ["合计", .. PanelPrint.Under("{年}财政拨款", Appropriations), "财政专户管理资金", "单位资金"] },
                },
            ],
        },
        new()
        {
            Number = 13, Id = "projects-carried-over", Title = "项目支出预算表（上年结转）",
            Panels =
            [
                new(Projects.With(Vintage.CarriedOver).With(FundSource.FiscalAppropriation), RowAxis.Project, ["合计", .. Appropriations])
                {
                    Print = new() { Labels = ["项目名称"], Columns = ["合计", .. PanelPrint.Under("{年}财政拨款", Appropriations)] },
                },
            ],
        },
    ])
    {
        Chapters = StandardChapters.All,
    };

    private static PanelPrint ByKind(string labels, string columns)
        => new() { Labels = PanelPrint.Under(labels, CodeAndName), Columns = PanelPrint.Under(columns, Kinds), FirstRows = [.. Total] };
}
