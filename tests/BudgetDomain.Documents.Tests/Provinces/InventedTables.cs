using System.Globalization;
using System.Text;

namespace BudgetDomain.Documents.Tests.Provinces;

/// <summary>Tables with random amounts that add up, in layouts that no form describes.</summary>
internal sealed class InventedTables(int seed)
{
    private static readonly string[] UnitNames = ["某市农业农村局本级", "某市农业技术推广中心", "某市动物疫病预防控制站", "某市农业综合行政执法支队"];
    private static readonly string[] ProjectNames = ["综合业务费", "办公设备更新", "信息系统运行维护", "村级组织运转补助", "环境整治", "农村公路管护"];
    private static readonly string[][] Functions = [["201", "一般公共服务支出", "20106", "财政事务", "2010601", "行政运行", "2010602", "一般行政管理事务"], ["208", "社会保障和就业支出", "20805", "行政事业单位养老支出", "2080505", "机关事业单位基本养老保险缴费支出", "2080506", "机关事业单位职业年金缴费支出"]];
    private static readonly string[][] Economy = [["301", "工资福利支出", "30101", "基本工资", "30102", "津贴补贴"], ["302", "商品和服务支出", "30201", "办公费", "30217", "公务接待费"], ["303", "对个人和家庭的补助", "30302", "退休费", "30305", "生活补助"]];

    private readonly Random _random = new(seed);

    /// <summary>A table by what it is: what comes out has its title, unit line, header and rows.</summary>
    public static IReadOnlyDictionary<string, Func<InventedTables, string>> Kinds { get; } = new Dictionary<string, Func<InventedTables, string>>
    {
        ["agency-by-units"] = static t => t.ByUnits("2025年机关运行经费预算表", "单位名称|合计|一般公共预算|政府性基金预算|国有资本经营预算"),
        ["agency-by-subjects"] = static t => t.BySubjects("机关运行经费支出预算表", "科目编码|科目名称|机关运行经费支出", Economy, 1, false),
        ["projects-under-units"] = static t => t.Projects("2025年部门预算项目支出表", "单位名称|项目名称|合计|一般公共预算|政府性基金预算|单位资金", twoColumns: true),
        ["projects-under-units-in-one-column"] = static t => t.Projects("项目支出表", "项目名称|合计|一般公共预算|政府性基金预算|单位资金", twoColumns: false),
        ["units-over-functions"] = static t => t.UnitsOver("部门支出总表", "功能分类科目编码|单位（科目名称）|合计|基本支出|项目支出", Functions),
        ["units-over-economy"] = static t => t.UnitsOver("一般公共预算基本支出表", "科目编码|单位名称（科目）|合计|人员经费|公用经费", Economy),
        ["functions-beside-units"] = static t => t.BesideUnits("支出总表", "单位名称|科目编码|科目名称|合计|基本支出|项目支出"),
        ["economy-of-appropriations"] = static t => t.BySubjects("财政拨款支出预算表（部门经济分类科目）", "科目编码|科目名称|合计|基本支出|项目支出", Economy, 2, false),
        ["economy-of-projects"] = static t => t.BySubjects("一般公共预算项目支出情况表（按支出经济分类科目）", "支出经济分类科目|2025年预算", Economy, 1, true),
        ["basic-by-economy-and-fund"] = static t => t.BySubjects("基本支出预算表", "支出项目类别（资金使用单位）|总计|一般公共预算拨款|财政专户拨款|其他资金", Economy, 3, true),
        ["income-by-words"] = static t => t.Income(),
        ["expenditure-by-kinds"] = static t => t.ByKinds(),
    };

    public static string Document(string kind, int seed)
        => $"某市农业农村局2025年部门预算\n\n第二部分 2025年部门预算表\n\n{Kinds[kind](new(seed))}\n";

    private int Units => 2 + _random.Next(3);

    private long Amount => _random.Next(100, 900_000);

    private static string Head(string title, string header) => $"{title}\n\n单位：万元\n\n{header.Replace('|', '\t')}\n";

    private static string Row(string labels, params IEnumerable<long> amounts)
        => $"{labels.Replace('|', '\t')}\t{string.Join('\t', amounts.Select(static a => a == 0 ? string.Empty : (a / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture)))}\n";

    private static long[] Sum(IEnumerable<long[]> rows) => rows.Aggregate(static (a, b) => [.. a.Zip(b, static (x, y) => x + y)]);

    /// <summary>A whole and its parts in so many columns.</summary>
    private long[] Parts(int columns)
    {
        if (columns == 1)
            return [Amount];
        var parts = Enumerable.Range(0, columns).Select(_ => Amount).ToArray();
        return [parts.Sum(), .. parts];
    }

    private string ByUnits(string title, string header)
    {
        var rows = UnitNames.Take(Units).Select(u => (Name: u, Amounts: Parts(2))).ToList();
        return Head(title, header) + Row("合计", [.. Sum(rows.Select(static r => r.Amounts)), 0]) + string.Concat(rows.Select(static r => Row(r.Name, [.. r.Amounts, 0])));
    }

    private string BySubjects(string title, string header, string[][] subjects, int columns, bool oneColumn)
    {
        var (text, classes) = (new StringBuilder(), new List<long[]>());
        foreach (var subject in subjects)
        {
            var (first, second) = (Parts(columns), Parts(columns));
            classes.Add(Sum([first, second]));
            text.Append(Row(Label(subject[0], subject[1]), classes[^1])).Append(Row(Label(subject[^4], subject[^3]), first)).Append(Row(Label(subject[^2], subject[^1]), second));
        }

        return Head(title, header) + Row(oneColumn ? "合计" : "合计|", Sum(classes)) + text;

        string Label(string code, string name) => oneColumn ? $"[{code}]{name}" : $"{code}|{name}";
    }

    private string Projects(string title, string header, bool twoColumns)
    {
        var (text, units) = (new StringBuilder(), new List<long[]>());
        foreach (var unit in UnitNames.Take(Units))
        {
            var projects = ProjectNames.OrderBy(_ => _random.Next()).Take(2 + _random.Next(3)).Select(p => (Name: p, Amounts: Parts(3))).ToList();
            units.Add(Sum(projects.Select(static p => p.Amounts)));
            text.Append(Row(twoColumns ? $"{unit}|" : unit, units[^1]));
            foreach (var (name, amounts) in projects)
                text.Append(Row(twoColumns ? $"{unit}|{name}" : name, amounts));
        }

        return Head(title, header) + Row(twoColumns ? "合计|" : "合计", Sum(units)) + text;
    }

    private string UnitsOver(string title, string header, string[][] subjects)
    {
        var (text, units) = (new StringBuilder(), new List<long[]>());
        foreach (var unit in UnitNames.Take(Units))
        {
            var (rows, sum) = SubjectsOf(subjects, string.Empty);
            units.Add(sum);
            text.Append(Row($"|{unit}", sum)).Append(rows);
        }

        return Head(title, header) + Row("|合计", Sum(units)) + text;
    }

    private string BesideUnits(string title, string header)
    {
        var (text, units) = (new StringBuilder(), new List<long[]>());
        foreach (var unit in UnitNames.Take(Units))
        {
            var (rows, sum) = SubjectsOf(Functions, $"{unit}|");
            units.Add(sum);
            text.Append(Row($"{unit}||", sum)).Append(rows);
        }

        return Head(title, header) + Row("合计||", Sum(units)) + text;
    }

    private (string Rows, long[] Sum) SubjectsOf(string[][] subjects, string before)
    {
        var (text, classes) = (new StringBuilder(), new List<long[]>());
        foreach (var subject in subjects)
        {
            var (first, second) = (Parts(2), Parts(2));
            classes.Add(Sum([first, second]));
            for (var i = 0; i < subject.Length; i += 2)
                text.Append(Row($"{before}{subject[i]}|{subject[i + 1]}", i == subject.Length - 4 ? first : i == subject.Length - 2 ? second : classes[^1]));
        }

        return (text.ToString(), Sum(classes));
    }

    private string Income()
    {
        var (general, fund, special, business, other) = (Amount, Amount, Amount, Amount, Amount);
        var total = general + fund + special + business + other;
        return Head("收入总体情况表", "项目|2025年预算") + Row("一、预算拨款", general + fund) + Row("一般公共预算拨款", general) + Row("政府性基金预算拨款", fund) + Row("国有资本经营预算拨款", 0L)
            + Row("二、财政专户拨款", special) + Row("三、其他资金", business + other) + Row("事业收入", business) + Row("其他收入", other) + Row("本年收入合计", total) + Row("收入总计", total);
    }

    private string ByKinds()
    {
        var (basic, project) = (Economy.Select(e => (Name: e[1], Amount)).ToList(), Economy[1..].Select(e => (Name: e[1], Amount)).ToList());
        var total = basic.Sum(static b => b.Amount) + project.Sum(static p => p.Amount);
        return Head("支出总体情况表", "项目|2025年预算") + Row("一、基本支出", basic.Sum(static b => b.Amount)) + string.Concat(basic.Select(static b => Row(b.Name, b.Amount)))
            + Row("二、项目支出", project.Sum(static p => p.Amount)) + string.Concat(project.Select(static p => Row(p.Name, p.Amount))) + Row("本年支出合计", total) + Row("支出总计", total);
    }
}
