using System.Globalization;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>Realistic budget lines from a seed: the one source of ledgers for benchmarks and tests.</summary>
/// <remarks>
/// <para>The same seed gives the same lines on every machine. Units have 15 to 60 lines each, 37 on average, and stand in
/// departments of about 20. A third of them are administrative units, the others public institutions, which decides the
/// government economic code of each line (对照表).</para>
/// <para>Each unit has a home 款, taken from real ones so that the k-th is 1/k as frequent as the first. About 60 in 100 lines are
/// 基本支出: the personnel and public codes that occur in nearly every published budget, under 行政运行 (or the like) of the home 款, and
/// under 社会保障, 卫生健康 and 住房保障 as the rules have it. The others belong to 1 to 8 projects under the other 项 of the home
/// 款. Most money is 一般公共预算 of the current year; 1 line in 20 of projects is carried over, 1 in 500 is an adjustment and may be
/// negative. Amounts are log-normal, most of them round to 100 元, some exact to the 分.</para>
/// <para>Ten million lines have about 5,000 distinct combinations of members, unit and project left out.</para>
/// </remarks>
public static class LedgerGenerator
{
    /// <summary>The average number of lines of a unit.</summary>
    public const double LinesPerUnit = 37.5;

    private static readonly string[] Homes =
    [
        "20502", "20103", "21301", "20402", "21004", "20801", "21302", "20701", "21201", "20131", "21303", "20503",
        "20101", "22001", "20106", "21003", "20132", "20113", "20405", "20138", "21401", "20406", "20811", "22401",
    ];

    private static readonly string[] Personnel = ["30101", "30102", "30103", "30107", "30199", "30302", "30305", "30399"];

    private static readonly string[] Public =
    [
        "30201", "30228", "30229", "30211", "30299", "30216", "30217", "30231", "30239", "30207", "30206", "30205", "30213", "30202", "31002",
    ];

    private static readonly string[] OfProjects =
    [
        "30299", "30227", "30201", "30211", "31003",
    ];

    private static readonly (string Function, string Economy)[] Insurance =
    [
        ("2080505", "30108"), ("2080506", "30109"), ("2101101", "30110"), ("2101103", "30111"), ("2080801", "30304"), ("2210201", "30113"), ("2089999", "30112"),
    ];

    private static readonly string[] ProjectWords =
    [
        "业务工作经费", "信息化运行维护", "专项整治行动", "设备购置", "基础设施维修", "人才培训", "宣传活动", "监督检查", "公共服务补助", "课题研究",
        "档案数字化", "应急保障", "乡村振兴帮扶", "安全生产", "环境治理", "执法办案", "会议保障", "购买服务", "志愿服务", "资产更新",
    ];

    /// <summary>A ledger of about as many lines as asked for: units are never cut.</summary>
    public static BudgetLedger Ledger(int lines, int seed)
    {
        var builder = new BudgetLedgerBuilder(new() { Year = FiscalYear.FromYear(2025) });
        Fill(builder, Math.Max(1, (int)Math.Round(lines / LinesPerUnit)), seed);
        return builder.Build();
    }

    /// <summary>Adds the units and their lines to a builder.</summary>
    public static void Fill(BudgetLedgerBuilder builder, int units, int seed)
    {
        var lines = new List<BudgetLineDraft>();
        foreach (var unit in Units(units, seed))
        {
            builder.AddUnit(unit);
            lines.Clear();
            AddLines(unit, seed, lines);
            foreach (var line in lines)
                builder.Add(line);
        }
    }

    /// <summary>All lines of some units, one unit after another.</summary>
    public static IEnumerable<BudgetLineDraft> Drafts(int units, int seed)
    {
        var lines = new List<BudgetLineDraft>();
        foreach (var unit in Units(units, seed))
        {
            lines.Clear();
            AddLines(unit, seed, lines);
            foreach (var line in lines)
                yield return line;
        }
    }

    /// <summary>The units, department by department.</summary>
    public static IEnumerable<BudgetUnit> Units(int units, int seed)
    {
        var random = new Random(seed);
        var inDepartment = Math.Max(20, (units / 900) + 1);
        for (var i = 0; i < units; i++)
        {
            var department = 100 + (i / inDepartment);
            var number = (i % inDepartment) + 1;
            var code = UnitCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{department:000}{number:000}"));
            yield return new(code)
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"第{department}部门第{number}单位"),
                Kind = random.Next(3) == 0 ? UnitKind.Administrative : UnitKind.PublicInstitution,
            };
        }
    }

    private static void AddLines(BudgetUnit unit, int seed, List<BudgetLineDraft> lines)
    {
        // A unit's lines depend on the seed and its code alone, so that parts of a ledger can be made apart.
        var random = new Random(unchecked((seed * 31) + unit.Code.GetStableHash()));
        var home = Home.All[Skewed(random, Homes.Length)];
        var count = random.Next(15, 61);
        var basic = (int)(count * (0.5 + (0.2 * random.NextDouble())));
        var scale = Math.Exp(Normal(random) * 0.8);
        var baseItem = unit.Kind == UnitKind.Administrative ? home.Administration : home.Operation;

        var insured = Math.Min(Insurance.Length, basic / 3);
        for (var i = 0; i < insured; i++)
            Add(FunctionalCode.Parse(Insurance[i].Function), Insurance[i].Economy, ExpenditureKind.Personnel, FundSource.General, null, 30);
        for (var i = insured; i < basic; i++)
        {
            var personnel = random.Next(5) < 2;
            var codes = personnel ? Personnel : Public;
            Add(
                baseItem, codes[Skewed(random, codes.Length)], personnel ? ExpenditureKind.Personnel : ExpenditureKind.Public,
                FundSource.General, null, personnel ? 200 : 12);
        }

        var projects = random.Next(1, 9);
        var firstWord = random.Next(ProjectWords.Length);
        for (var i = basic; i < count; i++)
        {
            var project = random.Next(projects);
            var item = home.Items[(project + firstWord) % home.Items.Length];
            var fund = random.Next(100) switch { < 92 => FundSource.General, < 97 => FundSource.BusinessIncome, _ => FundSource.SpecialAccount };
            Add(
                item, OfProjects[Skewed(random, OfProjects.Length)], item == home.Items[0] && project == 0 ? ExpenditureKind.OtherOperating : ExpenditureKind.SpecificTarget,
                fund, ProjectWords[(firstWord + project) % ProjectWords.Length], 60);
        }

        void Add(FunctionalCode function, string economy, ExpenditureKind kind, FundSource fund, string? project, double wanYuan)
        {
            var adjustment = random.Next(500) == 0;
            var fen = (long)(wanYuan * scale * Math.Exp(Normal(random)) * 1_000_000);
            fen = random.Next(20) == 0 ? fen : fen / 10_000 * 10_000;
            var department = DepartmentEconomicCode.Parse(economy);
            lines.Add(new()
            {
                Unit = unit.Code,
                Function = function,
                DepartmentEconomy = department,
                GovernmentEconomy = Home.GovernmentCodeOf(department, unit.Kind),
                Kind = kind,
                Fund = fund,
                Vintage = project is not null && fund == FundSource.General && random.Next(20) == 0 ? Vintage.CarriedOver : Vintage.CurrentYear,
                Project = project,
                Amount = WanYuan.FromFen(adjustment && random.Next(2) == 0 ? -fen : fen),
                IsAdjustment = adjustment,
            });
        }
    }

    private static int GetStableHash(this UnitCode code)
    {
        var hash = 17;
        foreach (var digit in code.ToString())
            hash = unchecked((hash * 31) + digit);
        return hash;
    }

    /// <summary>A number below the limit; the k-th is drawn 1/k as often as the first.</summary>
    private static int Skewed(Random random, int limit) => (int)Math.Pow(limit + 1, random.NextDouble()) - 1;

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>A home 款 with its 项: those of the agency itself and those of projects.</summary>
    private sealed record Home(FunctionalCode Administration, FunctionalCode Operation, FunctionalCode[] Items)
    {
        private static readonly Dictionary<(DepartmentEconomicCode, UnitKind), GovernmentEconomicCode> Pairs = SubjectCatalogue.Default.EconomicMap.Entries
            .SelectMany(static entry => new[] { UnitKind.Administrative, UnitKind.PublicInstitution }
                .Where(kind => entry.UnitKind == UnitKind.Unspecified || entry.UnitKind == kind)
                .Select(kind => (Key: (entry.Department, kind), entry.Government)))
            .GroupBy(static pair => pair.Key)
            .ToDictionary(static pairs => pairs.Key, static pairs => pairs.First().Government);

        public static Home[] All { get; } = Array.ConvertAll(Homes, static code => Of(FunctionalCode.Parse(code)));

        public static GovernmentEconomicCode GovernmentCodeOf(DepartmentEconomicCode code, UnitKind kind) => Pairs.GetValueOrDefault((code, kind));

        private static Home Of(FunctionalCode section)
        {
            FunctionalCode[] items = [.. SubjectCatalogue.Default.Functional.ChildrenOf(section, 2025).Select(static subject => subject.Code)];
            var operation = Array.Find(items, static item => item.ToString().EndsWith("50", StringComparison.Ordinal));
            FunctionalCode[] ofProjects = [.. items.Skip(1).Where(item => item != operation).Take(3)];
            return new(items[0], operation.IsDefault ? items[0] : operation, ofProjects);
        }
    }
}
