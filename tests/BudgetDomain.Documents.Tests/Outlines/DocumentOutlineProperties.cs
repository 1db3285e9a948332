using System.Diagnostics;
using BudgetDomain.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Outlines;

/// <summary>Whatever the document, its outline holds each block once, in its place, under chapters that come before it.</summary>
public class DocumentOutlineProperties
{
    private static readonly string[] Lines =
    [
        "目 录", "第一部分 概况", "第三部分 2025年度单位预算情况说明", "一、主要职能", "二、机构设置", "（一）机关运行经费情况", "1、车辆情况", "（1）其他", "①其他", "## 其他说明", "# 2025年单位预算",
        "某某局", "2025年度部门预算", "预算单位：某某局", "一、主要职能.....1", "第一部分 概况 ……… 2", "名词解释", "其他相关情况说明", "2025年收入支出总表", "单位：万元", "科目编码\t合计", "201\t5.00", "注：本表无数据",
        "一、财政拨款收入：指取得的拨款。", "1.“教育支出（类）”25.77万元，主要用于学校。", "- 12 -", "12", "<!-- page 2 -->", "<!-- page 3 -->", "\f", "", "（", "第", "第一", "一、", "1.", "①",
    ];

    [Property(MaxTest = 1000)]
    public Property AnyLines_AreKeptOnceUnderEarlierChapters()
        => Prop.ForAll(Gen.Elements(Lines).ListOf().Select(l => string.Join('\n', l)).ToArbitrary(), text => IsLawful(text));

    [Property(MaxTest = 5000, EndSize = 200)]
    public bool AnyMarks_AreKeptOnceUnderEarlierChapters(MixedSource source) => IsLawful(source.Text);

    [Property(MaxTest = 500)]
    public bool AnyText_IsKeptOnceUnderEarlierChapters(string? text) => IsLawful(text ?? string.Empty);

    [Trait("Instrumented", "No")]
    [Theory]
    [InlineData("目录\n", "一、其他\n<!-- page {0} -->\n")]
    [InlineData("目录\n", "第{0}项 ...... 1\n")]
    [InlineData("", "（一）其他情况说明\n")]
    [InlineData("", "{0}\n")]
    [InlineData("<!-- page 1 -->\n", "<!-- page {0} -->\n其他情况说明\n")]
    [InlineData("a\tb\n", "注：{0}\n")]
    public void HundredThousandLines_TakeNoLongerThanTheirNumber(string first, string line)
    {
        var text = first + string.Concat(Enumerable.Range(1, 100_000).Select(i => line.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var document = Read.Text(text);
        var watch = Stopwatch.StartNew();
        _ = DocumentOutline.Of(document);

        // A watchdog against what grows with the square: it takes a part of a second.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    [Property(MaxTest = 200)]
    public Property SampleWithLinesLost_IsLawful()
        => Prop.ForAll(Gen.Choose(0, 100_000).ListOf().ToArbitrary(), cuts =>
        {
            var lines = Check.SampleText.Split('\n').ToList();
            foreach (var cut in cuts)
                lines.RemoveAt(cut % lines.Count);
            return IsLawful(string.Join('\n', lines));
        });

    private static bool IsLawful(string text)
    {
        SourceDocument document;
        try
        {
            document = Read.Text(text);
        }
        catch (DisclosureFormatException)
        {
            return true;
        }

        var outline = DocumentOutline.Of(document);
        var again = DocumentOutline.Of(document);
        Assert.Equal(document.Blocks, outline.Items.Select(i => i.Block));
        Assert.Equal(again.Items.Select(i => (i.Role, i.Chapter?.ToString())), outline.Items.Select(i => (i.Role, i.Chapter?.ToString())));
        Assert.All(outline.Items, i => Assert.Equal(i.Block is Grid, i.Role is OutlineRole.Table or OutlineRole.Contents && i.Block is Grid));
        Assert.Equal(outline.Chapters.Select(c => c.Heading), outline.Items.Where(i => i.Role == OutlineRole.Heading).Select(i => i.Block));
        Assert.All(outline.Items, i => Assert.True(i.Chapter is null || i.Chapter.Line <= i.Block.Line));
        Assert.All(outline.Chapters, c => Assert.Equal(c.Level, c.Path.Length));
        Assert.All(outline.Chapters.Where(c => c.Parent is not null), c => Assert.True(c.Parent!.Line <= c.Line && c.Parent.Level == c.Level - 1));
        return true;
    }
}
