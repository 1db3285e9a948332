using System.Diagnostics;
using BudgetDomain.Documents.Tests.Checking;
using Xunit;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>Rules on wording read a paragraph once, however long it is and whatever it repeats.</summary>
public class RuleTimeTests
{
    [Trait("Instrumented", "No")]
    [Theory]
    [InlineData("1,")]
    [InlineData("。")]
    [InlineData("，，甲")]
    [InlineData("XX")]
    [InlineData("X甲")]
    [InlineData("年2024")]
    [InlineData("2024年与")]
    [InlineData("待")]
    [InlineData("万元 ")]
    [InlineData(" 万元")]
    [InlineData("占%")]
    [InlineData("增加（减少）")]
    [InlineData("收入12.34,占")]
    [InlineData("截至2023年12月31日车辆")]
    public void ParagraphOfAMillionSigns_IsCheckedInTime(string piece)
    {
        var text = "平安县财政局2024年度部门决算\n\n"
            + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))
            + "，1.00万元。\n\n支出决算表\n\n科目编码\t科目名称\t本年支出合计\n201\t一般公共服务支出\t3.00\n";
        var document = Read.Text(text);
        var watch = Stopwatch.StartNew();
        var report = Check.Checker.Check(document);

        // A watchdog against what grows with the square; it takes a tenth of a second.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
        Assert.InRange(report.Findings.Length, 1, 60);
    }
}
