using BudgetDomain.Disclosure;
using Xunit;

namespace BudgetDomain.Documents.Tests.Checking;

/// <summary>A row 无 in a table is the word for a table without figures, not a row that nobody understands.</summary>
public class RowOfNothingTests
{
    [Fact]
    public void A_row_of_nothing_says_that_the_table_is_empty()
    {
        var document = Check.Recognise(Table("无\t\t\t\t", "\t合计\t\t\t"));
        Assert.Empty(document.NotUnderstood);
        Assert.True(Assert.Single(document.Tables).SaysEmpty);
        Assert.Empty(Check.Errors(Check.Checker.Check(document)));
    }

    [Fact]
    public void Beside_figures_it_says_nothing()
        => Assert.False(Assert.Single(Check.Recognise(Table("无\t\t\t\t", "2010301\t行政运行\t3.00\t2.00\t1.00", "\t合计\t3.00\t2.00\t1.00")).Tables).SaysEmpty);

    [Fact]
    public void With_a_figure_it_is_a_row_that_is_not_understood()
        => Assert.Single(Check.Recognise(Table("无\t\t3.00\t2.00\t1.00", "\t合计\t3.00\t2.00\t1.00")).NotUnderstood);

    /// <summary>… under the last row stands for those that are left out.</summary>
    [Theory]
    [InlineData("……\t\t\t\t", 0)]
    [InlineData("…\t…\t…\t\t", 0)]
    [InlineData("\t……\t\t\t", 0)]
    [InlineData("……等\t\t\t\t", 1)]
    [InlineData("……\t\t1.00\t1.00\t", 1)]
    public void A_row_of_dots_stands_for_others(string row, int lost)
        => Assert.Equal(lost, Check.Recognise(Table("2010301\t行政运行\t3.00\t2.00\t1.00", "\t合计\t3.00\t2.00\t1.00", row)).NotUnderstood.Length);

    private static string Table(params string[] rows)
        => "2026年部门政府性基金预算支出功能分类预算表\n单位：元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n" + string.Join('\n', rows);
}
