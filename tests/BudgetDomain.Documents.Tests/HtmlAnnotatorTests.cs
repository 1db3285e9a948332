using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>Marks in a copy of an original web page: on the right figures, and nothing else is touched.</summary>
public partial class HtmlAnnotatorTests
{
    private const string Page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>预算</title></head><body><p>收入合计2,946.25万元，支出合计&nbsp;2946.25&#19975;元。</p>\n"
        + "<table><tr><td rowspan=\"2\">项目</td><td>1.00</td><td>1.00</td></tr>\n<tr><td>1.00</td><td> </td></tr>\n<tr><td>甲</td><td><b>2,9</b>46<i>.25</i></td><td>1.00</td></tr></table></body></html>";

    [Fact]
    public void AFigure_IsMarkedInItsOwnColumn()
    {
        // Line 3 is the row whose first column is covered from above: the mark stands in its first cell.
        Assert.Contains("<tr><td><style>", Annotate(Page, new DocumentRemark(3, 1, "1.00", Severity.Error, "错")), StringComparison.Ordinal);
        Assert.Contains("<td>1.00</td><td><style>", Annotate(Page, new DocumentRemark(2, 2, "1.00", Severity.Error, "错")), StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureBetweenTags_IsMarkedInPieces_AndNotedOnce()
    {
        var copy = new HtmlParser().ParseDocument(Annotate(Page, new DocumentRemark(4, 1, "2,946.25", Severity.Warning, "两处不一致\n应为 1.00")));
        var marks = copy.QuerySelectorAll("mark");
        Assert.Equal(["2,9", "46", ".25"], marks.Select(static m => m.TextContent));
        Assert.Equal(["", "", "两处不一致\n应为 1.00"], marks.Select(static m => m.GetAttribute("data-remark")!));
    }

    [Fact]
    public void AnAmountOfASentence_IsMarkedAlone()
    {
        var copy = new HtmlParser().ParseDocument(Annotate(Page, new DocumentRemark(1, -1, "支出合计 2946.25万元", Severity.Error, "错") { Focus = "2946.25万元" }));
        Assert.Equal("2946.25万元", Assert.Single(copy.QuerySelectorAll("mark")).TextContent);
    }

    [Fact]
    public void ABlankCell_GetsAMarkWithoutText()
    {
        var copy = Annotate(Page, new DocumentRemark(3, 2, "", Severity.Error, "缺数"));
        Assert.Empty(Assert.Single(new HtmlParser().ParseDocument(copy).QuerySelectorAll("td mark")).TextContent);
    }

    [Fact]
    public void SeveralRemarksOnOneFigure_AreOneMark_OfTheGravest()
    {
        var copy = Annotate(Page, new DocumentRemark(2, 1, "1.00", Severity.Warning, "甲"), new DocumentRemark(2, 1, "1.00", Severity.Error, "乙"));
        var mark = Assert.Single(new HtmlParser().ParseDocument(copy).QuerySelectorAll("mark"));
        Assert.Equal(("甲\n\n乙", "error"), (mark.GetAttribute("data-remark"), mark.GetAttribute("data-remark-severity")));
    }

    [Fact]
    public void WhatIsNoted_IsAnAttribute_WhateverItHolds()
    {
        var copy = Annotate(Page, new DocumentRemark(2, 1, "1.00", Severity.Error, "\"><script>alert(1)</script>&quot;'\u0001\uD800`😀"), new DocumentRemark(99, 0, "", Severity.Error, "没有"));
        var page = new HtmlParser().ParseDocument(copy);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("\"><script>alert(1)</script>&quot;'`😀", Assert.Single(page.QuerySelectorAll("mark")).GetAttribute("data-remark"));
        Assert.Equal("\"><script>alert(1)</script>&quot;'`😀", page.QuerySelector("mark")!.GetAttribute("title"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-mark")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("big5")]
    [InlineData("damaged")]
    public void EveryByteOfTheOriginal_Stays_InAnyEncoding(string name)
    {
        var page = name == "big5" ? Page.Replace("utf-8", "big5", StringComparison.Ordinal) : Page.Replace("甲", "甲😀㐀", StringComparison.Ordinal);
        byte[] original = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(page),
            "utf-8-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(page)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(page)],
            "damaged" => [.. Encoding.UTF8.GetBytes(page.Replace("项目", "项目\uFFFE", StringComparison.Ordinal)).Select(static b => b == 0xBE ? (byte)0xFF : b)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(page),
        };
        var copy = Annotate(original, new DocumentRemark(3, 1, "1.00", Severity.Error, "错误"), new DocumentRemark(4, 1, "2,946.25", Severity.Warning, "提示"));
        var bytes = name == "utf-16" ? Encoding.Unicode : Encoding.Latin1;
        Assert.Equal(bytes.GetString(original), Insertions().Replace(bytes.GetString(copy), string.Empty));
        Assert.Equal(Read.Show(DisclosureReader.Default.Read("a.html", original)), Read.Show(DisclosureReader.Default.Read("a.html", copy)));
    }

    /// <summary>Whatever is noted where, the copy reads as the original, and without what was put in it is the original.</summary>
    [Property(MaxTest = 300)]
    public Property TheCopy_ReadsAsTheOriginal()
    {
        var remark =
            from line in Gen.Choose(1, 4)
            from column in Gen.Choose(-1, 3)
            from printed in Gen.Elements("", "合计", "1,234.50", "a & b", "甲", "乙")
            from text in Gen.Elements("错", "a\"b<c>", "一\n二")
            select new DocumentRemark(line, column, printed, Severity.Error, text);
        return Prop.ForAll(Gen.Zip(HtmlOracleProperties.Markups(), remark.ListOf()).ToArbitrary(), static input =>
        {
            var original = Encoding.UTF8.GetBytes(input.Item1);
            var copy = Annotate(original, [.. input.Item2]);
            return (Insertions().Replace(Encoding.UTF8.GetString(copy), string.Empty) == input.Item1
                && Read.Show(DisclosureReader.Default.Read("a.html", copy)) == Read.Show(DisclosureReader.Default.Read("a.html", original))).Label(Encoding.UTF8.GetString(copy));
        });
    }

    [GeneratedRegex("<style>mark\\[[^<]*</style>|<mark data-remark=\"[^>]*\">|</mark>")]
    private static partial Regex Insertions();

    private static string Annotate(string page, params DocumentRemark[] remarks) => Encoding.UTF8.GetString(Annotate(Encoding.UTF8.GetBytes(page), remarks));

    private static byte[] Annotate(byte[] page, params DocumentRemark[] remarks)
    {
        using var copy = new MemoryStream();
        Assert.True(new HtmlAnnotator().Recognises(page));
        var placed = new HtmlAnnotator().Annotate(page, remarks, copy, DisclosureReaderOptions.Default);
        Assert.InRange(placed, 0, remarks.Length);
        return copy.ToArray();
    }
}
