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
}
