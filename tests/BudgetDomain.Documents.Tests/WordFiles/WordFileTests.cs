using BudgetDomain.Disclosure;
using Xunit;
using static BudgetDomain.Documents.Tests.WordFiles.WordFile;

namespace BudgetDomain.Documents.Tests.WordFiles;

/// <summary>What a Word file shows is what is read.</summary>
public class WordFileTests
{
    [Fact]
    public void MergedCells_CoverTheirPlaces()
        => Shows(
            "1 1 | 项目 | 支出 | ^\n2 1 | ^ | 合计 | 基本支出\n3 1 | 教育支出 | 3.50 | \n",
            "<w:tbl><w:tr>" + Cell("项目", "<w:vMerge w:val=\"restart\"/>") + Cell("支出", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>"
            + Cell("", "<w:vMerge/>") + Cell("合计") + Cell("基本支出") + "</w:tr><w:tr>" + Cell("教育支出") + Cell("3.50") + Cell("") + "</w:tr></w:tbl>");

    [Fact]
    public void TrackedChanges_AreReadAsAccepted()
        => Shows(
            "1 1 h0 收入2,636.07万元\n3 1 h0 前半后半\n5 1 | 甲 | 乙\n",
            $"<w:p>{R("收入")}<w:del><w:r><w:delText>1</w:delText></w:r></w:del><w:ins>{R("2,636.07")}</w:ins><w:moveFrom>{R("x")}</w:moveFrom>{R("万元")}</w:p>"
            + $"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{R("前半")}</w:p><w:p>{R("后半")}</w:p>"
            + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + Cell("旧") + Cell("旧") + "</w:tr><w:tr>" + Cell("甲") + Cell("乙") + "</w:tr></w:tbl>");

    [Fact]
    public void TextBox_FollowsItsParagraph_AndIsReadOnce()
        => Shows(
            "1 1 h0 正文\n2 1 h0 单位：万元\n",
            $"<w:p>{R("正文")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>{P("单位：万元")}</w:txbxContent></wps:txbx></mc:Choice>"
            + $"<mc:Fallback><v:textbox><w:txbxContent>{P("单位：万元")}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>");

    [Fact]
    public void AutomaticNumbers_AreWritten()
        => Assert.Equal(
            "1 1 h1 第一部分 概况\n2 1 h0 一、职能\n3 1 h0 （一）职能甲\n4 1 h0 （二）职能乙\n5 1 h0 二、机构\n6 1 h0 （一）机构甲\n7 1 h0 十一、再起\n8 1 h0 圆点\n",
            Documents.Tests.Read.Show(DisclosureReader.Default.Read("a.bin", Make(
                $"<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>{R("概况")}</w:p>" + Item("职能", 0) + Item("职能甲", 1) + Item("职能乙", 1) + Item("机构", 0) + Item("机构甲", 1)
                + Item("再起", 0, "3") + Item("圆点", 2),
                "<w:style w:type=\"paragraph\" w:styleId=\"0\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"某样式\"/><w:basedOn w:val=\"0\"/></w:style>",
                "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1部分 \"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"11\"/></w:lvlOverride></w:num>"))));

    [Fact]
    public void ContentsFieldsNotesAndHiddenText()
        => Assert.Equal(
            "1 1 h0 一、职能……3\n2 1 h0 收入总计\n3 1 h0 含结转\n4 2 h0 单位：甲    单位：万元\n",
            Documents.Tests.Read.Show(DisclosureReader.Default.Read("a.bin", Make(
                $"<w:p><w:pPr><w:pStyle w:val=\"t\"/></w:pPr>{R("一、职能")}<w:r><w:tab/></w:r><w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r>{R("3")}</w:p>"
                + $"<w:p>{R("收入总计")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                + "<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:lastRenderedPageBreak/></w:r>" + R("单位：甲") + "<w:r><w:tab/></w:r>" + R("单位：万元") + "</w:p>",
                "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"toc 1\"/></w:style>",
                null,
                $"<w:footnote w:id=\"1\" w:type=\"separator\">{P("x")}</w:footnote><w:footnote w:id=\"2\">{P("含结转")}</w:footnote>"))));

    [Fact]
    public void LayoutTable_GivesItsContentInReadingOrder_AndATableInACellComesAfterIts()
    {
        var inner = "<w:tbl><w:tr>" + Cell("甲") + Cell("乙") + "</w:tr></w:tbl>";
        Shows("1 1 h0 标题\n3 1 | 甲 | 乙\n", $"<w:tbl><w:tr><w:tc>{P("标题")}{inner}<w:p/></w:tc></w:tr></w:tbl>");
        Shows("1 1 h0 标题\n3 1 | 甲 | 乙\n3 1 h0 注\n4 1 h0 尾\n5 1 h0 后\n", $"<w:tbl><w:tr><w:tc>{P("标题")}{inner}{P("注")}</w:tc></w:tr><w:tr>{Cell("尾")}</w:tr></w:tbl>{P("后")}");
        Shows("1 1 | 项目名称 | 明细\n4 1 | 甲 | 乙\n", "<w:tbl><w:tr>" + Cell("项目名称") + $"<w:tc>{P("明细")}{inner}<w:p/></w:tc></w:tr></w:tbl>");
    }

    [Fact]
    public void FileWithoutText_IsRefused()
        => Assert.Contains("没有文字", Assert.Throws<DisclosureFormatException>(() => DisclosureReader.Default.Read("a.docx", Make("<w:p/>"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 20, "二十")]
    [InlineData("chineseCounting", 105, "一百零五")]
    [InlineData("chineseLegalSimplified", 21, "贰拾壹")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData(null, 7, "7")]
    public void ListNumbers(string? format, int number, string printed) => Assert.Equal(printed, Documents.WordFiles.ListNumber.Print(number, format));

    private static string Item(string text, int level, string number = "1")
        => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr></w:pPr>{R(text)}</w:p>";

    private static void Shows(string expected, string body)
        => Assert.Equal(expected, Documents.Tests.Read.Show(DisclosureReader.Default.Read("a.bin", Make(body))));
}
