using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using BudgetDomain.Typed;
using Xunit;

namespace BudgetDomain.Tests.Typed;

public sealed class DisclosureContradictionExceptionTests
{
    private static readonly Finding Placed = new("A02", Severity.Error, new("合计不符", "the total differs"), null, null, [new("表3", "合计", "基本支出", 12, 0, "9.50")]);

    private static readonly Finding Placeless = new("C01", Severity.Error, new("没有表", "no table"), null, null, []);

    [Fact]
    public void Message_ListsFindingsWithRuleAndLine()
        => Assert.Equal("公开文件的数据不能成立，共 2 处：\nC01 没有表\nA02 第 12 行 合计不符", new DisclosureContradictionException([Placeless, Placed]).Message);

    [Fact]
    public void Message_OfManyFindings_SaysHowManyAreLeftOut()
    {
        var thrown = new DisclosureContradictionException([.. Enumerable.Repeat(Placed, 60)]);
        Assert.EndsWith("\n……另有 10 处", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(60, thrown.Findings.Length);
    }

    [Fact]
    public void WithoutFindings_IsStillOneClearLine()
    {
        var cause = new InvalidOperationException();
        Assert.Equal("公开文件的数据不能成立", new DisclosureContradictionException().Message);
        Assert.Equal("公开文件的数据不能成立", new DisclosureContradictionException(default(System.Collections.Immutable.ImmutableArray<Finding>)).Message);
        Assert.Empty(new DisclosureContradictionException(default(System.Collections.Immutable.ImmutableArray<Finding>)).Findings);
        Assert.Same(cause, new DisclosureContradictionException("说明", cause).InnerException);
    }
}
