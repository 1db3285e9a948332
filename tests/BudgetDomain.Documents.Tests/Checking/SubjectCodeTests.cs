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

    private static readonly string[] Names = ["办公费", "印刷费", "咨询费", "手续费", "水费", "电费", "邮电费", "取暖费", "物业管理费"];

    /// <summary>
    /// The subjects under 302 from 30201 on, some with names that are not theirs: while most are right, each is a slip; where most are wrong, the list is. Every row is a
    /// place of exactly one finding, however many there are.
    /// </summary>
    [Property(MaxTest = 100)]
    public Property A_list_numbered_in_another_way_is_one_finding_with_every_row() => Prop.ForAll(
        (from count in Gen.Choose(1, Names.Length) from wrong in Gen.Choose(0, count) select (count, wrong)).ToArbitrary(),
        static x =>
        {
            var findings = Check.Text(EconomyTable([.. Names.Take(x.count).Select((n, i) => ($"302{i + 1:00}", i < x.wrong ? $"某{n}" : n))])).Findings.Where(static f => f.Rule == "S02").ToList();
            var isOtherList = x.wrong > x.count - x.wrong && x.wrong > 1;
            return (findings.Count == (isOtherList ? 1 : x.wrong)
                && findings.SelectMany(static f => f.Places).Select(static p => p.Line).Order().SequenceEqual(Enumerable.Range(6, x.wrong))
                && (!isOtherList || (findings[0].Message.Chinese.Contains($"302 下有 {x.wrong} 个编码", StringComparison.Ordinal)
                    && Enumerable.Range(0, x.wrong).All(i => findings[0].Actual!.Contains($"302{i + 1:00} 某{Names[i]}", StringComparison.Ordinal) && findings[0].Expected!.Contains($"302{i + 1:00} {Names[i]}", StringComparison.Ordinal)))))
                .Label($"{findings.Count} findings: {string.Join('\n', findings.Select(static f => f.Message.Chinese))}");
        });

    [Fact]
    public void Codes_that_the_catalogue_lacks_are_one_finding_a_table()
    {
        var report = Check.Text(EconomyTable(("30201", "办公费"), ("30280", "甲费"), ("30281", "乙费"), ("30282", "丙费"), ("30283", "丁费")));
        var finding = Assert.Single(report.Findings, static f => f.Rule == "S01");
        Assert.Equal("部门预算支出经济分类科目有 4 个编码在目录中查不到：30280（甲费）、30281（乙费）、30282（丙费） 等；请对照当年《政府收支分类科目》核对", finding.Message.Chinese);
        Assert.Equal("the catalogue has no codes for 4 economic subjects of departments: 30280 (甲费), 30281 (乙费), 30282 (丙费) and others; please check with the official classification of the year", finding.Message.English);
        Assert.Equal("30280 甲费、30281 乙费、30282 丙费、30283 丁费", finding.Actual);
        Assert.Equal([7, 8, 9, 10], finding.Places.Select(static p => p.Line));
    }

    [Fact]
    public void Former_names_are_one_finding_a_table()
    {
        const string Rows = "208\t社会保障和就业支出\t2\t2\t\n20805\t行政事业单位离退休\t2\t2\t\n2080502\t事业单位离退休\t2\t2\t\n210\t医疗卫生与计划生育支出\t3\t3\t\n21007\t计划生育事务\t3\t3\t\n\t合计\t5\t5\t";
        var report = Check.Text($"2026年部门支出预算总表\n单位：元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n{Rows}");
        var finding = Assert.Single(report.Findings, static f => f.Rule == "S03");
        Assert.Equal("20805 行政事业单位离退休、210 医疗卫生与计划生育支出", finding.Actual);
        Assert.Equal("20805 行政事业单位养老支出、210 卫生健康支出", finding.Expected);
        Assert.Equal([6, 8], finding.Places.Select(static p => p.Line));
    }

    private static string EconomyTable(params (string Code, string Name)[] rows) => string.Join('\n', (string[])
    [
        "2024年预算单位一般公共预算基本支出部门预算经济分类预算表", "单位：元", "", "科目编码\t科目名称\t合计\t人员经费\t公用经费",
        $"302\t商品和服务支出\t{rows.Length},000\t\t{rows.Length},000",
        .. rows.Select(static r => $"{r.Code}\t{r.Name}\t1,000\t\t1,000"),
        $"\t合计\t{rows.Length},000\t\t{rows.Length},000",
    ]);

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
