using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>A table over two pages in which one row or header is out of joint: what cannot be placed is listed, and sums that miss it are no errors.</summary>
public class BrokenTableProperties
{
    private const string Header = "功能分类科目编码\t\t\t功能分类科目名称\t合计\t基本支出\t项目支出\n类\t款\t项\t\t\t\t";

    private static readonly string[] Subjects =
        ["201|||一般公共服务支出", "201|06||财政事务", "201|06|01|行政运行", "201|06|02|一般行政管理事务", "208|||社会保障和就业支出", "208|05||行政事业单位养老支出", "208|05|05|机关事业单位基本养老保险缴费支出", "208|05|06|机关事业单位职业年金缴费支出"];

    [Property(MaxTest = 300)]
    public Property A_row_with_a_cell_too_many_is_listed_and_nothing_else_is_wrong() => Damaged(
        static (cells, at) => [.. cells[..at], string.Empty, .. cells[at..]],
        static (report, line, _) => report.Unrecognised.Any(u => u.Line == line) && !report.Findings.Any(f => f.Severity == BudgetDomain.Rules.Severity.Error));

    [Property(MaxTest = 300)]
    public Property A_remark_behind_a_row_changes_nothing() => Damaged(
        static (cells, _) => [.. cells, "见附件"],
        static (report, line, _) => report.Unrecognised.Any(u => u.Line == line && u.Text.Chinese.Contains("见附件", StringComparison.Ordinal)) && report.Counts.Figures == 27 && !Check.Errors(report).Any());

    /// <summary>A line of text that a cell is broken over cuts the table, and the rows below are one that no title belongs to.</summary>
    [Property(MaxTest = 300)]
    public Property A_row_broken_over_two_lines_makes_no_sum_wrong() => Damaged(
        static (cells, at) => [.. cells[..at], cells[at] + "\n" + (at + 1 < cells.Length ? cells[at + 1] : "续"), .. cells[Math.Min(at + 2, cells.Length)..]],
        static (report, line, _) => Check.Errors(report).All(f => f.Places.Any(p => p.Line == line || p.Line == line + 1)));

    [Theory]
    [InlineData("类\t款\t项\t\t\t\t", "类\t款\t项\t功能分类科目名称\t\t\t")]
    [InlineData("类\t款\t项\t\t\t\t", "")]
    [InlineData("功能分类科目编码\t\t\t功能分类科目名称\t合计\t基本支出\t项目支出", "功能分类科目编码\t\t\t功能分类科目名称\t合计\t基本支出\t项目")]
    public void Another_header_on_the_second_page_makes_no_sum_wrong(string right, string wrong)
    {
        var text = Table(new(1), 4);
        var second = text.LastIndexOf(right, StringComparison.Ordinal);
        Assert.Empty(Check.Errors(Check.Text(text[..second] + wrong + text[(second + right.Length)..])));
    }

    [Fact]
    public void Without_damage_a_wrong_figure_on_either_page_is_found()
    {
        var text = Table(new(1), 4);
        Assert.Empty(Check.Errors(Check.Text(text)));
        foreach (var row in text.Split('\n').Where(static l => l.StartsWith("20", StringComparison.Ordinal) && !l.EndsWith('表')))
        {
            var cells = row.Split('\t');
            cells[4] = cells[4][..^1] + (char)('0' + (cells[4][^1] - '0' + 5) % 10);
            Assert.NotEmpty(Check.Errors(Check.Text(text.Replace(row, string.Join('\t', cells), StringComparison.Ordinal))));
        }
    }

    [Theory]
    [InlineData("2026年部门\n支出预算总表", 3)]
    [InlineData("2026年部门支出预算\n总表", 3)]
    [InlineData("本部门人员情况如下。\n支出预算总表", 3)]
    public void A_title_over_two_lines_is_one(string title, int table)
        => Assert.Equal(table, Assert.Single(Check.Recognise(Table(new(2), 4).Replace("2026年部门支出预算总表", title, StringComparison.Ordinal)).Tables).Layout.Number);

    private static Property Damaged(Func<string[], int, string[]> damage, Func<BudgetDomain.Rules.CheckReport, int, string, bool> holds) => Prop.ForAll(
        (from seed in Gen.Choose(0, 10_000)
         from split in Gen.Choose(2, Subjects.Length - 2)
         from row in Gen.Choose(0, Subjects.Length - 1)
         from cell in Gen.Choose(0, 6)
         select (seed, split, row, cell)).ToArbitrary(),
        x =>
        {
            var lines = Table(new(x.seed), x.split).Split('\n');
            var line = Array.FindIndex(lines, l => l.StartsWith(Subjects[x.row].Replace('|', '\t') + '\t', StringComparison.Ordinal));
            lines[line] = string.Join('\t', damage(lines[line].Split('\t'), x.cell));
            var report = Check.Text(string.Join('\n', lines));
            return holds(report, line + 1, lines[line]).Label(lines[line] + "\n" + Check.Show(report));
        });

    private static string Table(Random random, int split)
    {
        var amounts = Subjects.Select(_ => (Basic: random.Next(1_000, 90_000_000), Project: random.Next(1_000, 90_000_000))).ToArray();
        for (var i = 0; i < amounts.Length; i += 4)
        {
            amounts[i] = amounts[i + 1] = (amounts[i + 2].Basic + amounts[i + 3].Basic, amounts[i + 2].Project + amounts[i + 3].Project);
        }

        var rows = Subjects.Zip(amounts, static (s, a) => $"{s.Replace('|', '\t')}\t{Print(a.Basic + a.Project)}\t{Print(a.Basic)}\t{Print(a.Project)}").ToList();
        var (basic, project) = (amounts[0].Basic + amounts[4].Basic, amounts[0].Project + amounts[4].Project);
        return string.Join('\n', ["2026年部门支出预算总表", "", "单位：元", "", Header, .. rows[..split], "", Header, .. rows[split..], $"合计\t\t\t\t{Print(basic + project)}\t{Print(basic)}\t{Print(project)}"]);
    }

    private static string Print(long yuan) => yuan.ToString("N0", CultureInfo.InvariantCulture);
}
