using BudgetDomain.Cube;

namespace BudgetDomain.Disclosure.Forms;

/// <summary>上海市部门（单位）预算公开表, 9 tables: eight in 元, “三公” in 万元; codes in three columns 类, 款, 项.</summary>
public static class ShanghaiBudget
{
    private static readonly Slice Income = default(Slice).With(Side.Income).With(Vintage.CurrentYear);
    private static readonly Slice Expenditure = default(Slice).With(Side.Expenditure);
    private static readonly string[] Kinds = ["合计", "基本支出", "项目支出"];
    private static readonly string[] Appropriations = ["一般公共预算", "政府性基金预算", "国有资本经营预算"];
    private static readonly string[] FunctionLabels = ["功能分类科目编码›类", "功能分类科目编码›款", "功能分类科目编码›项", "功能分类科目名称"];

    /// <summary>The form.</summary>
    public static Form Form { get; } = new("shanghai-budget", new("上海市部门（单位）预算公开表", "Shanghai department and unit budget disclosure"),
    [
        new()
        {
            Number = 1, Id = "revenue-and-expenditure", Title = "财务收支预算总表", OtherTitles = ["收支预算总表"], Unit = AmountUnit.Yuan,
            Panels =
            [
                new(Income, RowAxis.Words, ["预算数"])
                {
                    Print = new()
                    {
                        Labels = ["本年收入›项目"], Columns = ["本年收入›预算数"], LastRows = ["收入总计"],
                        FirstRows = ["一、财政拨款收入", "1、一般公共预算资金", "2、政府性基金", "3、国有资本经营预算", "二、事业收入", "三、事业单位经营收入", "四、其他收入"],
                    },
                },
                new(Expenditure, RowAxis.Function, ["合计", "人员经费", "公用经费", "项目支出"])
                {
                    Print = new()
                    {
                        Labels = ["本年支出›项目"], Columns = PanelPrint.Under("本年支出›预算数", ["合计", "基本支出›人员经费", "基本支出›公用经费", "项目支出"]), LastRows = ["支出总计"],
                    },
                },
            ],
        },
        new()
        {
            Number = 2, Id = "revenue", Title = "收入预算总表", Unit = AmountUnit.Yuan,
            Panels =
            [
                new(Income, RowAxis.Function, ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"])
                {
                    Print = Functions("收入预算", ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"]),
                },
            ],
        },
        new()
        {
            Number = 3, Id = "expenditure", Title = "支出预算总表", Unit = AmountUnit.Yuan,
            Panels = [new(Expenditure, RowAxis.Function, [.. Kinds]) { Print = Functions("支出预算", Kinds) }],
        },
        new()
        {
            Number = 4, Id = "appropriation", Title = "财政拨款收支预算总表", Unit = AmountUnit.Yuan,
            Panels =
            [
                new(Income.With(FundSource.FiscalAppropriation), RowAxis.Words, ["预算数"])
                {
                    Print = new()
                    {
                        Labels = ["财政拨款收入›项目"], Columns = ["财政拨款收入›预算数"], LastRows = ["收入总计"],
                        FirstRows = ["一、一般公共预算资金", "二、政府性基金", "三、国有资本经营预算"],
                    },
                },
                new(Expenditure.With(FundSource.FiscalAppropriation), RowAxis.Function, ["合计", .. Appropriations])
                {
                    Print = new() { Labels = ["财政拨款支出›项目"], Columns = PanelPrint.Under("财政拨款支出", ["合计", .. Appropriations]), LastRows = ["支出总计"] },
                },
            ],
        },
        new()
        {
            Number = 5, Id = "general", Title = "一般公共预算支出功能分类预算表", Unit = AmountUnit.Yuan,
            Panels = [new(Expenditure.With(FundSource.General), RowAxis.Function, [.. Kinds]) { Print = Functions("一般公共预算支出", Kinds) }],
        },
        new()
        {
            Number = 6, Id = "government-fund", Title = "政府性基金预算支出功能分类预算表", Unit = AmountUnit.Yuan,
            Panels = [new(Expenditure.With(FundSource.GovernmentFund), RowAxis.Function, [.. Kinds]) { Print = Functions("政府性基金预算支出", Kinds) }],
        },
        new()
        {
            Number = 7, Id = "state-capital", Title = "国有资本经营预算支出功能分类预算表", Unit = AmountUnit.Yuan,
            Panels = [new(Expenditure.With(FundSource.StateCapital), RowAxis.Function, [.. Kinds]) { Print = Functions("国有资本经营预算支出", Kinds) }],
        },
        new()
        {
            Number = 8, Id = "general-basic", Title = "一般公共预算基本支出部门预算经济分类预算表", Unit = AmountUnit.Yuan,
            Panels =
            [
                new(Expenditure.With(FundSource.General).With(ExpenditureKind.Basic), RowAxis.Economy, ["合计", "人员经费", "公用经费"])
                {
                    Print = new()
                    {
                        Labels = PanelPrint.Under("项目", ["经济分类科目编码›类", "经济分类科目编码›款", "部门经济分类科目名称"]),
                        Columns = PanelPrint.Under("一般公共预算基本支出", ["合计", "人员经费", "公用经费"]), LastRows = ["合计"],
                    },
                },
            ],
        },
        new()
        {
            Number = 9, Id = "three-public", Title = "“三公”经费和机关运行经费预算表", Unit = AmountUnit.WanYuan,
            Panels =
            [
                new(
                    Expenditure.With(FundSource.FiscalAppropriation).With(ThreePublicItem.Total),
                    RowAxis.OneRow,
                    ["“三公”经费", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "购置费", "运行费", "机关运行经费"])
                {
                    Print = new()
                    {
                        Columns =
                        [
                            .. PanelPrint.Under("“三公”经费预算数", ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费›小计", "公务用车购置及运行费›购置费", "公务用车购置及运行费›运行费"]),
                            "机关运行经费预算数",
                        ],
                    },
                },
            ],

            // 名词解释: 机关运行经费 is paid from 一般公共预算 alone.
            Words = new(StandardWords.Words(
                Meaning.Of(ExpenditureKind.AgencyOperating).And(ThreePublicItem.None).And(FundSource.General).Widening(), "机关运行经费")),
        },
    ])
    {
        Chapters = StandardChapters.All,
    };

    private static PanelPrint Functions(string columns, string[] headers)
        => new() { Labels = PanelPrint.Under("项目", FunctionLabels), Columns = PanelPrint.Under(columns, headers), LastRows = ["合计"] };
}
