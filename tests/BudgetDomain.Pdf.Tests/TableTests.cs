using Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>Tables in all the ways in which programs draw them.</summary>
public sealed class TableTests
{
    private static readonly double[] Xs = [60, 120, 300, 400, 500];

    private static readonly TableDraft Small = TableDraft.Of(
        Xs,
        100,
        ["科目编码", "科目名称", "合计", "基本支出"],
        ["201", "一般公共服务支出", "2,106.66", "1,503.52"],
        ["20106", "财政事务", "2,106.66", "1,503.52"]);

    private static readonly string[] Expected = ["科目编码|科目名称|合计|基本支出", "201|一般公共服务支出|2,106.66|1,503.52", "20106|财政事务|2,106.66|1,503.52"];

    [Fact]
    public void Ruled_by_strokes() => Assert.Equal(Expected, Read.Rows(Small.DrawOn(new())));

    [Fact]
    public void Ruled_by_thin_filled_boxes()
    {
        var page = new PdfDraft();
        foreach (var x in Small.Xs)
            page.Box(x - 0.4, Small.Ys[0], x + 0.4, Small.Ys[^1]);
        foreach (var y in Small.Ys)
            page.Box(Small.Xs[0], y - 0.4, Small.Xs[^1], y + 0.4);

        Assert.Equal(Expected, Read.Rows(Small.DrawTexts(page)));
    }

    [Fact]
    public void Ruled_cell_by_cell_and_doubly()
    {
        var page = new PdfDraft();
        for (var r = 0; r + 1 < Small.Ys.Length; r++)
        {
            for (var c = 0; c + 1 < Small.Xs.Length; c++)
            {
                page.Raw(FormattableString.Invariant($"{Small.Xs[c] + 0.7} {842 - Small.Ys[r + 1] + 0.7} {Small.Xs[c + 1] - Small.Xs[c] - 1.4} {Small.Ys[r + 1] - Small.Ys[r] - 1.4} re S"));
            }
        }

        Assert.Equal(Expected, Read.Rows(Small.DrawTexts(page)));
    }

    [Fact]
    public void Ruled_by_dots()
    {
        var page = new PdfDraft();
        foreach (var x in Small.Xs)
        {
            for (var y = Small.Ys[0]; y <= Small.Ys[^1]; y += 2)
                page.Box(x, y, x + 0.7, y + 0.7);
        }

        foreach (var y in Small.Ys)
        {
            for (var x = Small.Xs[0]; x <= Small.Xs[^1]; x += 2)
                page.Box(x, y, x + 0.7, y + 0.7);
        }

        Assert.Equal(Expected, Read.Rows(Small.DrawTexts(page)));
    }

    [Fact]
    public void Coloured_cells_between_lines() => Assert.Equal(Expected, Read.Rows(Small.DrawOn(new PdfDraft().Raw("0.8 0.9 1 rg").Box(60, 100, 500, 120).Raw("0 g"))));

    [Fact]
    public void Outer_lines_left_out()
    {
        var page = new PdfDraft();
        foreach (var x in Small.Xs[1..^1])
            page.Line(x, Small.Ys[0], x, Small.Ys[^1]);
        foreach (var y in Small.Ys)
            page.Line(Small.Xs[0], y, Small.Xs[^1], y);

        Assert.Equal(Expected, Read.Rows(Small.DrawTexts(page)));
    }

    [Fact]
    public void Merged_cells_have_their_text_at_the_upper_left()
    {
        var page = new PdfDraft()
            .Line(60, 100, 500, 100).Line(60, 140, 500, 140).Line(300, 120, 500, 120)
            .Line(60, 100, 60, 140).Line(300, 100, 300, 140).Line(400, 120, 400, 140).Line(500, 100, 500, 140)
            .Text(150, 124, "项 目").Text(380, 114, "支出预算").Text(330, 134, "合计").Text(420, 134, "基本支出");

        Assert.Equal(["项 目|支出预算|^", "^|合计|基本支出"], Read.Rows(page));
    }

    [Fact]
    public void Wrapped_cells_are_one_text()
    {
        var table = TableDraft.Of([60, 160, 300], 100, ["", "160.75"]);
        var page = (table with { Ys = [100, 150] }).DrawOn(new PdfDraft()).Text(64, 115, "机关事业单位基本").Text(64, 130, "养老保险缴费支出");

        Assert.Equal(["机关事业单位基本养老保险缴费支出|160.75"], Read.Rows(page));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Pages_turned_by_their_dictionary_or_by_their_content(int degrees)
    {
        Assert.Equal(Expected, Read.Rows(Small.DrawOn(new PdfDraft { PageEntries = $"/Rotate {degrees}" }.Raw(Turned(degrees)))));
        Assert.Equal(Expected, Read.Rows(Small.DrawOn(new PdfDraft().Raw(Turned(degrees)))));
    }

    [Fact]
    public void Printed_twice_for_boldness_is_read_once()
    {
        var page = Small.DrawOn(new());
        for (var i = 1; i <= 2; i++)
            page.Text(124 + (0.3 * i), 134, "一般公共服务支出");

        Assert.Equal(Expected, Read.Rows(page));
    }

    [Fact]
    public void Spaced_out_figures_stay_one_number()
    {
        var page = TableDraft.Of([60, 200, 400], 100, ["合计", ""]).DrawOn(new PdfDraft()).Text(230, 114, "1,234.56", spacing: 1.8);

        Assert.Equal(["合计|1,234.56"], Read.Rows(page));
    }

    [Fact]
    public void What_is_clipped_is_not_printed()
    {
        var page = Small.DrawOn(new()).Raw("q 60 682 440 60 re W n").Text(124, 175, "下一页的行").Raw("Q");

        Assert.Equal(Expected, Read.Rows(page));
        Assert.Empty(Read.Paragraphs(page));
    }

    [Fact]
    public void A_last_row_on_the_next_page_has_the_columns_of_its_table()
    {
        var page = Small.DrawOn(new()).NewPage()
            .Line(60, 100, 500, 100).Line(60, 120, 500, 120).Line(60, 100, 60, 120).Line(300, 100, 300, 120).Line(400, 100, 400, 120).Line(500, 100, 500, 120)
            .Text(150, 114, "合计").Text(340, 114, "2,106.66").Text(440, 114, "1,503.52");

        Assert.Equal([.. Expected, "合计|^|2,106.66|1,503.52"], Read.Rows(page));
    }

    private static readonly TableDraft Longer = TableDraft.Of(
        Xs,
        100,
        ["科目编码", "科目名称", "合计", "基本支出"],
        ["201", "一般公共服务支出", "2,106.66", "1,503.52"],
        ["20106", "财政事务", "2,106.66", "1,503.52"],
        ["2010601", "行政运行", "1,511.89", "1,503.52"],
        ["2010607", "信息化建设", "594.77", ""],
        ["", "合计", "2,106.66", "1,503.52"]);

    private static string[] ExpectedLonger => [.. Longer.Texts.Select(static t => string.Join('|', t))];

    [Fact]
    public void Without_any_lines() => Assert.Equal(ExpectedLonger, Read.Rows(Longer.DrawTexts(new PdfDraft().Text(200, 80, "一般公共预算支出表").Text(430, 95, "单位：万元"))));

    [Fact]
    public void Three_lines_only()
        => Assert.Equal(ExpectedLonger, Read.Rows(Longer.DrawTexts(new PdfDraft().Line(60, 100, 500, 100).Line(60, 120, 500, 120).Line(60, 220, 500, 220))));

    [Fact]
    public void Lines_between_rows_only_inside_a_frame()
    {
        var page = new PdfDraft().Line(60, 100, 60, 220).Line(500, 100, 500, 220);
        foreach (var y in Longer.Ys)
            page.Line(60, y, 500, y);

        Assert.Equal(ExpectedLonger, Read.Rows(Longer.DrawTexts(page)));
    }

    [Fact]
    public void Vertical_lines_in_the_header_only()
    {
        var page = new PdfDraft();
        foreach (var x in Longer.Xs)
            page.Line(x, 100, x, 120);
        foreach (var y in Longer.Ys)
            page.Line(60, y, 500, y);

        Assert.Equal(ExpectedLonger, Read.Rows(Longer.DrawTexts(page)));
    }

    [Fact]
    public void Lines_between_columns_only()
    {
        var page = new PdfDraft().Line(60, 100, 500, 100).Line(60, 120, 500, 120).Line(60, 220, 500, 220);
        foreach (var x in Longer.Xs)
            page.Line(x, 100, x, 220);

        Assert.Equal(ExpectedLonger, Read.Rows(Longer.DrawTexts(page)));
    }

    [Fact]
    public void A_list_of_contents_is_no_table()
        => Assert.Empty(Read.Rows(new PdfDraft().Text(90, 100, "一、主要职能").Text(450, 100, "1").Text(90, 120, "二、机构设置").Text(450, 120, "3").Text(90, 140, "三、名词解释").Text(450, 140, "12")));

    // Content drawn sideways, so that the page is upright again when it is turned, or so that it must be read turned.
    private static string Turned(int degrees) => degrees switch
    {
        90 => "0 1 -1 0 842 0 cm",
        180 => "-1 0 0 -1 595 842 cm",
        _ => "0 -1 1 0 -200 595 cm",
    };
}
