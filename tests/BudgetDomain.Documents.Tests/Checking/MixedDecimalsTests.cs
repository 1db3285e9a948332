using System.Globalization;
using BudgetDomain.Reconciliation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>
/// Tables in 元 where most cells have a format of two decimals and some of none: what such a cell prints is rounded to 元, whatever the others print.
/// </summary>
public class MixedDecimalsTests
{
    private static readonly string[] Subjects = ["2010301\t行政运行", "2010302\t一般行政管理事务", "2010399\t其他政府办公厅（室）及相关机构事务支出"];

    [Property(MaxTest = 300)]
    public Property Cells_without_decimals_among_cells_with_them_are_rounded(PositiveInt seed)
    {
        var report = Check.Text(Table(new(seed.Get), 0));
        return (report.Verdict <= Grade.Rounded && !Check.Errors(report).Any() && report.Tables.Length == 1).Label(Check.Show(report));
    }

    [Property(MaxTest = 300)]
    public Property A_wrong_cell_without_decimals_is_found(PositiveInt seed)
    {
        // Half a 元 of rounding for the total, its two parts and its three rows.
        var report = Check.Text(Table(new(seed.Get), 4));
        return Check.Errors(report).Any().Label(Check.Show(report));
    }

    [Fact]
    public void Where_zeros_behind_the_point_are_not_printed_a_cell_without_decimals_is_exact()
    {
        const string text = """
            2026年部门支出预算总表
            单位：元

            科目编码	科目名称	合计	基本支出	项目支出
            2010301	行政运行	120.5	100	20.5
            2010302	一般行政管理事务	30.25	30	0.25
            合计	150.75	130	21
            """;
        Assert.Equal(Grade.Contradicted, Check.Text(text).Verdict);
    }

    private static string Table(System.Random random, long added)
    {
        var lines = new List<string> { "2026年部门支出预算总表", "单位：元", "", "科目编码\t科目名称\t合计\t基本支出\t项目支出" };
        var (basic, project) = (0L, 0L);
        foreach (var subject in Subjects)
        {
            var (one, other) = (random.Next(1, 90_000_000), random.Next(1, 90_000_000));
            basic += one;
            project += other;
            lines.Add($"{subject}\t{Print(one + other, false)}\t{Print(one, random.Next(3) == 0)}\t{Print(other, random.Next(3) == 0)}");
        }

        // The first figure of a row keeps two decimals, so that the format of the table is seen.
        lines.Add($"\t合计\t{Print(basic + project, false)}\t{Print(basic + added * 100, true)}\t{Print(project, random.Next(2) == 0)}");
        lines.Insert(lines.Count - 1, "2010350\t事业运行\t0.00\t0.00\t0.00");
        return string.Join('\n', lines);
    }

    private static string Print(long fen, bool whole) => (fen / 100m).ToString(whole ? "N0" : "N2", CultureInfo.InvariantCulture);
}
