using System.Text;
using BudgetDomain.Disclosure;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>One example for each thing a source can hold.</summary>
public class SyntaxTests
{
    [Theory]
    [InlineData("## 2025年**预算**收支总表 ##", "2025年预算收支总表", 2)]
    [InlineData("- 1、负责&nbsp;会议", "1、负责\u00A0会议", 0)]
    [InlineData("- 12 -", "- 12 -", 0)]
    [InlineData("> 注：本表无数据", "注：本表无数据", 0)]
    [InlineData("#目录", "#目录", 0)]
    [InlineData("\u3000\u3000增幅<5%，占比 &lt; 3", "增幅<5%，占比 < 3", 0)]
    [InlineData("<p>一、<b>基本</b>支出</p>", "一、基本支出", 0)]
    [InlineData("***", null, 0)]
    [InlineData("2**3 与 **", "2**3 与 **", 0)]
    public void Line_BecomesItsWords(string source, string? text, int level)
    {
        var paragraph = Read.Text("题\n" + source).Blocks.Skip(1).Cast<Paragraph>().SingleOrDefault();
        Assert.Equal((text, level), (paragraph?.Text, paragraph?.HeadingLevel ?? 0));
    }

    [Fact]
    public void PageMarksAndFormFeeds_SetThePage_AndEndGrids()
        => Assert.Equal("1 1 | a | b\n2 2 | c | \n4 7 h0 x\n5 7 h0 y z\n6 8 h0 w\n".ReplaceLineEndings(),
            Read.Show(Read.Text("a\tb\n\fc\t\n<!-- page 7 -->\nx\ny <!-- 批注 -->z\n\fw")));

    [Fact]
    public void PipeTable_KeepsEscapedPipesAndBreaks()
        => Assert.Equal([["项目", "金额"], ["a|b", "1 2"], ["-", "-"]], Read.Cells(Read.OnlyGrid("|项目|金额|\n|:--|--:|\n|a\\|b|1<br>2|\n| - | - |\n")));

    [Fact]
    public void NestedTable_BecomesAGridOfItsOwn_AfterTheOuterOne()
    {
        var grids = Read.Text("<table><tr><td>甲</td><td>乙<table><tr><td>丙</td></tr></table>丁</td></tr></table>").Blocks.Cast<Grid>().ToList();
        Assert.Equal([["甲", "乙 丁"]], Read.Cells(grids[0]));
        Assert.Equal([["丙"]], Read.Cells(grids[1]));
    }

    [Fact]
    public void LayoutTable_IsNoTable()
        => Assert.Equal("1 0 h0 标题\n2 0 | a | b\n2 0 h0 注\n".ReplaceLineEndings(),
            Read.Show(Read.Text("<table><tr><td><p>标题</p>\n<table><tr><td>a<td>b</table>注</td></tr></table>")));

    [Fact]
    public void LayoutTable_HasEachPieceOnTheLineWhereItStands()
        => Assert.Equal("2 0 h0 标题\n4 0 h0 一\n5 0 h0 二\n8 0 h0 内\n9 0 | a | b\n10 0 h0 注\n11 0 h0 尾\n".ReplaceLineEndings(),
            Read.Show(Read.Text("<table><caption>\n标题</caption><tr>\n<td>\n<p>一</p>\n<p>二\n</p>\n<table><caption>\n内</caption>\n<tr><td>a<td>b</table>\n注</td></tr><tr><td>\n尾</td></tr></table>")));

    [Fact]
    public void TableWithoutRows_HasItsCaptionOnItsOwnLine()
        => Assert.Equal("1 0 h0 前\n3 0 h0 标题\n4 0 h0 后\n".ReplaceLineEndings(), Read.Show(Read.Text("前\n<table>\n<caption>标题</caption></table>\n后")));

    [Fact]
    public void RowSpans_CoverTheRowsBelow_AndEndWithTheTable()
    {
        var grid = Read.OnlyGrid("<table><tr><td rowspan=9>甲<td>1<tr><td>2<tr><td colspan=1000000>3</table>");
        Assert.Equal([["甲", "1"], ["", "2"], ["", "3"]], Read.Cells(grid).Select(row => row.Take(2)));
        Assert.True(grid.Rows[2].Cells[0].IsCovered);
        Assert.InRange(grid.Rows[2].Cells.Length, 2, 4);
    }

    [Fact]
    public void UnclosedTable_EndsWithItsLastTag_AndIsReported()
    {
        var document = Read.Text("前\n<table><tr><td>a</td>\n<tr><td>b\n后\n");
        Assert.Equal("1 0 h0 前\n2 0 | a\n3 0 | b\n4 0 h0 后\n".ReplaceLineEndings(), Read.Show(document));
        var problem = Assert.Single(document.Problems);
        Assert.Equal((2, "HTML 标记 <table> 没有结束标记。"), (problem.Line, problem.Message.Chinese));
    }

    [Fact]
    public void TextBetweenCells_IsKept_AndReported()
    {
        var document = Read.Text("<table><tr><td>a</td>漏</tr></table>");
        Assert.Equal([["a", "漏"]], Read.Cells(document.Blocks.OfType<Grid>().Single()));
        Assert.Single(document.Problems);
    }

    [Fact]
    public void HtmlPage_GivesParagraphsHeadingsAndGridsInOrder()
    {
        var document = Read.Text("<!DOCTYPE html>\n<html><head><title>t</title><style>p{}</style><script>if (a<b) '</p>'</script></head><body>\n<h2>预算&ldquo;三公&rdquo;</h2>\n<div>单位：<b>万元</b><br>注</div>\n<table><caption>表1</caption>\n<tr><th>项目</th><th>合计</th></tr>\n</table></body></html>");
        Assert.Equal("3 0 h2 预算“三公”\n4 0 h0 单位：万元\n4 0 h0 注\n5 0 h0 表1\n6 0 | 项目 | 合计\n".ReplaceLineEndings(), Read.Show(document));
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void HtmlPage_InItsDeclaredEncoding()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        byte[] bytes = [.. big5.GetBytes("<html><head><meta charset=gbk></head><p>"), .. CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("预算"), .. "</p></html>"u8];
        Assert.Equal("预算", Assert.IsType<Paragraph>(Assert.Single(DisclosureReader.Default.Read("a", bytes).Blocks)).Text);
    }

    [Fact]
    public void BadBytes_CostOnlyThemselves_AndAreReportedByLine()
    {
        foreach (var encoding in new[] { Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding(54936)! })
        {
            byte[] bytes = [.. encoding.GetBytes("一般公共服务支出\n教育支出"), 0xFF, .. encoding.GetBytes("\t5.20\n合计\t5.20\n")];
            var document = DisclosureReader.Default.Read("a.txt", bytes);
            Assert.Equal([["教育支出\uFFFD", "5.20"], ["合计", "5.20"]], Read.Cells(document.Blocks.OfType<Grid>().Single()));
            Assert.Equal(2, Assert.Single(document.Problems).Line);
        }
    }

    [Fact]
    public void TooManyColumns_KeepTheFirst_AndSayWhatIsLeftOut()
    {
        var document = Read.Text("甲\n" + string.Join('\t', Enumerable.Range(1, 100_000)) + "\n乙\n");
        Assert.Equal(1024, document.Blocks.OfType<Grid>().Single().Rows[0].Cells.Length);
        var problem = Assert.Single(document.Problems);
        Assert.Equal((2, "The row has 100,000 cells; only the first 1,024 are kept."), (problem.Line, problem.Message.English));
        Assert.StartsWith("1025 1026", problem.Text, StringComparison.Ordinal);
        Assert.Empty(Read.Text("甲\t乙" + new string('\t', 100_000)).Problems);
    }
}
