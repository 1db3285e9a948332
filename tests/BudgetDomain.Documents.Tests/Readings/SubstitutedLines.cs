using System.Text;
using BudgetDomain.Documents.Tests.Checking;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>
/// Every line of small documents that is no row of a table (covers, contents, titles, headings, notes, sentences) with another in its place, left out, twice, or after the next:
/// what is read of each and said of it is kept as a hash for the line.
/// </summary>
internal static class SubstitutedLines
{
    private const int OfEach = 16, Parts = 16;

    private static readonly string[] Others =
    [
        "某县水利局", "某县水利局2025年度部门预算", "2024年度部门决算", "目录", "一、主要职能.....1", "二、机构设置 5", "第一部分 概况", "第二部分 2025年部门预算表", "第三部分 2025年度部门预算情况说明", "一、收支情况说明", "## 二、其他重要事项的情况说明", "（一）机关运行经费", "1.其他说明", "名词解释",
        "2025年部门支出总表", "一般公共预算“三公”经费支出表", "表5", "部门公开表3", "单位：万元", "单位：元", "单位名称：某县财政局", "注：本表无数据", "注：本表含上年结转。", "无", "（续）", "- 3 -", "<!-- page 2 -->", "本单位没有政府性基金预算支出。", "2025年支出预算3.00万元，比上年增加1.00万元，增长50.00%。",
        "政府采购预算5.00万元，其中：货物2.00万元、服务3.00万元。", "共有车辆3辆，其中：其他用车3辆。", "项目支出绩效目标表", "支出XX万元。", "一、财政拨款收入：指取得的拨款。", "第四部分", "——", "（单位：万元）", "截至2023年12月31日，车辆3辆。", "基本支出1.00万元。。", "教育支出（类）2.00万元",
    ];

    public static IEnumerable<(string Name, Func<string> Reading)> All { get; } =
        [.. Enumerable.Range(0, Parts).Select(static i => ($"substituted-lines-{i}", (Func<string>)(() => Read(i))))];

    private static string Read(int part)
    {
        var text = new StringBuilder();
        foreach (var (index, file) in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Rules, "examples"), "*.md").Order(StringComparer.Ordinal).Index())
        {
            if (index % Parts == part)
                text.Append(Path.GetFileName(file)).Append(Of(File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n'), index)).Append('\n');
        }

        return text.ToString();
    }

    private static string Of(string[] lines, int first)
    {
        var text = new StringBuilder();
        for (var l = 0; l < lines.Length; l++)
        {
            if (lines[l].Length == 0 || lines[l].Contains('\t', StringComparison.Ordinal) || lines[l][0] == '|')
                continue;
            var (at, start) = (l, first + (l * 11));
            text.Append(l % 8 == 0 ? "\n  " : " ").Append(HashOf.All(Enumerable.Range(0, OfEach)
                .Select(i => (string[])[.. lines[..at], Others[(start + (i * Others.Length / OfEach)) % Others.Length], .. lines[(at + 1)..]])
                .Concat([[.. lines[..at], .. lines[(at + 1)..]], [.. lines[..at], lines[at], "", .. lines[at..]], [.. lines[..at], .. lines.Skip(at + 1).Take(2), lines[at], .. lines.Skip(at + 3)]])
                .Select(static changed =>
                {
                    var document = Check.Recognise(string.Join('\n', changed));
                    return ReadingText.Of(document, Check.Checker.Check(document));
                })));
        }

        return text.ToString();
    }
}
