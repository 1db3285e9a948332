using BudgetDomain.Cube;

namespace BudgetDomain.FsCheck.Synthetic;

using static FormTables;

/// <summary>The nine tables of the Shanghai form.</summary>
internal static class ShanghaiTables
{
    internal static IEnumerable<SyntheticTable> Of(IReadOnlyList<SyntheticLine> lines, Surface surface)
    {
        var t = new FormTables(lines, surface);
        var who = (surface.Titles % 3) switch { 0 => "预算单位", 1 => "部门", _ => "单位" };
        yield return new(1, [$"{who}财务收支预算总表", "收支预算总表"],
            Balance(
                t, _ => true,
                [
                    ("一、财政拨款收入", l => l.IsFiscal), ("1、一般公共预算资金", Fund(FundSource.General)), ("2、政府性基金", Fund(FundSource.GovernmentFund)),
                    ("3、国有资本经营预算", Fund(FundSource.StateCapital)), ("二、事业收入", Fund(FundSource.BusinessIncome)),
                    ("三、事业单位经营收入", Fund(FundSource.OperatingIncome)), ("四、其他收入", Fund(FundSource.OtherIncome)),
                ],
                "本年收入", "本年支出",
                [
                    Sum(["本年支出", "预算数", "合计"], _ => true), Sum(["本年支出", "预算数", "基本支出", "人员经费"], l => l.IsPersonnel),
                    Sum(["本年支出", "预算数", "基本支出", "公用经费"], l => l.IsPublic), Sum(["本年支出", "预算数", "项目支出"], l => l.IsProject),
                ]));
        yield return new(2, [$"{who}收入预算总表"],
        [
            new(t.CodeLabels("功能", 3, "项目"),
            [
                Sum(["收入预算", "合计"], _ => true), Sum(["收入预算", "财政拨款收入"], l => l.IsFiscal), Sum(["收入预算", "事业收入"], Fund(FundSource.BusinessIncome)),
                Sum(["收入预算", "事业单位经营收入"], Fund(FundSource.OperatingIncome)), Sum(["收入预算", "其他收入"], Fund(FundSource.OtherIncome)),
            ],
            t.FunctionRows(_ => true)),
        ]);
        yield return Functions(3, [$"{who}支出预算总表"], "支出预算", _ => true);
        yield return new(4, [$"{who}财政拨款收支预算总表", "财政拨款收支预算总表"],
            Balance(
                t, l => l.IsFiscal,
                [
                    ("一、一般公共预算资金", Fund(FundSource.General)), ("二、政府性基金", Fund(FundSource.GovernmentFund)), ("三、国有资本经营预算", Fund(FundSource.StateCapital)),
                ],
                "财政拨款收入", "财政拨款支出", [Sum(["财政拨款支出", "合计"], _ => true), .. Appropriations("财政拨款支出")]));
        yield return Functions(5, [$"{who}一般公共预算支出功能分类预算表"], "一般公共预算支出", Fund(FundSource.General));
        yield return Functions(6, [$"{who}政府性基金预算支出功能分类预算表"], "政府性基金预算支出", Fund(FundSource.GovernmentFund));
        yield return Functions(7, [$"{who}国有资本经营预算支出功能分类预算表"], "国有资本经营预算支出", Fund(FundSource.StateCapital));
        const string basic = "一般公共预算基本支出";
        yield return new(8, [$"{who}一般公共预算基本支出部门预算经济分类预算表"],
        [
            new(EconomyLabels(t, surface), [Sum([basic, "合计"], Spent), Sum([basic, "人员经费"], l => l.IsPersonnel), Sum([basic, "公用经费"], l => l.IsPublic)],
                t.EconomyRows(l => l.IsBasic && l.Fund == FundSource.General)),
        ]);
        const string three = "“三公”经费预算数", cars = "公务用车购置及运行费";
        yield return new(9, [$"{who}“三公”经费和机关运行经费预算表"],
        [
            new([],
            [
                Sum([three, "合计"], l => l.IsThreePublic && l.IsFiscal), Sum([three, "因公出国(境)费"], l => l.IsAbroad && l.IsFiscal), Sum([three, "公务接待费"], l => l.IsReception && l.IsFiscal),
                Sum([three, cars, "小计"], l => (l.IsVehiclePurchase || l.IsVehicleRunning) && l.IsFiscal), Sum([three, cars, "购置费"], l => l.IsVehiclePurchase && l.IsFiscal),
                Sum([three, cars, "运行费"], l => l.IsVehicleRunning && l.IsFiscal), Sum(["机关运行经费预算数"], l => l.IsAgencyOperating && l.Fund == FundSource.General),
            ],
            [new([], Spent)]),
        ]);

        SyntheticTable Functions(int number, string[] titles, string over, Func<SyntheticLine, bool> fund)
            => new(number, titles, [new(t.CodeLabels("功能", 3, "项目"), Kinds(over), t.FunctionRows(l => l.IsSpent && fund(l)))]);
    }

    private static string[][] EconomyLabels(FormTables t, Surface surface)
        => surface.Codes == CodeLayout.ThreeColumns ? [["项目", "经济分类科目编码", "类"], ["项目", "经济分类科目编码", "款"], ["项目", "部门经济分类科目名称"]] : t.CodeLabels("经济", 2, "项目");

    private static SyntheticPanel[] Balance(FormTables t, Func<SyntheticLine, bool> within, (string Label, Func<SyntheticLine, bool> Of)[] funds, string left, string right, Column[] columns)
    {
        var income = funds.Select(f => new Row([f.Label], f.Of)).ToArray();
        var classes = t.ClassRows(l => l.IsSpent && within(l));
        var top = Math.Max(income.Length, classes.Length);
        return
        [
            new([[left, "项目"]], [Sum([left, "预算数"], _ => true)], [.. Zip(income, top, 1), new(["收入总计"], within)]),
            new([[right, "项目"]], columns, [.. Zip(classes, top, 1), new(["支出总计"], within)]),
        ];
    }
}
