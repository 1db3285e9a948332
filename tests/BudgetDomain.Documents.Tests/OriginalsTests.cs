using BudgetDomain.Disclosure;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>The real documents: what a person counts in them, the reader finds.</summary>
public class OriginalsTests
{
    [SkippableTheory]
    [InlineData("shanghai-finance-2025-unit-budget.md", 14, 20)]
    [InlineData("shanghai-wanli-2024-department-budget.md", 0, 0)]
    [InlineData("shanghai-commerce-2025-department-budget.md", 0, 0)]
    [InlineData("shanghai-commerce-2025-unit-budget.md", 0, 0)]
    [InlineData("shanghai-finance-2024-final-accounts-planted-errors.md", 0, 0)]
    [InlineData("final-accounts-blank-form.md", 0, 0)]
    public void PagedText_HasAllGridsAndPages(string name, int grids, int lastTablePage)
    {
        var path = Originals.PathOf(name);
        var document = DisclosureReader.Default.ReadFile(path);
        Assert.Empty(document.Problems);
        Assert.Equal(name, document.Name);
        // Every line of the file is in exactly one place: a row, a paragraph, a page mark or a blank.
        var lines = File.ReadAllLines(path);
        Assert.Equal(lines.Count(line => line.Contains('\t', StringComparison.Ordinal)), document.Blocks.OfType<Grid>().Sum(grid => grid.Rows.Length));
        Assert.Equal(
            lines.Count(line => line.Trim().Length > 0 && !line.Contains('\t', StringComparison.Ordinal) && !line.StartsWith("<!--", StringComparison.Ordinal)),
            document.Blocks.OfType<Paragraph>().Count());
        Assert.All(document.Blocks, block => Assert.True(block.Page >= 1));
        if (grids > 0)
        {
            Assert.Equal(grids, document.Blocks.OfType<Grid>().Count());
            Assert.Equal(lastTablePage, document.Blocks.OfType<Grid>().Last().Page);
        }
    }

    [SkippableFact]
    public void ShanghaiFinance_FirstTable_ReadsCellByCell()
    {
        var document = DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-finance-2025-unit-budget.md"));
        var grid = document.Blocks.OfType<Grid>().First();
        Assert.Equal((131, 7, 16), (grid.Line, grid.Page, grid.Rows.Length));
        Assert.Equal(["本年收入", "", "本年支出", "", "", "", ""], grid.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["收入总计", "171,915,169", "支出总计", "171,915,169", "102,464,260", "25,177,779", "44,273,130"], grid.Rows[^1].Cells.Select(cell => cell.Text));
        Assert.All(grid.Rows[11].Cells, cell => Assert.Equal(string.Empty, cell.Text));
    }

    [SkippableFact]
    public async Task Jincheng_DamagedPlan_IsReadWithItsHtmlTable()
    {
        var document = await DisclosureReader.Default.ReadFileAsync(Originals.PathOf("jincheng-2025.txt"));
        Assert.Empty(document.Problems);
        var grids = document.Blocks.OfType<Grid>().ToList();
        Assert.Equal(24, grids.Count);
        var html = Assert.Single(grids, grid => grid.Rows.Any(row => row.Cells.Any(cell => cell.IsCovered)));
        Assert.Equal((476, 35), (html.Line, html.Rows.Length));
        Assert.All(html.Rows, row => Assert.Equal(7, row.Cells.Length));
        Assert.Equal("年度目标", html.Rows[0].Cells[4].Text);
        Assert.True(html.Rows[0].Cells[3].IsCovered);
        Assert.Equal(("产出指标", "数量指标", "外出调研次数", "政府公报印刷期数"), (html.Rows[3].Cells[0].Text, html.Rows[3].Cells[1].Text, html.Rows[3].Cells[2].Text, html.Rows[3].Cells[3].Text));
        Assert.True(html.Rows[4].Cells[0].IsCovered && html.Rows[4].Cells[1].IsCovered && html.Rows[4].Cells[2].IsCovered);
        Assert.Equal("慰问老干部次数", html.Rows[4].Cells[3].Text);
        // The paragraph of the narrative column keeps its words and loses its tags.
        var row = grids.SelectMany(grid => grid.Rows).Single(row => row.Line == 471);
        Assert.StartsWith("（一）外出、调研、招商引资经费60万元", row.Cells[0].Text, StringComparison.Ordinal);
        Assert.Contains(document.Blocks.OfType<Paragraph>(), paragraph => paragraph is { HeadingLevel: 2, Text: "2025年预算收支总表", Line: 68 });
        Assert.Contains(document.Blocks.OfType<Paragraph>(), paragraph => paragraph.Text.StartsWith("三、“三公”经费：指省直部门", StringComparison.Ordinal));
        Assert.Contains(document.Blocks.OfType<Paragraph>(), paragraph => paragraph.Text == "10、承办市政府和市政府领导同志交办的其他事项。");
    }
}
