using BudgetDomain.Documents.Tests.Checking;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>Which year a document is of: what its titles say, however often its sentences name another.</summary>
public class YearTests
{
    [Theory]
    [InlineData("某县发展局2023年度部门决算\n较 2022 年度决算数增加 0.00 万元，增长 0%。\n比 2022 年减少 1.00 万元，下降 5%。\n", 2023)]
    [InlineData("某县发展局2025年部门预算\n2024年预算为 3.00 万元；\n与2024年相比，无变化。\n", 2025)]
    [InlineData("某县发展局部门预算\n2025年，我局收入 3.00 万元。\n", 2025)]
    public void Year_IsThatOfTheTitle_OrOfSentencesWhereNoTitleHasOne(string text, int year) => Assert.Equal(year, Check.Text(text).Document?.Year);
}
