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

    private static string Table(params string[] rows)
        => "2026年部门政府性基金预算支出功能分类预算表\n单位：元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n" + string.Join('\n', rows);
}
