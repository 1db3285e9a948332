using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Reconciliation;
using Xunit;

namespace BudgetDomain.Documents.Tests.Workbooks;

/// <summary>The numbers behind printed ones explain roundings, and never make an error of what is printed right.</summary>
public class ExactAmountTests
{
    [Theory]
    [InlineData("33.333333", "33.333333", "33.333334", "100", Grade.Exact)]
    [InlineData("33.33", "33.33", "33.33", "100", Grade.Rounded)]
    [InlineData("33.33", "33.33", "33.33", "99.994", Grade.Rounded)]
    [InlineData("33.331", "33.331", "33.332", "99.994", Grade.Exact)]
    [InlineData("33.334", "33.334", "33.334", "100", Grade.Rounded)]
    [InlineData("33.33", "33.33", "33.33", "99.5", Grade.Contradicted)]
    public void SumOfThree(string first, string second, string third, string total, Grade verdict)
        => Assert.Equal(verdict, Check.Checker.Check(DisclosureReader.Default.Read("a.bin", Table("0.00", first, second, third, total))).Verdict);

    [Fact]
    public void CurrencySigns_AreOfTheFormatOnly()
    {
        var report = Check.Checker.Check(DisclosureReader.Default.Read("a.bin", Table("\"¥\"#,##0.00", "1000", "2000", "3000", "6000")));
        Assert.Equal((Grade.Exact, 0), (report.Verdict, report.Findings.Count(f => f.Rule == "F01")));
        Assert.True(report.Counts.Exact > 0);
    }

    private static byte[] Table(string format, string first, string second, string third, string total)
    {
        var file = new WorkbookFile();
        var sheet = file.AddSheet("Sheet1").Text(0, 0, "2025年单位支出预算总表").Merge(0, 0, 0, 6).Text(1, 0, "单位：万元");
        string[] header = ["功能分类科目编码", "功能分类科目名称", "合计", "基本支出", "项目支出"];
        for (var c = 0; c < header.Length; c++)
            sheet.Label(2, c, header[c]);
        Row(3, "205", "教育支出", total);
        Row(4, "20501", "教育管理事务", first);
        Row(5, "20502", "普通教育", second);
        Row(6, "20508", "进修及培训", third);
        Row(7, string.Empty, "合计", total);
        return file.ToBytes();

        void Row(int row, string code, string name, string amount)
            => sheet.Label(row, 0, code).Label(row, 1, name).Number(row, 2, amount, format).Number(row, 3, amount, format).Number(row, 4, "0", format);
    }
}
