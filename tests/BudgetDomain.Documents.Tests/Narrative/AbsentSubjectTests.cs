using BudgetDomain.Narrative;
using BudgetDomain.Subjects;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>Amounts of subjects that no table prints: contradicted only where what the tables list leaves nothing for them.</summary>
public class AbsentSubjectTests
{
    private const string Whole = "合计\t\t10.00\t10.00\t0.00";
    private static readonly string[] Rows = [Whole, "201\t一般公共服务支出\t7.00\t7.00\t0.00", "205\t教育支出\t3.00\t3.00\t0.00"];

    [Theory]
    [InlineData("城乡社区支出1.00万元", ClaimVerdict.Contradicted)]
    [InlineData("“城乡社区支出”科目1.00万元", ClaimVerdict.Contradicted)]
    [InlineData("农林水支出（类）0.50万元", ClaimVerdict.Contradicted)]
    [InlineData("城乡社区支出0万元", ClaimVerdict.Exact)]
    [InlineData("城乡社区支出0.01万元", ClaimVerdict.Rounded)]
    [InlineData("其他支出1.00万元", ClaimVerdict.Unresolved)]
    [InlineData("会议费1.00万元", ClaimVerdict.Unresolved)]
    [InlineData("全市城乡社区支出1.00万元", ClaimVerdict.Unresolved)]
    [InlineData("2023年城乡社区支出1.00万元", ClaimVerdict.Unresolved)]
    public void SubjectThatNoTableHas(string words, ClaimVerdict verdict) => Assert.Equal(verdict, VerdictOf(words, Rows));

    /// <summary>What is listed does not make up the total, so a row may be lost; or the total is not printed.</summary>
    [Fact]
    public void WhereTheTableIsNotFull_ItIsUnresolved()
    {
        Assert.Equal(ClaimVerdict.Unresolved, VerdictOf("城乡社区支出3.00万元", Rows[..2]));
        Assert.Equal(ClaimVerdict.Unresolved, VerdictOf("城乡社区支出3.00万元", Rows[1..]));
    }

    [Fact]
    public void Contradiction_IsAFindingAtTheTotal()
    {
        var finding = Assert.Single(Check.Text(TextOf("城乡社区支出1.00万元", Rows)).Findings, static f => f.Rule == "N01");
        Assert.Equal("文字“城乡社区支出”写作 1.00万元，表3 2025年预算支出总表列出的各类之和就是合计 10.00，其中没有这一类", finding.Message.Chinese);
        Assert.Equal("0.00万元", finding.Expected);
    }

    /// <summary>Every 类 of the catalogue that a real document does not print, in the place of one that it prints.</summary>
    [SkippableTheory]
    [InlineData("jincheng-2025.txt", "教育支出5.20万元", "支出5.20万元")]
    [InlineData("shanghai-finance-2025-unit-budget.md", "“卫生健康支出”科目467万元", "支出”科目467万元")]
    public void EveryAbsentClass_InRealDocuments_IsFound(string name, string right, string end)
    {
        var text = File.ReadAllText(Originals.PathOf(name));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var known = Check.Recognise(text).Tables.SelectMany(static t => t.Rows).Select(static r => r.Slice.Function).ToHashSet();
        var begin = right[..right.IndexOf('支', StringComparison.Ordinal)].TrimEnd("教育卫生健康".ToCharArray());
        foreach (var subject in SubjectCatalogue.Default.Functional.Subjects.Where(s => s.Code.Level == SubjectLevel.Class && s.Name.EndsWith("支出", StringComparison.Ordinal) && s.Name != "其他支出" && !known.Contains(s.Code)))
        {
            var changed = text.Replace(right, begin + subject.Name[..^2] + end, StringComparison.Ordinal);
            Assert.Contains(Check.Text(changed).Claims, c => c.Verdict == ClaimVerdict.Contradicted && c.Subject.Contains(subject.Name, StringComparison.Ordinal) && c.Kind == ClaimKind.Amount);
        }
    }

    private static ClaimVerdict VerdictOf(string words, string[] rows)
        => Check.Text(TextOf(words, rows)).Claims.Single(c => c.Kind == ClaimKind.Amount && words.EndsWith(c.Printed, StringComparison.Ordinal)).Verdict;

    private static string TextOf(string words, string[] rows)
        => $"单位名称：某某局\n\n## 2025年预算支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n{string.Join('\n', rows)}\n\n# 二、支出说明\n\n{words}。\n";
}
