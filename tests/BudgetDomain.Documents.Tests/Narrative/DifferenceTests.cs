using BudgetDomain.Narrative;
using Xunit;

namespace BudgetDomain.Documents.Tests.Narrative;

/// <summary>What accounts have more or less than their budget, where only the “三公” table prints the budget.</summary>
public class DifferenceTests
{
    private const string Table = """
        平安县财政局2023年度部门决算

        财政拨款“三公”经费支出决算表

        单位：万元

        | 预算数 |  |  |  |  |  | 决算数 |  |  |  |  |  |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 |
        | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | |
        | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
        | 10.00 | 0.00 | 6.00 | 0.00 | 6.00 | 4.00 | 7.00 | 0.00 | 5.00 | 0.00 | 5.00 | 2.00 |

        """;

    private const string Chapter = "\n\n# 第三部分 2023年度部门决算情况说明\n\n## 一、财政拨款“三公”经费支出决算情况说明\n\n";

    [Theory]
    [InlineData(ClaimKind.Change, "公务接待费支出决算为2.00万元，决算数小于年初预算数2.00万元。", ClaimVerdict.Exact)]
    [InlineData(ClaimKind.Change, "公务接待费支出决算为2.00万元，决算数小于年初预算数3.00万元。", ClaimVerdict.Contradicted)]
    [InlineData(ClaimKind.Change, "“三公”经费支出决算为7.00万元，决算数低于预算数3.00万元。", ClaimVerdict.Exact)]
    [InlineData(ClaimKind.Change, "“三公”经费支出决算为7.00万元，决算数低于预算数3.50万元。", ClaimVerdict.Contradicted)]
    [InlineData(ClaimKind.Change, "公务接待费支出决算为2.00万元，与年初预算数相比，减少2.00万元。", ClaimVerdict.Exact)]
    [InlineData(ClaimKind.Change, "公务接待费支出决算为2.00万元，与年初预算数相比，减少3.00万元。", ClaimVerdict.Contradicted)]
    [InlineData(ClaimKind.Change, "公务接待费支出决算为2.00万元，与年初预算数相比，增加2.00万元。", ClaimVerdict.Contradicted)]
    [InlineData(ClaimKind.Change, "公务用车运行维护费支出决算5.00万元，比年初预算下降16.67%。", ClaimVerdict.Exact)]
    [InlineData(ClaimKind.Change, "公务用车运行维护费支出决算5.00万元，比年初预算下降20%。", ClaimVerdict.Contradicted)]
    [InlineData(ClaimKind.Change, "因公出国（境）费支出决算为0万元，比预算增加0万元。", ClaimVerdict.Exact)]
    [InlineData(ClaimKind.Change, "公务接待费支出决算为2.00万元，与上年相比，减少3.00万元。", ClaimVerdict.Unresolved)]
    [InlineData(ClaimKind.Change, "公务接待费支出决算为2.00万元，比2022年预算减少3.00万元。", ClaimVerdict.Unresolved)]
    [InlineData(ClaimKind.Comparison, "公务接待费支出决算为2.00万元，决算数小于预算数的主要原因是厉行节约。", ClaimVerdict.Exact)]
    [InlineData(ClaimKind.Comparison, "公务接待费支出决算为2.00万元，决算数大于预算数的主要原因是厉行节约。", ClaimVerdict.Contradicted)]
    [InlineData(ClaimKind.Comparison, "公务接待费支出决算为2.00万元，决算数等于预算数。", ClaimVerdict.Contradicted)]
    public void ADifferenceAndAWord_AreHeldAgainstTheBudgetOfTheTable(ClaimKind kind, string sentence, ClaimVerdict verdict)
    {
        var claim = Assert.Single(Claims(sentence), c => c.Kind == kind);
        Assert.Equal(verdict, claim.Verdict);
    }

    [Theory]
    [InlineData("公务接待费支出决算为2.00万元，决算数小于年初预算数4.00万元。")]
    [InlineData("公务用车运行维护费支出决算5.00万元，决算数小于预算数6.00万元。")]
    public void TheBudgetItself_IsNoDifference(string sentence)
    {
        var claims = Claims(sentence);
        Assert.DoesNotContain(claims, static c => c.Kind == ClaimKind.Change);
        Assert.DoesNotContain(claims, static c => c.Verdict == ClaimVerdict.Contradicted);
    }

    /// <summary>A rate on a budget of nothing is none that could be judged, and is listed so.</summary>
    [Fact]
    public void ARateOnABudgetOfNothing_IsListed()
        => Assert.Equal(ClaimVerdict.Unresolved, Assert.Single(Claims("因公出国（境）费支出决算为0.50万元，比预算增长10%。"), static c => c.Kind == ClaimKind.Change).Verdict);

    /// <summary>The 年初预算 of the sentence may be another one then.</summary>
    [Theory]
    [InlineData("公务接待费支出决算为2.00万元，决算数大于年初预算数的主要原因是追加经费。")]
    [InlineData("公务接待费支出决算为2.00万元，决算数小于年初预算数3.00万元。")]
    [InlineData("公务接待费支出决算为2.00万元，比年初预算数减少3.00万元。")]
    public void WhereTheTableHasTheBudgetOfTheWholeYear_NothingIsSaid(string sentence)
        => Assert.DoesNotContain(Claims(sentence, "注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。"), static c => c.Verdict == ClaimVerdict.Contradicted);

    private static List<Claim> Claims(string sentence, string note = "") => [.. Checking.Check.Text(Table + note + Chapter + sentence).Claims];
}
