using AngleSharp.Html.Parser;

namespace BudgetDomain.Reports.Tests;

public sealed class HtmlIndexTests
{
    [Fact]
    public void Lists_documents_rules_and_what_could_not_be_read()
    {
        using var output = new StringWriter();
        new HtmlIndex().Write(
            output,
            [DocumentSummary.Of(Samples.Good().Check, "00001-好 页.html"), DocumentSummary.Of(Samples.Wrong().Check)],
            [new("坏<b>.md", new("不是文本", "not text"))]);
        var page = new HtmlParser().ParseDocument(output.ToString());
        var rows = page.QuerySelectorAll("[data-verdict]");
        Assert.Equal(["rounded", "contradicted"], rows.Select(static row => row.GetAttribute("data-verdict")));
        Assert.Equal("00001-%E5%A5%BD%20%E9%A1%B5.html", rows[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(rows[1].QuerySelector("a"));
        Assert.Contains("坏<b>.md：不是文本", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".documents td"), static cell => cell.TextContent.StartsWith("A02 ", StringComparison.Ordinal));
        Assert.Contains("共 3 个文件", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_whose_text_is_wrong_stand_apart_from_those_that_are_right()
    {
        using var output = new StringWriter();
        var misstated = Samples.Of(Samples.Text.Replace("增加898.23万元", "增加889.23万元", StringComparison.Ordinal)).Check;
        var twice = Samples.Of(Samples.Text.Replace("增加898.23万元", "增加889.23万元", StringComparison.Ordinal).Replace("51.69%", "15.69%", StringComparison.Ordinal)).Check;
        new HtmlIndex().Write(output, [DocumentSummary.Of(Samples.Good().Check), DocumentSummary.Of(misstated), DocumentSummary.Of(twice)], []);
        var page = new HtmlParser().ParseDocument(output.ToString());
        Assert.Equal(["rounded", "misstated", "misstated"], page.QuerySelectorAll("tr[data-verdict]").Select(static row => row.GetAttribute("data-verdict")));
        Assert.Equal(["表格勾稽相符（四舍五入差异可解释），勾稽以外有错误 2", "勾稽相符（四舍五入差异可解释） 1"], page.QuerySelectorAll(".grades li").Select(static item => item.TextContent));
    }
}
