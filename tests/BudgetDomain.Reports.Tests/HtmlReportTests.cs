using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Xunit;

namespace BudgetDomain.Reports.Tests;

public sealed class HtmlReportTests
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public void Sample_says_its_verdict_lists_its_notes_and_draws_all_its_tables()
    {
        var page = Parse(Samples.Good());
        Assert.Contains("勾稽相符", page.QuerySelector(".verdict.rounded")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(13, page.QuerySelectorAll(".tables > details").Length);
        Assert.All(["A02", "20805", "305.76"], text => Assert.Contains(text, page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Tables_that_agree_beside_a_wrong_sentence_are_not_called_right()
    {
        var report = Samples.Of(Samples.Text.Replace("增加898.23万元", "增加889.23万元", StringComparison.Ordinal));
        Assert.Equal(Grade.Rounded, report.Check.Verdict);
        Assert.Equal(3, report.Check.Findings.Count(static finding => finding.Severity == Severity.Error && finding.Rule[0] == 'N'));
        Assert.Equal("表格勾稽相符（四舍五入差异可解释），文字有 3 处错误", Parse(report).QuerySelector(".verdict.misstated")!.TextContent);
        Assert.Equal(
            "in the tables the figures agree (rounding explains the differences); 3 errors in the text",
            Parse(report, new() { Language = MessageLanguage.English }).QuerySelector(".verdict.misstated")!.TextContent);
    }

    [Property(MaxTest = 200)]
    public void No_report_with_an_error_is_green_and_every_one_without_says_what_the_tables_say(Grade grade, bool proved, byte tables, byte figures, (int Rule, Severity Severity)[] found)
    {
        string[] rules = ["A01", "A07", "N01", "P02", "S01", "C01", "HOST"];
        var check = new CheckReport
        {
            File = "a.md",
            Verdict = grade,
            Consistency = proved ? ConsistencyState.Consistent : ConsistencyState.NoContradictionFound,
            Counts = new(tables % 2, figures % 2, 0, 0, 0, 0, 0, 0),
            Findings = [.. found.Select(f => new Finding(rules[Math.Abs(f.Rule % rules.Length)], f.Severity, new("甲", "a"), null, null, []))],
        };
        var errors = check.Findings.Count(static f => f.Severity == Severity.Error);
        var (summary, headline) = (DocumentSummary.Of(check), Parse(new() { Check = check }).QuerySelector(".verdict")!);
        Assert.Equal(errors > 0 || grade == Grade.Contradicted, summary.Verdict is "contradicted" or "misstated");
        Assert.Contains(summary.Verdict, headline.ClassList);
        Assert.Equal(summary.Verdict, summary.Group.Replace("-open", string.Empty, StringComparison.Ordinal));
        if (summary.Verdict == "misstated")
            Assert.Equal(errors, headline.TextContent.Split('，').Skip(1).Where(static t => t.Contains("处错误", StringComparison.Ordinal)).Sum(static t => int.Parse(t.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
        else if (grade != Grade.Contradicted)
            Assert.Equal(summary.GroupText, headline.TextContent);
    }

    [Fact]
    public void Every_printed_figure_stands_in_a_table()
    {
        var report = Samples.Good();
        var cells = Parse(report).QuerySelectorAll(".tables td").Select(static cell => cell.TextContent.TrimStart('≈', '!', '✗', ' ')).Where(static text => text.Length > 0).Order(StringComparer.Ordinal);
        Assert.Equal(report.Document!.Figures.Select(static figure => figure.Text).Where(static text => text.Length > 0).Order(StringComparer.Ordinal), cells);
    }

    [Fact]
    public void Wrong_figure_is_marked_in_its_table_and_in_the_excerpt_of_its_finding()
    {
        var page = Parse(Samples.Wrong());
        Assert.NotNull(page.QuerySelector(".verdict.contradicted"));
        var marked = page.QuerySelector(".tables td.error")!;
        Assert.Equal("✗ 776.70", marked.TextContent);
        var finding = page.GetElementById(marked.QuerySelector("a")!.GetAttribute("href")![1..])!;
        Assert.Equal("error", finding.GetAttribute("data-severity"));
        Assert.Contains("✗ 776.70", finding.QuerySelector(".excerpt td.error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_has_the_same_numbers_in_a_table_that_add_up_to_the_whole()
    {
        var charts = Parse(Samples.Good()).QuerySelectorAll(".chart");
        Assert.True(charts.Length >= 3);
        var classes = charts[0].QuerySelectorAll("tbody tr").Select(static row => WanYuan.Parse(row.Children[1].TextContent)).ToList();
        Assert.Equal(5, classes.Count);
        Assert.Equal(WanYuan.Parse("2636.07"), classes.Total());
        Assert.Contains("\"2076.75\"", charts[0].QuerySelector("[data-chart]")!.GetAttribute("data-chart"), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_year_gives_a_chart_of_changes()
    {
        var page = Parse(Samples.WithLastYear());
        var row = page.QuerySelectorAll(".chart tbody tr").Single(static row => row.Children[0].TextContent == "行政运行" && row.Children.Length == 6);
        Assert.Equal(["1215.25", "1315.25", "100.00"], row.Children.Skip(1).Take(3).Select(static cell => cell.TextContent));
    }

    [Fact]
    public void Page_asks_no_network_for_anything()
    {
        var page = Parse(Samples.Good());
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, script[src], [src], [style*='url']"));
        Assert.All(page.QuerySelectorAll("a"), static link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_and_plans_are_listed_with_what_became_of_them()
    {
        var report = Samples.Good();
        var page = Parse(report);
        Assert.NotEmpty(report.Check.Claims);
        Assert.Equal(report.Check.Claims.Select(static claim => claim.Printed), page.QuerySelectorAll(".claims tbody tr").Select(static row => row.Children[1].TextContent));
        Assert.Equal(report.Check.Plans.Select(static plan => plan.Project), page.QuerySelectorAll(".plans tbody tr").Select(static row => row.Children[0].TextContent));
        Assert.Equal(4, report.Check.Plans.Length);
    }

    [Fact]
    public void English_page_is_in_English_but_for_what_is_printed()
    {
        var page = Parse(Samples.Good(), new() { Language = MessageLanguage.English });
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("the figures agree", page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Lesser_findings_are_left_out_and_counted()
    {
        var page = Parse(Samples.Good(), new() { Severity = Severity.Error });
        Assert.Empty(page.QuerySelectorAll(".finding"));
        Assert.Contains("--severity info", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Any_text_is_text_on_the_page_and_nothing_else(NonNull<string> message, NonNull<string> printed, NonNull<string> file)
    {
        var text = "<script>alert(1)</script>\"'&" + message.Get;
        var report = new DisclosureReport
        {
            Check = new()
            {
                File = file.Get,
                Unit = text,
                Verdict = Grade.Exact,
                Counts = new(0, 0, 0, 0, 0, 0, 0, 0),
                Findings = [new(text, Severity.Error, new(text, text), text, text, [new(text, text, text, 1, 0, printed.Get)])],
                Unrecognised = [new(1, new(text, text))],
            },
        };
        var page = Parse(report);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal(Clean(text), Clean(page.QuerySelector(".message")!.TextContent));
        Assert.Equal(Clean(text), Clean(page.QuerySelector(".finding")!.GetAttribute("data-rule")!));
    }

    [Fact]
    public void Figures_too_large_to_be_added_give_no_chart_and_no_exception()
    {
        var huge = Samples.Text.Replace("2076.75", "900000000000.00", StringComparison.Ordinal).Replace("305.75", "900000000000.00", StringComparison.Ordinal);
        Assert.NotNull(Parse(Samples.Of(huge)).QuerySelector(".verdict"));
    }

    private static IHtmlDocument Parse(DisclosureReport report, HtmlReportOptions? options = null) => Parser.ParseDocument(Samples.Page(report, options));

    /// <summary>HTML cannot carry control characters and lone surrogates, and reads line ends as one.</summary>
    private static string Clean(string text) => string.Concat(text.Where(static c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFD' or '\uFFFE' or '\uFFFF')));
}
