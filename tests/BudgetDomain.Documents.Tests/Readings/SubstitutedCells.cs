using System.Globalization;
using System.Text;
using BudgetDomain.Documents.Tests.Checking;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// Every cell of plans and tables with other texts in its place, and every line of them left out, printed twice or after the next: what is read of each and said of it is kept
/// as a hash for the cell, so that it does not change unseen.
/// </summary>
internal static class SubstitutedCells
{
    private const string Head = "某县水利局2025年部门预算\n\n";

    // A row says the rest; the first of a table are of each kind that it has.
    private const int MostLines = 8, OfEachCell = 20, OfEachPlan = 1_500, OfEachTable = 700, Parts = 32;

    private static readonly string[] OfPlans =
    [
        "", "-", "无", "定性", "定量", "定性指标", "定量指标", "正向指标", "反向指标", "≥", "=", "<=", "95", "10", "1", "10分", "10.00", "%", "次", "万元", "≥95%", "优", "提高", "显著提高", "按时完成", "数量指标", "质量指标", "产出指标", "效益指标", "满意度指标", "经济效益指标",
        "成本指标", "服务对象满意度指标", "甲指标", "一级指标", "三级指标", "指标值", "权重", "完成全部任务的数量", "12万元", "2025年12月底前", "年度目标", "实施期总目标", "项目名称", "其他资金", "5.00", "1,234.50", "件", "数量", "备注", "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲",
    ];

    private static readonly string[] OfTables =
    [
        "", "-", "无", "0", "0.00", "5.00", "-5.00", "1,315.25", "5", "1.2.3", "5.00元", "100%", "合计", "小计", "总计", "其中：人员经费", "201", "2010301", "301", "30101", "一般公共服务支出", "行政运行", "基本工资", "某县水利局", "类", "款", "项", "科目编码", "科目名称", "项目", "单位名称",
        "基本支出", "项目支出", "人员经费", "公用经费", "一般公共预算", "政府性基金预算", "财政专户管理资金", "上年结转", "本年收入", "本年支出合计", "预算数", "决算数", "2024年预算数", "增减", "增减%", "序号", "1", "栏次", "备注", "注：本表无数据", "单位：元", "因公出国（境）费", "公务接待费", "甲项目",
    ];

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
    [
        .. CrossedReadings.PlanTexts().Select(static plan => ($"substituted-plan-{plan.Name}", (Func<string>)(() => Of(Head + "第三部分 情况说明\n\n一、绩效目标\n\n", string.Empty, plan.Text, OfPlans, OfEachPlan)))),
        .. Enumerable.Range(0, Parts).Select(static i => ($"substituted-tables-{i}", (Func<string>)(() => string.Concat(Tables().Where((_, t) => t % Parts == i).Select(static table =>
            $"{table.Above.Replace("\n\n", "/", StringComparison.Ordinal)}\n{Of(Head + "第二部分 2025年部门预算表\n\n" + table.Above + "\n\n", "\n", string.Join('\n', table.Header.Concat(table.Rows).Take(MostLines).Select(static r => string.Join('\t', r))), OfTables, OfEachTable)}"))))),
    ];

    // One table of each header will do.
    private static IEnumerable<CrossedTable> Tables() => CrossedReadings.AllTables().DistinctBy(static t => string.Join('|', t.Header.Select(static r => string.Join('|', r))), StringComparer.Ordinal);

    private static string Of(string before, string behind, string table, string[] texts, int most)
    {
        var lines = table.ReplaceLineEndings("\n").Split('\n');
        var ofEach = Math.Min(OfEachCell, Math.Max(1, most / lines.Sum(static l => l.AsSpan().CountAny('\t', '|') + 1)));
        var text = new StringBuilder();
        for (var l = 0; l < lines.Length; l++)
        {
            if (lines[l].Length == 0)
                continue;
            var at = l;
            text.Append(CultureInfo.InvariantCulture, $"  {l}: {Read([[.. lines[..l], .. lines[(l + 1)..]], [.. lines[..l], lines[l], .. lines[l..]], [.. lines[..l], .. lines.Skip(l + 1).Take(1), lines[l], .. lines.Skip(l + 2)]])}");
            var sign = lines[l].Contains('\t', StringComparison.Ordinal) ? '\t' : '|';
            var cells = lines[l].Split(sign);
            for (var c = 0; cells.Length > 1 && c < cells.Length; c++)
            {
                var (cell, first) = (c, (l * 31) + (c * 7));
                text.Append(' ').Append(Read(Enumerable.Range(0, ofEach).Select(i => texts[(first + (i * texts.Length / ofEach)) % texts.Length])
                    .Select(other => (string[])[.. lines[..at], string.Join(sign, cells.Select((old, i) => i == cell ? other : old)), .. lines[(at + 1)..]])));
            }

            text.Append('\n');
        }

        return text.ToString();

        string Read(IEnumerable<string[]> documents) => HashOf.All(documents.Select(lines =>
        {
            var document = Check.Recognise(before + string.Join('\n', lines) + behind);
            return ReadingText.Of(document, Check.Checker.Check(document));
        }));
    }
}
