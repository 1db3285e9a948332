using BudgetDomain.Documents.Tests.Readings;
using BudgetDomain.Rules;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>合计 at the foot of a table, below 本年收入合计 and what is carried over, is the total of all, as 总计 is.</summary>
public class TotalWordTests
{
    private static readonly string Sample = WithHeji(Check.SampleText);

    public static TheoryData<int> Drafts => [0, 1, 2, 3, 4, 5];

    [Fact]
    public void Sample_WithTheOtherWord_IsReadTheSame()
    {
        Assert.NotEqual(Check.SampleText, Sample);
        Assert.Equal(Check.Recognise(Check.SampleText).Figures.Select(static f => f.Slice), Check.Recognise(Sample).Figures.Select(static f => f.Slice));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Accounts_WithTheOtherWord_HaveNoError(int index)
    {
        var text = ReadDocuments.Drawn(AccountsDraft.Drafts, 6)[index].ToString()!;
        Assert.NotEqual(text, WithHeji(text));
        Assert.Empty(Check.Errors(Check.Text(WithHeji(text))));
    }

    [Theory]
    [InlineData("本年收入合计\t100.00\n上年结转\t20.00\n合计\t120.00", false)]
    [InlineData("本年收入合计\t100.00\n上年结转\t20.00\n合计\t121.00", true)]
    [InlineData("本年收入合计\t100.00\n上年结转\t20.00\n收入总计\t120.00", false)]
    [InlineData("合计\t100.00", false)]
    [InlineData("本年收入合计\t100.00\n合计\t100.00", false)]
    [InlineData("本年收入合计\t100.00\n合计\t101.00", true)]
    public void Total_IsOfThisYear_OrWithWhatIsCarriedOver(string rows, bool isError)
    {
        var spent = rows.Contains("结转", StringComparison.Ordinal) ? "120.00" : "100.00";
        var report = Check.Text($"某县水利局2025年部门预算\n\n2025年预算收支总表\n\n单位：万元\n\n收入\t\n项目\t预算数\n一、一般公共预算\t100.00\n{rows}\n\n2025年预算支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t{spent}\t{spent}\t\n213\t农林水支出\t{spent}\t{spent}\t\n");
        Assert.Equal(isError, report.Findings.Any(static f => f.Severity == Severity.Error && f.Rule[0] == 'A'));
    }

    private static string WithHeji(string text) => text.Replace("收入总计\t", "合计\t", StringComparison.Ordinal).Replace("\t支出总计\t", "\t合计\t", StringComparison.Ordinal).Replace("\n总计\t", "\n合计\t", StringComparison.Ordinal).Replace("\t总计\t", "\t合计\t", StringComparison.Ordinal);
}
