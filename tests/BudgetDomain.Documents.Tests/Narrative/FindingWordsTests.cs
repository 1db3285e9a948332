using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>What a finding on a sentence says of it: whose number is meant, and what it should be.</summary>
public class FindingWordsTests
{
    private const string Accounts = """
        某县发展局2023年度部门决算

        支出决算表

        单位：万元

        科目编码	科目名称	合计	基本支出	项目支出
        	合计	100.00	60.00	40.00
        201	一般公共服务支出	98.00	60.00	38.00
        205	教育支出	2.00	0.00	2.00

        财政拨款“三公”经费支出决算表

        单位：万元

        合计		因公出国（境）费		公务用车购置及运行费		公务接待费	
        预算数	决算数	预算数	决算数	预算数	决算数	预算数	决算数
        4.72	1.05		0.00	3.00	0.00	1.72	1.05

        第三部分 情况说明

        一、支出决算情况说明


        """;

    [Theory]
    [InlineData("公务接待费支出年初预算为1.72万元，支出决算为1.15万元。", "N01", "文字“公务接待费支出年初预算为……支出决算为”写作 1.15万元，表7 财政拨款“三公”经费支出决算表“公务接待费·决算数”为 1.05")]
    [InlineData("教育支出年初预算为2.00万元，支出决算为97.00万元。", "N01", "文字“教育支出年初预算为……支出决算为”写作 97.00万元，表3 支出决算表“205 教育支出”合计为 2.00")]
    [InlineData("教育支出决算为3.00元。", "N01", "文字“教育支出决算为”写作 3.00元，表3 支出决算表“205 教育支出”合计为 2.00万元")]
    [InlineData("因公出国（境）费支出决算0.00万元，决算数小于预算数。", "N06", "文字写作“决算数小于”，预算 空白（表7 财政拨款“三公”经费支出决算表），决算 0.00万元")]
    public void Message_names_what_is_meant(string sentence, string rule, string message)
    {
        var finding = Assert.Single(Check.Text(Accounts + sentence).Findings, f => f.Rule == rule);
        Assert.Equal(message, finding.Message.Chinese);
    }

    /// <summary>Where a unit lies is no part of what its money is for.</summary>
    [Theory]
    [InlineData("甲省某县发展局支出30.00万元。", true)]
    [InlineData("甲省乙市某县发展局支出30.00万元。", true)]
    [InlineData("甲某县发展局支出30.00万元。", false)]
    [InlineData("培训班某县发展局支出30.00万元。", false)]
    [InlineData("甲省某县发展局培训班支出30.00万元。", false)]
    public void Unit_is_known_with_the_place_before_it(string sentence, bool isKnown)
        => Assert.Equal(isKnown, Check.Text(Accounts + sentence).Findings.Any(static f => f.Rule == "N01"));

    [Theory]
    [InlineData("", "各分项均为空白，可能漏填", null)]
    [InlineData("0.00", "各分项均为零，也应为零", "0.00")]
    [InlineData("-", "各分项均为零，也应为零", "0.00")]
    public void Parts_that_are_all_blank_may_have_been_left_out(string part, string message, string? expected)
    {
        var finding = Assert.Single(Check.Text($"某县发展局2025年度部门预算\n\n部门支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t3.00\t{part}\t{part}\n").Findings, static f => f.Rule[0] == 'A');
        Assert.Contains(message, finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Equal(expected, finding.Expected);
    }

    [Theory]
    [InlineData("下属单位支出30.00万元。", false)]
    [InlineData("所属事业单位支出30.00万元。", false)]
    [InlineData("各下属单位支出30.00万元。", false)]
    [InlineData("我局所属单位甲支出30.00万元。", false)]
    [InlineData("本部门及所属单位支出30.00万元。", true)]
    [InlineData("本部门和下属单位支出30.00万元。", true)]
    [InlineData("本部门（含下属单位）支出30.00万元。", true)]
    [InlineData("某县发展局（部门）下属1家机关和2家事业单位支出30.00万元。", true)]
    public void Subordinate_units_are_the_whole_only_with_the_body_they_belong_to(string sentence, bool isWhole)
        => Assert.Equal(isWhole, Check.Text(Accounts + sentence).Findings.Any(static f => f.Rule == "N01"));

    [Theory]
    [InlineData("2025年总收入581.45万元；公务接待费3.00万元，比上年增加3.00万元，增长100%。", "基数为 0，增长率没有意义（3.00万元，增加3.00万元）")]
    [InlineData("2025年总收入581.45万元；公务接待费3.00万元，比上年增加2.00万元，增长100%。", "1.00万元 → 3.00万元，变动2.00万元，为200%")]
    [InlineData("2025年公务接待费3.00万元，比上年增加5.00万元，增长100%。", "增加额 5.00万元 大于现有的 3.00万元，基数不会为负")]
    [InlineData("2025年总收入581.45万元，比上年增加2.00万元，增长100%；公务接待费3.00万元。", "579.45万元 → 581.45万元，变动2.00万元，为0.3%")]
    public void Change_is_of_what_stands_behind_the_last_semicolon(string sentence, string basis)
    {
        var finding = Assert.Single(Check.Text($"某县发展局2025年度部门预算\n\n第三部分 情况说明\n\n一、收支情况说明\n\n{sentence}").Findings, static f => f.Rule == "N04");
        Assert.EndsWith(basis, finding.Message.Chinese, StringComparison.Ordinal);
    }

    /// <summary>A column is named by as many of its headers as tell it from the others, also where one header is the lowest part of another.</summary>
    [Theory]
    [InlineData("合计	基本支出		项目支出", "	合计	人员经费	", "151.00	100.00	100.00	50.00", "“合计”合计为 151.00")]
    [InlineData("合计	基本支出		项目支出", "	合计	人员经费	", "150.00	100.00	99.00	50.00", "基本支出·合计")]
    public void Column_is_named_among_the_others(string above, string below, string amounts, string named)
    {
        var report = Check.Text($"""
            某县水利局2025年部门预算

            第二部分 2025年部门预算表

            部门支出总表

            单位：万元

            科目编码	科目名称	{above}
            		{below}
            	合计	{amounts}
            201	一般公共服务支出	{amounts}
            """);
        Assert.True(report.Findings.Any(f => f.Message.Chinese.Contains(named, StringComparison.Ordinal)), Check.Show(report));
    }

    [Fact]
    public void Placeholder_in_a_table_is_found_too()
    {
        var report = Check.Text(Accounts.Replace("教育支出	2.00", "××支出	2.00", StringComparison.Ordinal));
        var finding = Assert.Single(report.Findings, static f => f.Rule == "F05");
        Assert.Contains("××", finding.Places[0].Printed, StringComparison.Ordinal);
    }
}
