using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BudgetDomain.Reports.Tests;

/// <summary>The pages in a real browser: scripts run without an error, charts are drawn, filters narrow.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("budget-report-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Charts_are_drawn_and_no_script_fails()
    {
        var page = await OpenAsync(Samples.Page(Samples.WithLastYear()));
        Assert.Equal("1", page.DocumentElement.GetAttribute("data-ready"));
        Assert.Null(page.DocumentElement.GetAttribute("data-errors"));
        var plots = page.QuerySelectorAll("[data-chart]");
        Assert.Equal(4, plots.Length);
        Assert.All(plots, static plot => Assert.NotNull(plot.QuerySelector("svg path")));
        Assert.True(plots[0].QuerySelectorAll("svg path").Length >= 5);
        Assert.Contains("一般公共服务支出", plots[0].TextContent, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Filter_of_the_address_leaves_what_it_names()
    {
        var report = Samples.Wrong();
        var page = await OpenAsync(Samples.Page(report), "#severity=error");
        var errors = report.Check.Findings.Count(static finding => finding.Severity == Rules.Severity.Error);
        Assert.NotEqual(errors, report.Check.Findings.Length);
        Assert.Equal($"{errors}", page.DocumentElement.GetAttribute("data-shown"));
        Assert.Equal(errors, page.QuerySelectorAll(".finding:not([hidden])").Length);
        var none = await OpenAsync(Samples.Page(report), "#text=没有这样的文字");
        Assert.False(none.QuerySelector(".nothing")!.HasAttribute("hidden"));
    }

    private async Task<IHtmlDocument> OpenAsync(string html, string? fragment = null)
    {
        var path = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(path, html);
        return await new HtmlParser().ParseDocumentAsync(await Chromium.OpenAsync(path, fragment));
    }
}
