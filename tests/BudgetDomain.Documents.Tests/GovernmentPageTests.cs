using System.Text;
using BudgetDomain.Disclosure;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>Pages as government sites publish them: the article is read, the site around it is not.</summary>
public class GovernmentPageTests
{
    private const string Table = "<table><tr><td rowspan=2>项目</td><td colspan=2>支出</td></tr><tr><td>合计</td><td>基本支出</td></tr><tr><td>教育支出</td><td>3.50</td><td>3.50</td></tr></table>";

    private const string Shown = "2025年部门预算|单位：万元|[项目,支出,^/^,合计,基本支出/教育支出,3.50,3.50]|注：以上不含结转。";

    private const string Article = "<h1>2025年部门预算</h1><p style=\"text-align:right\">单位：万元</p>" + Table + "<p>注：以上不含结转。</p>";

    [Theory]
    [InlineData("<div class=\"top-nav\"><a href=\"/\">首页</a> <a href=\"/b\">政务公开</a></div><div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; 正文</div><div class=\"TRS_Editor\">{0}</div><div id=\"footer\">主办：市政府办公室<br>晋ICP备05000000号</div>")]
    [InlineData("<header><ul><li>无障碍</li></ul></header><nav>首页</nav><main>{0}</main><aside><h3>相关链接</h3><ul><li>甲</li></ul></aside><footer>版权所有</footer>")]
    [InlineData("<table width=\"100%\"><tr><td><a href=\"/\">首页</a></td><td><a href=\"/c\">机构职能</a></td></tr></table><table><tr><td width=200><ul><li><a href=\"/1\">通知公告</a></li><li><a href=\"/2\">财政信息</a></li></ul></td><td>{0}</td></tr></table><p>网站标识码：1405000000</p>")]
    [InlineData("<div id=\"header\"><select><option>第一</option></select></div><div style=\"display: none\">隐藏的副本</div><div id=\"zoom\">{0}</div><div class=\"share\">分享到微信</div>")]
    [InlineData("<div class=\"menu\">{0}</div>")]
    [InlineData("<div class=\"nav\"><div class=\"nav\">{0}")]
    public void ArticleAlone_IsRead(string page)
        => Assert.Equal(Shown, Show(Read.Text($"<!DOCTYPE html><html><body>{page.Replace("{0}", Article, StringComparison.Ordinal)}</body></html>", "a.html")));

    [Fact]
    public void PageInGbk_IsDecoded_WhateverItDeclares()
    {
        var page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><body>" + Article + "</body></html>";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(page);
        Assert.Equal(Shown, Show(DisclosureReader.Default.Read("index.shtml", bytes)));
    }

    [Fact]
    public void LinksInsideAnArticle_AreItsText()
        => Assert.Equal(
            "目录|一、收入预算情况说明，见附件。",
            Show(Read.Text("<html><body><p><a href=\"#a\">目录</a></p><p>一、收入预算情况说明，见<a href=\"b.pdf\">附件</a>。</p></body></html>", "a.html")));

    private static string Show(SourceDocument document)
        => string.Join('|', document.Blocks.Select(block => block is Grid grid
            ? $"[{string.Join('/', grid.Rows.Select(row => string.Join(',', row.Cells.Select(cell => cell.IsCovered ? "^" : cell.Text))))}]"
            : ((Paragraph)block).Text));
}
