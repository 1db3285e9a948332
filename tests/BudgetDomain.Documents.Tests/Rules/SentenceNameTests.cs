using BudgetDomain.Documents.Tests.Checking;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>What sentences say of subjects and shares: names of 类 as of the year, every share with its percent sign.</summary>
public class SentenceNameTests
{
    private static readonly Subject<FunctionalCode>[] Classes = [.. SubjectCatalogue.Default.Functional.Subjects.Where(s => s.Level == SubjectLevel.Class)];

    [Fact]
    public void EveryNameOfTheYear_WithOrWithoutItsEnding_IsRight()
    {
        foreach (var year in new[] { 2017, 2019, 2025 })
        {
            foreach (var name in Classes.Select(s => s.NameIn(year)))
            {
                var shorter = name.EndsWith("支出", StringComparison.Ordinal) && name.Length > 4 ? name[..^2] : name;
                foreach (var words in new[] { name, shorter, "主要用于" + name, "1、" + name, "“" + name })
                    Assert.Empty(Found(year, $"一般公共预算支出3.00万元，其中：{words}（类）1.00万元。"));
            }
        }
    }

    [Fact]
    public void EveryFormerName_IsReportedInTheYearsAfterIt_AndNotBefore()
    {
        var former = Classes.SelectMany(s => s.FormerNames.Where(f => f.LastYear is not null).Select(f => (Subject: s, Former: f))).ToList();
        Assert.NotEmpty(former);
        foreach (var (subject, name) in former)
        {
            var last = name.LastYear!.Value;
            Assert.Empty(Found(last, $"{name.Name}（类）1.00万元。"));
            var finding = Assert.Single(Found(last + 1, $"主要用于以下方面：{name.Name}(类)1.00万元。"));
            Assert.Equal(("S03", subject.NameIn(last + 1), name.Name), (finding.Rule, finding.Expected, finding.Actual));
            Assert.Contains(name.Name, finding.Places[0].Printed, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("社会保障与就业支出（类）1.00万元。", "社会保障和就业支出")]
    [InlineData("用于社会保障与就业（类）行政事业单位养老支出（款）1.00万元。", "社会保障和就业支出")]
    [InlineData("住房保证支出（类）1.00万元。", "住房保障支出")]
    [InlineData("卫生健康事业支出（类）1.00万元。", null)]
    [InlineData("其他类（类）1.00万元。", null)]
    [InlineData("（类）1.00万元。", null)]
    [InlineData("类）（类（类）", null)]
    [InlineData("类", null)]
    public void AnotherName_IsReported_WhereOneOfTheYearIsLikeIt(string sentence, string? official)
    {
        var findings = Found(2025, sentence);
        Assert.Equal(official is null ? [] : ["S02 " + official], findings.Select(f => $"{f.Rule} {f.Expected}"));
    }

    [Theory]
    [InlineData("基本支出1.00万元，占33.33%；项目支出2.00万元，占66.67。", "66.67")]
    [InlineData("基本支出1.00万元，占比为33.33；项目支出2.00万元，占比为 66.67％；其他0万元，占比为0%。", "33.33")]
    [InlineData("基本支出1.00万元，占33.33；项目支出2.00万元，占66.67。", null)]
    [InlineData("基本支出1.00万元，占33.33%；项目支出2.00万元，占66.67 %。", null)]
    [InlineData("基本支出1.00万元，占33.33%；房屋占地2000.00平方米，车辆占2辆。", null)]
    public void ShareWithoutItsSign_IsReported_WhereMoreHaveIt(string sentence, string? share)
        => Assert.Equal(share is null ? [] : ["F10 " + share], Found(2025, sentence).Select(f => $"{f.Rule} {f.Actual}"));

    private static List<Finding> Found(int year, string sentence)
        => [.. Check.Text($"某县发展局{year}年度部门预算\n\n# 第三部分 {year}年度部门预算情况说明\n\n{sentence}\n").Findings.Where(f => f.Rule is "S02" or "S03" or "F10")];
}
