using System.Globalization;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>Rows whose code and name say different things: the misprint is reported, and nothing else is concluded from it.</summary>
public class SubjectCodeTests
{
    private static readonly (string Code, string Name, long Amount)[] Rows =
    [
        ("210", "卫生健康支出", 503_724), ("21011", "行政事业单位医疗", 503_724), ("2101101", "行政单位医疗", 300_000), ("2101102", "事业单位医疗", 203_724),
    ];

    /// <summary>What a printer makes of a code: digits lost, doubled, or of the 序号 in its place; never another code.</summary>
    [Property(MaxTest = 200)]
    public Property A_code_that_is_none_is_reported_and_its_row_checked() => Prop.ForAll(
        (from row in Gen.Choose(2, 3)
         from code in Gen.Elements("71102", "7", "21011021", "2101", "12", "9999999999")
         from wrong in Gen.Elements(0, 50)
         select (row, code, wrong)).ToArbitrary(),
        static x =>
        {
            var report = Check.Text(Table(x.row, x.code, x.wrong));
            var misprints = report.Findings.Where(static f => f.Rule == "S01").ToList();
            return (misprints is [{ Severity: Severity.Warning, Places: [var place] } only] && only.Actual == x.code && only.Expected == Rows[x.row].Code && place.Line == 4 + x.row + 1
                && Check.Errors(report).Any() == (x.wrong > 0) && report.Unrecognised.Length == 0).Label(Check.Show(report));
        });

    [Fact]
    public void A_code_that_is_none_with_an_unknown_name_is_not_understood()
    {
        var document = Check.Recognise(Table(3, "71102", 0).Replace("事业单位医疗\t", "其他\t", StringComparison.Ordinal));
        Assert.Contains(document.NotUnderstood, static n => n.Text.Contains("71102", StringComparison.Ordinal));
    }

    /// <summary>30212 is 因公出国（境）费用; a unit that numbers subjects in its own way does not travel abroad for it.</summary>
    [Theory]
    [InlineData("机关事业单位退休人员活动费", false)]
    [InlineData("其他商品和服务支出", false)]
    [InlineData("因公出国（境）费用", true)]
    [InlineData("出国费", true)]
    public void A_code_says_what_of_the_three_public_expenses_it_is_only_with_its_own_name(string name, bool isAbroad)
    {
        var report = Check.Text($"""
            2024年预算单位一般公共预算基本支出部门预算经济分类预算表
            单位：元

            类	款	科目名称	合计	人员经费	公用经费
            302		商品和服务支出	17,020		17,020
            302	01	办公费	10,000		10,000
            302	12	{name}	7,020		7,020
            		合计	17,020		17,020

            2024年预算单位“三公”经费和机关运行经费预算表
            单位：万元

            合计	因公出国（境）费	公务接待费	公务用车购置及运行费			机关运行经费预算数
            			小计	购置费	运行费
            0.00	0.00	0.00	0.00	0.00	0.00	0.00
            """);
        Assert.Equal(isAbroad, Check.Errors(report).Any(static f => f.Rule == "A05"));
        Assert.Equal(2, report.Tables.Length);
    }

    private static string Table(int row, string code, int wrong)
    {
        var lines = new List<string> { "2026年部门支出预算总表", "单位：元", "", "科目编码\t科目名称\t合计\t基本支出\t项目支出" };
        for (var i = 0; i < Rows.Length; i++)
        {
            var amount = (Rows[i].Amount + (i == row ? wrong : 0)).ToString("N0", CultureInfo.InvariantCulture);
            lines.Add($"{(i == row ? code : Rows[i].Code)}\t{Rows[i].Name}\t{amount}\t{amount}\t");
        }

        lines.Add("\t合计\t503,724\t503,724\t");
        return string.Join('\n', lines);
    }
}
