using BudgetDomain.Cube;

namespace BudgetDomain.FsCheck.Synthetic;

using static FormTables;

/// <summary>The thirteen tables of the Shanxi form.</summary>
internal static class ShanxiTables
{
    internal static IEnumerable<SyntheticTable> Of(IReadOnlyList<SyntheticLine> lines, Surface surface)
    {
        var t = new FormTables(lines, surface);
        yield return new(1, ["预算收支总表", "收支预算总表", "收支总表", "部门收支总表", "单位收支预算总表", "部门财务收支预算总表", "单位收支总体情况表"], Balance(t, _ => true, fiscal: false));
        yield return new(2, ["预算收入总表", "收入预算总表", "部门收入总表", "收入总表", "收入总体情况表"],
        [
            new(t.CodeLabels("", 3, "项目"),
            [
                Sum(["本年收入", "合计"], Current), Sum(["本年收入", "一般公共预算"], l => l.IsCurrent && l.Fund == FundSource.General),
                Sum(["本年收入", "政府性基金"], l => l.IsCurrent && l.Fund == FundSource.GovernmentFund),
                Sum(["本年收入", "国有资本经营预算"], l => l.IsCurrent && l.Fund == FundSource.StateCapital),
                Sum(["本年收入", "财政专户管理资金"], l => l.IsCurrent && l.Fund == FundSource.SpecialAccount),
                Sum(["本年收入", "单位资金"], l => l.IsCurrent && l.IsOfUnit), Sum(["上年结转"], l => !l.IsCurrent),
            ],
            t.FunctionRows(_ => true)),
        ]);
        yield return new(3, ["预算支出总表", "支出预算总表", "部门支出总表", "支出总表", "支出总体情况表"], [new(t.CodeLabels("", 3, "项目"), Kinds("2025年预算数"), t.FunctionRows(Spent))]);
        yield return new(4, ["财政拨款收支总表", "财政拨款收支预算总表", "财政拨款收支总体情况表"], Balance(t, l => l.IsFiscal, fiscal: true));
        yield return Functions(5, ["一般公共预算支出预算表（不含上年结转）", "一般公共预算支出表", "一般公共预算支出预算表", "一般公共预算财政拨款支出表", "一般公共预算支出情况表"], l => l.Fund == FundSource.General);
        yield return new(6, ["一般公共预算安排基本支出分经济科目表（不含上年结转）", "一般公共预算基本支出表", "一般公共预算基本支出分经济科目表", "一般公共预算基本支出明细表", "一般公共预算基本支出情况表"],
        [
            new([["部门预算支出经济科目名称"], ["政府预算支出经济科目名称"]],
                [Sum(["2025年预算数", "合计"], Spent), Sum(["2025年预算数", "人员经费"], l => l.IsPersonnel), Sum(["2025年预算数", "公用经费"], l => l.IsPublic)],
                t.NamedEconomyRows(l => l.IsBasic && l.IsCurrent && l.Fund == FundSource.General)),
        ]);
        yield return new(7, ["政府性基金预算收入表（不含上年结转）", "政府性基金预算收入表"],
        [
            new([["项目", "收入科目编码"], ["项目", "科目名称"]], [Sum(["政府性基金收入预算"], _ => true)], Revenue(t, lines, FundSource.GovernmentFund)),
        ]);
        yield return Functions(8, ["政府性基金预算支出表（不含上年结转）", "政府性基金预算支出表", "政府性基金预算支出情况表"], l => l.Fund == FundSource.GovernmentFund);
        const string received = "国有资本经营预算收入", spent = "国有资本经营预算支出";
        yield return new(9, ["国有资本经营预算收支预算表（不含上年结转）", "国有资本经营预算收支表"],
        [
            new([[received, "项目", "收入科目编码"], [received, "项目", "科目名称"]], [Sum([received, "国有资本经营收入预算"], _ => true)],
                t.WithTotal([], l => l.IsCurrent && l.Fund == FundSource.StateCapital, 2)),
            new(t.CodeLabels("", 3, spent), Kinds(spent), t.FunctionRows(l => l.IsSpent && l.IsCurrent && l.Fund == FundSource.StateCapital)),
        ]);
        yield return new(10, ["财政拨款安排“三公”经费支出预算表", "“三公”经费支出预算表", "一般公共预算“三公”经费支出表", "“三公”经费支出情况表"],
        [
            new([["项目"]], [Sum(["2025年预算数", "合计"], Spent), .. Appropriations("2025年预算数")],
            [
                .. new (string Label, Func<SyntheticLine, bool> Of)[]
                {
                    ("因公出国（境）费", l => l.IsAbroad), ("公务接待费", l => l.IsReception), ("公务用车购置及运行费", l => l.IsVehiclePurchase || l.IsVehicleRunning),
                    ("①公务用车购置费", l => l.IsVehiclePurchase), ("②公务用车运行维护费", l => l.IsVehicleRunning), ("合计", l => l.IsThreePublic),
                }.Select(row => new Row([row.Label], l => l.IsSpent && l.IsFiscal && row.Of(l))),
            ]),
        ]);
        yield return new(11, ["财政拨款安排机关运行经费预算表", "机关运行经费预算表"],
        [
            new([["单位名称"]], [Sum(["2025预算数", "合计"], Spent), .. Appropriations("2025预算数")],
            [
                .. new[] { "部门合计", Unit }.Select(label => new Row([label], l => l.IsAgencyOperating && l.IsCurrent && l.IsFiscal)),
            ]),
        ]);
        yield return new(12, ["项目支出预算表（本年预算）"],
        [
            new([["项目名称"]],
            [
                Sum(["合计"], Spent), .. Appropriations("2025年财政拨款"), Sum(["财政专户管理资金"], Fund(FundSource.SpecialAccount)), Sum(["单位资金"], l => l.IsOfUnit),
            ],
            Projects(l => l.IsProject && l.IsCurrent)),
        ]);
        yield return new(13, ["项目支出预算表（上年结转）"],
            [new([["项目名称"]], [Sum(["合计"], Spent), .. Appropriations("2025年财政拨款")], Projects(l => l.IsProject && !l.IsCurrent && l.IsFiscal))]);

        SyntheticTable Functions(int number, string[] titles, Func<SyntheticLine, bool> fund)
            => new(number, titles, [new(t.CodeLabels("", 3, "项目"), Kinds("2025年预算数"), t.FunctionRows(l => l.IsSpent && l.IsCurrent && fund(l)))]);

        Row[] Projects(Func<SyntheticLine, bool> within) => !lines.Any(within)
            ? []
            : [new([Unit], within), .. lines.Where(within).Select(l => l.Project).Distinct().Select(p => new Row([p], l => within(l) && l.Project == p))];
    }

    private static Row[] Revenue(FormTables t, IReadOnlyList<SyntheticLine> lines, FundSource fund)
    {
        bool Within(SyntheticLine l) => l.IsCurrent && l.Fund == fund;
        var code = SubjectPool.FundRevenue.Code;
        Row[] rows = lines.Any(Within)
            ? [.. new[] { code.Root, code.Parent, code }.Select(c => new Row([c.ToString(), Subjects.SubjectCatalogue.Default.Revenue.Find(c)?.Name ?? ""], Within))]
            : [];
        return t.WithTotal(rows, Within, 2);
    }

    private static SyntheticPanel[] Balance(FormTables t, Func<SyntheticLine, bool> within, bool fiscal)
    {
        var amount = fiscal ? "金额" : "2025年";
        (string Label, Func<SyntheticLine, bool> Of)[] funds =
        [
            ("一、一般公共预算", Fund(FundSource.General)), ("二、政府性基金预算", Fund(FundSource.GovernmentFund)), ("三、国有资本经营预算", Fund(FundSource.StateCapital)),
            .. fiscal ? Array.Empty<(string, Func<SyntheticLine, bool>)>() : [("四、财政专户管理资金", Fund(FundSource.SpecialAccount)), ("五、单位资金", l => l.IsOfUnit)],
        ];
        var income = funds.Select(f => new Row([f.Label], l => l.IsCurrent && f.Of(l))).ToArray();
        var classes = t.ClassRows(l => l.IsSpent && within(l));
        var top = Math.Max(income.Length, classes.Length);
        Row[] left =
        [
            .. Zip(income, top, 1), new(["本年收入合计"], l => l.IsCurrent && within(l)), new([fiscal ? "上年财政拨款结转" : "上年结转"], l => !l.IsCurrent && within(l)),
            .. fiscal ? funds.Select(f => new Row([f.Label], l => !l.IsCurrent && f.Of(l))) : [], new(["收入总计"], within),
        ];
        Row[] right = [.. Zip(classes, top, 1), new(["本年支出合计"], l => l.IsSpent && within(l)), new(["年终结转"], l => !l.IsSpent && within(l)), new(["支出总计"], within)];
        if (fiscal)
            right = [.. right[..^1], .. Zip([], 3, 1), right[^1]];
        Column[] columns = fiscal
            ? [Sum(["支出", "金额", "小计"], _ => true), .. Appropriations("支出", "金额")]
            : [Sum(["支出", "2025年合计"], _ => true), Sum(["支出", "当年预算安排"], Current), Sum(["支出", "上年结转安排"], l => !l.IsCurrent)];
        return [new([["收入", "项目"]], [Sum(["收入", amount], _ => true)], left), new([["支出", "项目"]], columns, right)];
    }
}
