using System.Globalization;

namespace BudgetDomain.Pdf;

/// <summary>What can be wrong with a PDF file, said in one line in both languages.</summary>
internal static class PdfFaults
{
    internal static DisclosureFormatException Encrypted()
        => new(new LocalizedText("PDF 文件已加密，需要口令才能打开；请提供未加密的文件。", "The PDF file is encrypted and asks for a password; give a file without one."));

    internal static DisclosureFormatException Scanned(int pages)
        => new(new LocalizedText(
            $"PDF 文件共 {Number(pages)} 页，都是图片（扫描件），没有文字可读；请提供由文字处理软件导出的文件。",
            $"The PDF file has {Number(pages)} pages of pictures (a scan) and no text to read; give a file exported from the program it was written in."));

    internal static DisclosureFormatException NoText()
        => new(new LocalizedText("PDF 文件里没有文字。", "The PDF file holds no text."));

    internal static DisclosureFormatException NoCharacters()
        => new(new LocalizedText(
            "PDF 文件的字体没有给出文字编码，读不出是什么字；请从原文件重新导出。",
            "The fonts of the PDF file do not say which characters they print; export it again from its source."));

    internal static DisclosureFormatException TooManyPages(int pages, int limit)
        => new(new LocalizedText($"PDF 文件有 {Number(pages)} 页，超过 {Number(limit)} 页的上限。", $"The PDF file has {Number(pages)} pages, more than the limit of {Number(limit)}."));

    internal static DisclosureFormatException TooManyNodes(int limit)
        => new(new LocalizedText($"PDF 文件的页面树超过 {Number(limit)} 个节点的上限。", $"The page tree of the PDF file has more than the limit of {Number(limit)} nodes."));

    internal static DisclosureFormatException TooMuchContent(long limit)
        => new(new LocalizedText($"PDF 文件解压后超过 {Number(limit)} 字节的上限。", $"The PDF file unfolds to more than the limit of {Number(limit)} bytes."));

    internal static DisclosureFormatException TooManyMarks(int limit)
        => new(new LocalizedText($"PDF 文件的字符和线条超过 {Number(limit)} 个的上限。", $"The PDF file has more than the limit of {Number(limit)} characters and lines."));

    internal static DisclosureFormatException TooManyFilters(int count)
        => new(new LocalizedText($"PDF 文件的一个数据流套了 {Number(count)} 层压缩，拒绝读取。", $"A stream of the PDF file is packed {Number(count)} times over; it is not read."));

    internal static DisclosureFormatException TooDeep(int limit)
        => new(new LocalizedText($"PDF 文件的图形嵌套超过 {Number(limit)} 层。", $"Drawings in the PDF file are nested deeper than {Number(limit)} levels."));

    internal static DisclosureFormatException NotWritable()
        => new(new LocalizedText("这个 PDF 文件已加密或已损坏，无法加批注。", "This PDF file is encrypted or damaged, so that no mark can be written into it."));

    internal static LocalizedText UnreadablePage()
        => new("此页已损坏，没有读取。", "The page is damaged and was not read.");

    internal static LocalizedText ScannedPage()
        => new("此页是图片（扫描件），没有文字可读。", "The page is a picture (a scan) without text to read.");

    internal static LocalizedText UnreadableCharacters(int count)
        => new($"此页有 {Number(count)} 个字符的字体没有给出文字编码，读不出是什么字。", $"The fonts of this page do not say what {Number(count)} of its characters are.");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
