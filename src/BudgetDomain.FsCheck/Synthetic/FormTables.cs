using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>Rows and columns that both forms have, made from lines.</summary>
internal sealed class FormTables(IReadOnlyList<SyntheticLine> lines, Surface surface)
{
    internal const string Unit = "云溪市档案馆";

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    private static readonly string[] LevelNames = ["类", "款", "项"];

    internal static bool Current(SyntheticLine l) => l.IsCurrent;

    internal static bool Spent(SyntheticLine l) => l.IsSpent;

    internal static string Numeral(int number)
        => number <= 10 ? Numerals[number - 1] : number < 20 ? "十" + Numerals[number - 11] : Numerals[(number / 10) - 1] + "十" + (number % 10 == 0 ? "" : Numerals[(number % 10) - 1]);

    internal static Func<SyntheticLine, bool> Fund(FundSource fund) => l => l.Fund == fund;

    internal static Column Sum(string[] path, Func<SyntheticLine, bool> of) => new(path, of);

    /// <summary>The three columns of appropriations under a header.</summary>
    internal static Column[] Appropriations(params string[] over) =>
    [
        new([.. over, "一般公共预算"], Fund(FundSource.General)),
        new([.. over, "政府性基金预算"], Fund(FundSource.GovernmentFund)),
        new([.. over, "国有资本经营预算"], Fund(FundSource.StateCapital)),
    ];

    internal static Column[] Kinds(params string[] over) =>
        [new([.. over, "合计"], Spent), new([.. over, "基本支出"], l => l.IsBasic), new([.. over, "项目支出"], l => l.IsProject)];

    /// <summary>Labels of functions or economy subjects, in the code layout of the surface.</summary>
    internal string[][] CodeLabels(string family, int levels, params string[] over) => surface.Codes switch
    {
        CodeLayout.OneColumn => [[.. over, family.Length == 0 ? "科目编码" : $"{family}分类科目编码"], [.. over, family.Length == 0 ? "科目名称" : $"{family}分类科目名称"]],
        CodeLayout.Fused => [[.. over, "科目名称"]],
        _ => [.. LevelNames.Take(levels).Select(part => (string[])[.. over, $"{family}{(family.Length == 0 ? "" : "分类")}科目编码", part]), [.. over, $"{family}{(family.Length == 0 ? "" : "分类")}科目名称"]],
    };

    /// <summary>The lines' items with all they lie under, each a row, and the total first or last.</summary>
    internal Row[] FunctionRows(Func<SyntheticLine, bool> within)
    {
        var items = lines.Where(within).Select(l => l.Item).Distinct();
        var codes = items.SelectMany(i => new[] { i.Root, i.Parent, i }).Distinct().Order();
        return WithTotal([.. codes.Select(c => new Row(CodeCells(c.ToString(), SubjectPool.Name(c), 3), l => within(l) && (l.Item == c || l.Item.Parent == c || l.Item.Root == c)))], within, surface.Codes == CodeLayout.ThreeColumns ? 4 : surface.Codes == CodeLayout.OneColumn ? 2 : 1);
    }

    internal Row[] EconomyRows(Func<SyntheticLine, bool> within)
    {
        var codes = lines.Where(within).Select(l => l.Economy).Where(e => !e.IsDefault).SelectMany(e => new[] { e.Root, e }).Distinct().Order();
        return WithTotal([.. codes.Select(c => new Row(CodeCells(c.ToString(), SubjectPool.Name(c), 2), l => within(l) && (l.Economy == c || l.Economy.Root == c)))], within, surface.Codes == CodeLayout.ThreeColumns ? 3 : surface.Codes == CodeLayout.OneColumn ? 2 : 1);
    }

    /// <summary>Department subjects by name, each split by government subject.</summary>
    internal Row[] NamedEconomyRows(Func<SyntheticLine, bool> within)
    {
        var rows = new List<Row>();
        foreach (var root in lines.Where(within).GroupBy(l => l.Economy.Root).OrderBy(g => g.Key))
        {
            rows.Add(new([SubjectPool.Name(root.Key), ""], l => within(l) && l.Economy.Root == root.Key));
            rows.AddRange(root.Select(l => (l.Economy, l.Government)).Distinct().Order()
                .Select(pair => new Row([SubjectPool.Name(pair.Economy), SubjectPool.Name(pair.Government)], l => within(l) && (l.Economy, l.Government) == pair)));
        }

        return WithTotal([.. rows], within, 2);
    }

    /// <summary>一、一般公共服务支出 and so on: the 类 in use, or all of them.</summary>
    internal Row[] ClassRows(Func<SyntheticLine, bool> within)
    {
        IEnumerable<Subjects.FunctionalCode> codes = surface.AllClasses ? SubjectPool.Classes : lines.Where(within).Select(l => l.Item.Root).Distinct().Order();
        return [.. codes.Select((c, i) => new Row([$"{Numeral(i + 1)}、{SubjectPool.Name(c)}"], l => within(l) && l.Item.Root == c))];
    }

    internal Row[] WithTotal(Row[] rows, Func<SyntheticLine, bool> within, int labels)
    {
        var total = new Row(["合计", .. Enumerable.Repeat(string.Empty, labels - 1)], within) { IsTotal = true };
        return surface.TotalFirst ? [total, .. rows] : [.. rows, total];
    }

    private string[] CodeCells(string code, string name, int levels) => surface.Codes switch
    {
        CodeLayout.OneColumn => [code, name],
        CodeLayout.Fused => [surface.Titles % 2 == 0 ? $"{code}{name}" : $"{code} {name}"],
        _ => [code[..3], code.Length > 3 ? code[3..5] : "", .. levels < 3 ? Array.Empty<string>() : [code.Length > 5 ? code[5..7] : ""], name],
    };

    internal static Row[] Zip(Row[] rows, int count, int labels)
        => [.. rows, .. Enumerable.Repeat(new Row([.. Enumerable.Repeat(string.Empty, labels)], null), count - rows.Length)];
}
