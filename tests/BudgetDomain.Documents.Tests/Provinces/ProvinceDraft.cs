using System.Text;

namespace BudgetDomain.Documents.Tests.Provinces;

/// <summary>The budget of one small department, printed in the tables of any place. All of its figures agree.</summary>
/// <remarks>
/// 一般公共预算 1,200.00, 政府性基金 100.00, 事业收入 50.00, 其他收入 10.00; basic expenditure 960.00 (personnel 790.00, operating 170.00),
/// projects 400.00 (240.00 of them from 一般公共预算).
/// </remarks>
internal sealed class ProvinceDraft(string department, string year = "2024")
{
    private readonly StringBuilder _text = new StringBuilder($"{department}{year}年部门预算\n\n");

    /// <summary>Function subjects: code, name, amounts of all, basic, project.</summary>
    public static string[][] AllFunctions { get; } =
    [
        ["201", "一般公共服务支出", "900.00", "600.00", "300.00"],
        ["20106", "财政事务", "900.00", "600.00", "300.00"],
        ["2010601", "行政运行", "600.00", "600.00", ""],
        ["2010602", "一般行政管理事务", "300.00", "", "300.00"],
        ["208", "社会保障和就业支出", "150.00", "150.00", ""],
        ["20805", "行政事业单位养老支出", "150.00", "150.00", ""],
        ["2080505", "机关事业单位基本养老保险缴费支出", "100.00", "100.00", ""],
        ["2080506", "机关事业单位职业年金缴费支出", "50.00", "50.00", ""],
        ["210", "卫生健康支出", "60.00", "60.00", ""],
        ["21011", "行政事业单位医疗", "60.00", "60.00", ""],
        ["2101101", "行政单位医疗", "60.00", "60.00", ""],
        ["212", "城乡社区支出", "100.00", "", "100.00"],
        ["21208", "国有土地使用权出让收入安排的支出", "100.00", "", "100.00"],
        ["2120899", "其他国有土地使用权出让收入安排的支出", "100.00", "", "100.00"],
        ["221", "住房保障支出", "150.00", "150.00", ""],
        ["22102", "住房改革支出", "150.00", "150.00", ""],
        ["2210201", "住房公积金", "150.00", "150.00", ""],
    ];

    /// <summary>The same for 一般公共预算.</summary>
    public static string[][] GeneralFunctions { get; } =
    [
        ["201", "一般公共服务支出", "840.00", "600.00", "240.00"],
        ["20106", "财政事务", "840.00", "600.00", "240.00"],
        ["2010601", "行政运行", "600.00", "600.00", ""],
        ["2010602", "一般行政管理事务", "240.00", "", "240.00"],
        .. AllFunctions[4..11],
        .. AllFunctions[14..],
    ];

    /// <summary>Economic subjects of basic expenditure: code, name, all, personnel, operating.</summary>
    public static string[][] Economy { get; } =
    [
        ["301", "工资福利支出", "780.00", "780.00", ""],
        ["30101", "基本工资", "300.00", "300.00", ""],
        ["30102", "津贴补贴", "120.00", "120.00", ""],
        ["30108", "机关事业单位基本养老保险缴费", "100.00", "100.00", ""],
        ["30109", "职业年金缴费", "50.00", "50.00", ""],
        ["30110", "职工基本医疗保险缴费", "60.00", "60.00", ""],
        ["30113", "住房公积金", "150.00", "150.00", ""],
        ["302", "商品和服务支出", "170.00", "", "170.00"],
        ["30201", "办公费", "60.00", "", "60.00"],
        ["30217", "公务接待费", "5.00", "", "5.00"],
        ["30231", "公务用车运行维护费", "25.00", "", "25.00"],
        ["30239", "其他交通费用", "80.00", "", "80.00"],
        ["303", "对个人和家庭的补助", "10.00", "10.00", ""],
        ["30302", "退休费", "10.00", "10.00", ""],
    ];

    /// <summary>Adds a table: title, unit line, and rows whose cells are parted by bars.</summary>
    public ProvinceDraft Table(string title, IEnumerable<string> rows)
    {
        _text.Append(title).Append("\n\n单位：万元\n\n");
        foreach (var row in rows)
            _text.Append(row.Replace('|', '\t')).Append('\n');
        _text.Append('\n');
        return this;
    }

    public ProvinceDraft Text(string paragraph)
    {
        _text.Append(paragraph).Append("\n\n");
        return this;
    }

    /// <summary>Rows of subjects in the columns that a table has.</summary>
    public static IEnumerable<string> Rows(string[][] subjects, params int[] columns) => subjects.Select(s => string.Join('|', columns.Select(c => c < 0 ? string.Empty : s[c])));

    public override string ToString() => _text.ToString();
}
