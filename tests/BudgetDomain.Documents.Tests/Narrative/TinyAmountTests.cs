using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>Tables in 元, a text in 万元 with two decimals: what is less than 50元 is 0.00万元 there, and still something.</summary>
public class TinyAmountTests
{
    [Theory]
    [InlineData("100.00", "24.24", false)]
    [InlineData("90.00", "24.24", true)]
    [InlineData("100.00", "34.24", true)]
    public void Shares_of_what_is_too_small_for_the_text_are_those_of_the_table(string ofWhole, string ofPart, bool isWrong)
    {
        var report = Checking.Check.Text($"""
            某市档案局2026年部门预算

            2026年部门支出预算总表
            单位：元

            科目编码	科目名称	合计	基本支出	项目支出
            201	一般公共服务支出	33	8	25
            2012601	行政运行	33	8	25
            	合计	33	8	25

            # 第三部分 2026年部门预算情况说明

            ## 二、支出预算情况说明

            2026年支出预算0.00万元，其中：一般公共服务支出0.00万元，占{ofWhole}%。2026年支出预算0.00万元，其中：基本支出0.00万元，占{ofPart}%；项目支出0.00万元，占75.76%。
            """);
        Assert.Equal("shanghai-budget", report.Form);
        Assert.True(isWrong == report.Findings.Any(static f => f is { Rule: "N03", Severity: Severity.Error }), Checking.Check.Show(report));
    }

    [Fact]
    public void A_share_of_nothing_is_none()
        => Assert.Contains(
            Checking.Check.Text("某县发展局2025年度部门预算\n\n# 第三部分 2025年度部门预算情况说明\n\n支出合计0.00万元，其中：基本支出0.00万元，占100.00%。").Findings,
            static f => f is { Rule: "N03", Severity: Severity.Error });
}
