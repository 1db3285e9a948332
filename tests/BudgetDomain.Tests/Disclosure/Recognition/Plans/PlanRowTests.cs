using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition.Plans;
using Xunit;

namespace BudgetDomain.Tests.Disclosure.Recognition.Plans;

public class PlanRowTests
{
    [Theory]
    [InlineData("", 0, null)]
    [InlineData("||", 0, null)]
    [InlineData("甲", 1, "甲")]
    [InlineData("|乙|", 1, "乙")]
    [InlineData("甲||丙|丁", 3, "甲")]
    public void Row_KnowsItsTexts(string cells, int filled, string? first)
    {
        var texts = cells.Split('|');
        var row = new PlanRow(new(7, 3, [.. texts.Select(static text => new GridCell(text))]), [.. texts.Select(static text => new PlanText(text))]);
        Assert.Equal((filled, first, 7, 3, texts.Length), (row.Filled, row.First?.Printed, row.Line, row.Page, row.Cells.Length));
    }
}
