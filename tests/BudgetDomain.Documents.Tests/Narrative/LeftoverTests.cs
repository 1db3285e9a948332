using BudgetDomain.Narrative;
using Xunit;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>Amounts of which nothing can be said are listed with the reason; none is lost.</summary>
public class LeftoverTests
{
    [Theory]
    [InlineData("支出预算0.0000001万元。", "0.0000001万元")]
    [InlineData("支出预算99999999999999999999万元。", "99999999999999999999万元")]
    [InlineData("支出预算99,999,999,999,999,999,999元。", "99,999,999,999,999,999,999元")]
    [InlineData("账号62220000000000000001，日期2025.1.1，人口99999999999999999999万人", null)]
    public void AmountThatCannotBeRead(string sentence, string? printed)
    {
        var claims = Checking.Check.Text($"某县发展局2025年度部门预算\n\n# 第三部分 情况说明\n\n{sentence}").Claims;
        Assert.Equal(printed is null ? [] : [(printed, ClaimVerdict.Unresolved, "金额小于 1 分或超出范围", "an amount finer than 0.01 yuan or out of range")], claims.Select(static c => (c.Printed, c.Verdict, c.Basis.Chinese, c.Basis.English)));
    }

    [Theory]
    [InlineData(1999, null)]
    [InlineData(2000, "这一段数字过多，自此处起的 2001 个金额和百分比没有核对")]
    public void SentenceWithTooManyNumbers_IsNotJudgedByItsBeginning(int count, string? said)
    {
        var sentence = $"支出预算{string.Concat(Enumerable.Repeat("1.00万元、", count))}2.00万元。";
        var claims = Checking.Check.Text($"某县发展局2025年度部门预算\n\n# 第三部分 情况说明\n\n{sentence}").Claims;
        Assert.Equal(said is null ? count + 1 : 1, claims.Length);
        Assert.Equal(said ?? "没有找到对应的表列数字", claims[0].Basis.Chinese);
    }
}
