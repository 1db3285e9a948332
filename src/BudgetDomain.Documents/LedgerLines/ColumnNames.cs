using System.Collections.Frozen;
using System.Text;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>What the columns are called: the Chinese and the English name that are written, and others that are read.</summary>
internal static class ColumnNames
{
    private static readonly (LineColumn Column, string Chinese, string English, string[] Others)[] All =
    [
        (LineColumn.Year, "年度", "year", ["预算年度"]),
        (LineColumn.Unit, "单位编码", "unit_code", ["预算单位编码", "单位代码", "unit"]),
        (LineColumn.UnitName, "单位名称", "unit_name", ["预算单位名称", "预算单位"]),
        (LineColumn.UnitKind, "单位性质", "unit_kind", []),
        (LineColumn.Department, "主管部门编码", "department_code", ["部门编码"]),
        (LineColumn.Function, "功能科目编码", "function_code", ["支出功能分类科目编码", "功能科目", "功能分类科目编码", "function"]),
        (LineColumn.DepartmentEconomy, "部门经济科目编码", "department_economy_code", ["部门预算支出经济分类科目编码", "部门预算经济科目编码", "部门经济科目", "department_economy"]),
        (LineColumn.GovernmentEconomy, "政府经济科目编码", "government_economy_code", ["政府预算支出经济分类科目编码", "政府预算经济科目编码", "政府经济科目", "government_economy"]),
        (LineColumn.Kind, "支出性质", "kind", []),
        (LineColumn.Fund, "资金来源", "fund", []),
        (LineColumn.Vintage, "当年或结转", "vintage", ["当年/上年结转", "当年/结转", "资金年份"]),
        (LineColumn.ProjectCode, "项目编码", "project_code", ["项目代码"]),
        (LineColumn.Project, "项目名称", "project", ["项目", "project_name"]),
        (LineColumn.AmountWanYuan, "金额（万元）", "amount_wanyuan", []),
        (LineColumn.AmountYuan, "金额（元）", "amount_yuan", []),
        (LineColumn.AmountFen, "金额（分）", "amount_fen", []),
        (LineColumn.Adjustment, "调整", "adjustment", ["是否调整"]),
    ];

    private static readonly FrozenDictionary<string, LineColumn> ByName = All
        .SelectMany(static c => c.Others.Append(c.Chinese).Append(c.English).Select(name => KeyValuePair.Create(Fold(name), c.Column)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static int Count => All.Length;

    public static string Chinese(LineColumn column) => All[(int)column].Chinese;

    public static string English(LineColumn column) => All[(int)column].English;

    public static bool IsAmount(LineColumn column) => column is LineColumn.AmountWanYuan or LineColumn.AmountYuan or LineColumn.AmountFen;

    /// <summary>The column of a name, whatever its brackets, blanks and case.</summary>
    public static bool TryFind(string name, out LineColumn column) => ByName.TryGetValue(Fold(name), out column);

    /// <summary>Whether a name is that of an amount without its unit.</summary>
    public static bool IsAmountWithoutUnit(string name) => Fold(name) is "金额" or "amount" or "预算数" or "预算金额";

    /// <summary>Whether a first line names the columns that every file of budget lines has, or nearly so: all but one.</summary>
    public static bool IsHeader(IEnumerable<string> names)
    {
        var found = new HashSet<LineColumn>();
        foreach (var name in names)
        {
            if (TryFind(name, out var column))
                found.Add(IsAmount(column) ? LineColumn.AmountWanYuan : column);
        }

        LineColumn[] wanted = [LineColumn.Unit, LineColumn.Function, LineColumn.Kind, LineColumn.Fund, LineColumn.AmountWanYuan];
        return wanted.Count(found.Contains) >= wanted.Length - 1;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
                continue;
            folded.Append(c switch { '（' => '(', '）' => ')', '／' => '/', _ => char.ToLowerInvariant(c) });
        }

        return folded.ToString();
    }
}
