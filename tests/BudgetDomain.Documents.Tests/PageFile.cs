using System.Net;
using System.Text;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents.Tests;

/// <summary>Writes the blocks of a document as the article of a government page, with the site's own navigation around it.</summary>
internal static class PageFile
{
    internal static string Of(SourceDocument document)
    {
        var html = new StringBuilder("""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>预算公开_某某市人民政府</title><style>p{margin:0}</style><script>var a="<table><tr><td>1</td></tr></table>";</script></head><body>
            <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/jg">机构职能</a></li></ul></div>
            <div class="TRS_Editor">

            """);
        var page = document.Blocks[0].Page;
        foreach (var block in document.Blocks)
        {
            if (block.Page != page)
                html.Append("<!-- page ").Append(page = block.Page).Append(" -->\n");
            if (block is Paragraph paragraph)
                html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph.Text)).Append("</p>\n");
            else if (block is Grid grid)
                Write(grid, html);
        }

        return html.Append("</div>\n<div class=\"footer\"><p>主办：某某市人民政府办公室</p><p>网站标识码：1234567890</p></div></body></html>").ToString();
    }

    private static void Write(Grid grid, StringBuilder html)
    {
        html.Append("<table border=\"1\">\n");
        foreach (var row in grid.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
                html.Append("<td><p><span>").Append(WebUtility.HtmlEncode(cell.Text)).Append("</span></p></td>");
            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }
}
