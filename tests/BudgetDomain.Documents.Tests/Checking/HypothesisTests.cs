using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>By which slip a wrong figure may have come about, from the document to the words of the finding.</summary>
public class HypothesisTests
{
    private static readonly DisclosureChecker Explaining = new(new() { Reconciliation = new() { Repair = new() } });

    [Theory]
    [InlineData("1351.25", "两位数字颠倒", "swapped")]
    [InlineData("135.25", "漏写一位数字", "dropped")]
    [InlineData("13115.25", "重复写了一位数字", "doubled")]
    [InlineData("131.525", "小数点错位", "moved")]
    [InlineData("13152500.00", "元与万元弄错", "万元")]
    [InlineData("-1315.25", "正负号写反", "sign")]
    public void A_slip_of_one_figure_is_named_with_what_was_meant(string printed, string chinese, string english)
    {
        // The cell 基本支出 of 行政运行 in the table of expenditure; other tables print the same.
        const string Row = "2010301\t行政运行\t1315.25\t1315.25\t";
        var text = Check.SampleText.ReplaceLineEndings("\n");
        var at = text.IndexOf("预算支出总表", text.IndexOf(Row + "\t", StringComparison.Ordinal), StringComparison.Ordinal);
        at = text.IndexOf(Row, at, StringComparison.Ordinal);
        Assert.True(at > 0);
        var wrong = text[..at] + $"2010301\t行政运行\t1315.25\t{printed}\t" + text[(at + Row.Length)..];
        var findings = Explaining.Check(Read.Text(wrong)).Findings.Where(f => f.Explanation is not null).ToList();
        var candidates = findings.SelectMany(f => f.Explanation!.Candidates).Where(c => c.Place.Printed == printed).ToList();
        Assert.NotEmpty(candidates);
        Assert.All(candidates, c =>
        {
            Assert.Contains(chinese, c.Hypothesis!.Chinese, StringComparison.Ordinal);
            Assert.Contains(english, c.Hypothesis.English, StringComparison.Ordinal);
        });
        Assert.Contains(findings, f => f.Message.Chinese.Contains(chinese, StringComparison.Ordinal) && f.Message.English.Contains(english, StringComparison.Ordinal));
    }
}
