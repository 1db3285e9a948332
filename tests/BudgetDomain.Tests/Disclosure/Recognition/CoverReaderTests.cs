using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using Xunit;

namespace BudgetDomain.Tests.Disclosure.Recognition;

/// <summary>The lines of a cover, each on its own: whose budget or accounts, of which year.</summary>
public class CoverReaderTests
{
    [Theory]
    [InlineData("2025年/部门预算/某县财政局", 2025, BudgetStage.Budget, "部门预算", "某县财政局")]
    [InlineData("某县财政局/2025年度/部门决算", 2025, BudgetStage.FinalAccounts, "部门决算", "某县财政局")]
    [InlineData("某县财政局2025年部门预算", 2025, BudgetStage.Budget, "某县财政局2025年部门预算", "某县财政局")]
    [InlineData("某县档案馆/某县财政局2025年部门预算", 2025, BudgetStage.Budget, "某县财政局2025年部门预算", "某县财政局")]
    [InlineData("预算单位：某县图书馆/某县档案馆/某县财政局2025年部门预算", 2025, BudgetStage.Budget, "某县财政局2025年部门预算", "某县图书馆")]
    [InlineData("某县财政局（本级）2025年单位预算", 2025, BudgetStage.Budget, "某县财政局（本级）2025年单位预算", "某县财政局（本级）")]
    [InlineData("2024年决算和2025年预算", null, null, "2024年决算和2025年预算", null)]
    [InlineData("部门预算/2025年/2024年", null, BudgetStage.Budget, "部门预算", null)]
    [InlineData("部门预算/编制日期：2025年2025年", 2025, BudgetStage.Budget, "部门预算", null)]
    [InlineData("预算单位：某县档案馆/2025年部门预算/某县财政局", 2025, BudgetStage.Budget, "2025年部门预算", "某县档案馆")]
    [InlineData("单位名称: 某县档案馆/2025年部门预算", 2025, BudgetStage.Budget, "2025年部门预算", "某县档案馆")]
    [InlineData("单位：万元/2025年部门预算", 2025, BudgetStage.Budget, "2025年部门预算", null)]
    [InlineData("单位：甲/2025年部门预算", 2025, BudgetStage.Budget, "2025年部门预算", null)]
    [InlineData("报送日期：某县档案馆/2025年部门预算", 2025, BudgetStage.Budget, "2025年部门预算", "报送日期：某县档案馆")]
    [InlineData("部门预算/某县财政局/某县档案馆", null, BudgetStage.Budget, "部门预算", "某县财政局")]
    [InlineData("部门预算/1999年", null, BudgetStage.Budget, "部门预算", null)]
    [InlineData("部门预算/2000年", 2000, BudgetStage.Budget, "部门预算", null)]
    [InlineData("部门预算/2100年", 2100, BudgetStage.Budget, "部门预算", null)]
    [InlineData("部门预算/2101年", null, BudgetStage.Budget, "部门预算", null)]
    public void Cover(string lines, int? year, BudgetStage? stage, string title, string? unit)
    {
        var cover = CoverReader.Read([.. lines.Split('/').Select(static (text, i) => new Paragraph(text, i + 1))]);
        Assert.Equal((year, stage, title, unit), (cover.Year, cover.Stage, cover.Title, cover.UnitName));
        Assert.Equal(lines, string.Join('/', cover.Lines));
    }

    [Theory]
    [InlineData("某县财政局/2025年")]
    [InlineData("")]
    public void LinesWithoutATitle_AreNoCover(string lines)
        => Assert.Same(CoverPage.None, CoverReader.Read([.. lines.Split('/').Select(static (text, i) => new Paragraph(text, i + 1))]));
}
