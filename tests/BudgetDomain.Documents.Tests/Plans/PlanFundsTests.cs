using BudgetDomain.Documents.Tests.Checking;
using Xunit;

namespace BudgetDomain.Documents.Tests.Plans;

/// <summary>Sources of a plan's funds are added up only where all of them are read.</summary>
public class PlanFundsTests
{
    [Theory]
    [InlineData("1,200.00", "1,201.00", true)]
    [InlineData("1,200.00", "１２０１．００", true)]
    [InlineData("1,200.00", "１２００．００", false)]
    [InlineData("1,200.00", "", true)]
    [InlineData("1,200.00", "-", true)]
    [InlineData("1,200.00", "无", false)]
    [InlineData("1,200.00", "1,2O0.00", false)]
    [InlineData("1,200.00", "见附件说明", false)]
    [InlineData("其中：财政拨款", "其中：财政拔款甲", false)]
    [InlineData("其中：财政拨款", "", false)]
    [InlineData("      其他资金\t-", "甲乙丙\t-", false)]
    [InlineData("1,200.00", "\t执行率\t100.00", true)]
    public void Sources_contradict_the_total_where_all_are_known(string printed, string changed, bool isError)
    {
        var plan = PlanLayouts.Central.Replace(printed, changed, StringComparison.Ordinal);
        var findings = Check.Text($"某县水利局2025年部门预算\n\n第三部分 情况说明\n\n一、绩效目标\n\n{plan}\n").Findings;
        Assert.Equal(isError, findings.Any(static f => f.Rule == "P01"));
    }
}
