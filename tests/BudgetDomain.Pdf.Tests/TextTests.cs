using Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>Paragraphs out of lines.</summary>
public sealed class TextTests
{
    private const string Income =
        "本年收入合计2946.25万元，其中：财政拨款收入2940.05万元，占99.79%；其他收入6.2万元，占0.21%。与上年相比，收入总计减少56.95万元，下降1.87%，主要原因：基本支出中人员进出及退休变化，以及项目支出中合同支付进度条款等原因减少支付。";

    private const string Spending = "本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.49%；项目支出603.14万元，占20.51%。主要用于：保障机构正常运转、完成日常工作任务。";

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void Soft_wraps_are_joined_and_ends_of_paragraphs_kept(int indent)
    {
        var page = new PdfDraft().Text(200, 80, "第三部分 情况说明");
        var next = page.Paragraph(100, Income, indent);
        page.Paragraph(next, Spending, indent);

        Assert.Equal(["第三部分 情况说明", Income, Spending], Read.Paragraphs(page));
    }

    [Fact]
    public void Numbered_paragraphs_begin_anew()
    {
        var page = new PdfDraft();
        var next = page.Paragraph(100, "1、" + Income, 0);
        next = page.Paragraph(next, "2、" + Spending, 0);
        page.Paragraph(next, "（一）" + Income, 2);

        Assert.Equal(["1、" + Income, "2、" + Spending, "（一）" + Income], Read.Paragraphs(page));
    }

    [Fact]
    public void Paragraphs_go_on_over_the_page_and_its_number()
    {
        var page = new PdfDraft();
        page.Paragraph(700, Spending);
        page.Paragraph(750, Income[..38]);
        page.Text(290, 810, "- 1 -").NewPage();
        var next = page.Paragraph(80, Income[38..], 0);
        page.Paragraph(next, Spending);
        page.Text(290, 810, "- 2 -");

        Assert.Equal([Spending, Income, Spending], Read.Paragraphs(page));
    }

    [Fact]
    public void Lines_of_contents_stay_apart()
    {
        var page = new PdfDraft()
            .Text(250, 80, "目  录")
            .Text(90, 100, "一、部门主要职能" + new string('.', 60) + "3", 10)
            .Text(90, 120, "二、部门机构设置" + new string('.', 60) + "4", 10)
            .Text(90, 140, "三、名词解释解释" + new string('.', 60) + "5", 10);

        Assert.Equal(4, Read.Paragraphs(page).Length);
    }

    [Fact]
    public void Unit_and_name_on_one_line_are_two_texts()
        => Assert.Equal(["编制单位：上海市财政局", "单位：元"], Read.Paragraphs(new PdfDraft().Text(60, 100, "编制单位：上海市财政局").Text(460, 100, "单位：元")));

    [Fact]
    public void Running_heads_are_read_once()
    {
        var page = new PdfDraft();
        for (var i = 0; i < 5; i++)
        {
            page.Text(200, 40, "某市财政局部门预算").Text(90, 100 + i, $"正文第{"一二三四五"[i]}段。");
            if (i < 4)
                page.NewPage();
        }

        Assert.Equal(6, Read.Paragraphs(page).Length);
    }

    [Fact]
    public void Slanting_watermarks_are_no_text()
        => Assert.Equal(["正文"], Read.Paragraphs(new PdfDraft().Raw("q 0.7 0.7 -0.7 0.7 200 -300 cm").Text(100, 100, "草稿").Raw("Q").Text(90, 100, "正文")));

    [Theory]
    [InlineData("GBK-EUC-H", "B2C6D5FEB2BFC3C5D4A4CBE3")]
    [InlineData("UniGB-UCS2-H", "8D22653F90E895E898847B97")]
    [InlineData("UniGB-UTF16-H", "8D22653F90E895E898847B97")]
    public void Fonts_that_name_a_standard_encoding_need_no_table_of_their_own(string encoding, string codes)
    {
        var page = new PdfDraft
        {
            Fonts = "/F2 10000 0 R",
            Objects =
            {
                $"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/{encoding}/DescendantFonts[10001 0 R]>>",
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>",
            },
        };

        Assert.Equal(["财政部门预算"], Read.Paragraphs(page.Raw($"BT /F2 12 Tf 90 700 Td <{codes}> Tj ET")));
    }
}
