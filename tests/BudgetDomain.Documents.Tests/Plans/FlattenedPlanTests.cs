using BudgetDomain.Documents.Tests.Checking;
using Xunit;

namespace BudgetDomain.Documents.Tests.Plans;

/// <summary>A whole table of targets in one row of cells, as some conversions draw it: reported, unless the same table was read from another drawing.</summary>
public class FlattenedPlanTests
{
    private static readonly string[] Lines = PlanLayouts.Central.ReplaceLineEndings("\n").Split('\n');

    private static readonly string Flat = string.Join('\t', string.Join('\t', Lines.Skip(2)).Split('\t', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Alone_it_is_reported() => Assert.Single(DamagedIn($"{Lines[0]}\n{Lines[1]}\n{Flat}"));

    [Fact]
    public void After_the_same_table_it_says_nothing_new() => Assert.Empty(DamagedIn($"{PlanLayouts.Central}\n{Flat}"));

    [Fact]
    public void After_another_table_it_is_reported()
        => Assert.Single(DamagedIn($"{PlanLayouts.Central.Replace("抽检样品数量", "别的指标", StringComparison.Ordinal)}\n{Flat}"));

    private static IEnumerable<string> DamagedIn(string text)
        => Check.Recognise($"某县农业农村局2024年部门预算\n\n第三部分 情况说明\n\n一、绩效目标\n\n{text}\n").Plans.SelectMany(static p => p.Damaged).Where(static d => d.What.Chinese == "整张表并在一行里").Select(static d => d.Text);
}
