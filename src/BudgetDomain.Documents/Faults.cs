using System.Globalization;

namespace BudgetDomain.Documents;

/// <summary>What can be wrong with a file, said in one line in both languages.</summary>
internal static class Faults
{
    internal static DisclosureFormatException Empty()
        => new(new LocalizedText("文件是空的，没有可读的内容。", "The file is empty; there is nothing to read."));

    internal static DisclosureFormatException Foreign(string kind)
        => new(new LocalizedText(
            $"这是 {kind} 文件，不能读取；请先转换为文本、Markdown、HTML、Excel（xlsx）或 Word（docx）。",
            $"This is a {kind} file, which cannot be read: convert it to text, Markdown, HTML, Excel (xlsx) or Word (docx) first."));

    internal static DisclosureFormatException Damaged(LocalizedText kind, Exception cause)
        => new(new LocalizedText(
            $"{kind.Chinese} 文件已损坏，无法读取（{OneLine(cause.Message)}）。",
            $"The {kind.English} file is damaged and cannot be read ({OneLine(cause.Message)})."));

    internal static DisclosureFormatException TooSlow(TimeSpan limit)
        => new(new LocalizedText(
            $"读取超过 {Seconds(limit)} 秒的时限，已放弃。",
            $"Reading took longer than the limit of {Seconds(limit)} seconds; it was given up."));

    internal static DisclosureFormatException NoText(LocalizedText kind)
        => new(new LocalizedText(
            $"{kind.Chinese} 文件里没有文字，可能只有图片；无法核对。",
            $"The {kind.English} file holds no text, perhaps only images; there is nothing to check."));

    internal static DisclosureFormatException DamagedArchive()
        => new(new LocalizedText("压缩结构已损坏或不完整，无法读取。", "The zip structure is damaged or cut off; it cannot be read."));

    internal static DisclosureFormatException DamagedEntry(string name)
        => new(new LocalizedText($"压缩内容“{OneLine(name)}”已损坏（长度或校验和不符）。", $"The packed content '{OneLine(name)}' is damaged (its length or checksum differs)."));

    internal static DisclosureFormatException OverlappingEntries()
        => new(new LocalizedText("压缩包内的文件互相重叠，疑为恶意构造，拒绝读取。", "The files in the archive overlap, as in a zip bomb; it is refused."));

    internal static DisclosureFormatException TooManyEntries(int limit)
        => new(new LocalizedText($"压缩包内的文件超过 {Number(limit)} 个的上限。", $"The archive holds more than the limit of {Number(limit)} files."));

    internal static DisclosureFormatException EncryptedEntry(string name)
        => new(new LocalizedText($"压缩内容“{OneLine(name)}”已加密，无法读取。", $"The packed content '{OneLine(name)}' is encrypted and cannot be read."));

    internal static DisclosureFormatException UnknownCompression(string name)
        => new(new LocalizedText($"压缩内容“{OneLine(name)}”的压缩方法不支持。", $"The packed content '{OneLine(name)}' is compressed by a method that is not supported."));

    internal static DisclosureFormatException TooDeepArchives(int limit)
        => new(new LocalizedText($"压缩包层层嵌套超过 {Number(limit)} 层，拒绝读取。", $"Archives lie in one another deeper than {Number(limit)} levels; they are refused."));

    internal static DisclosureFormatException EncryptedOffice()
        => new(new LocalizedText("这是加密的 Word/Excel 文件，请先去掉打开密码。", "This is an encrypted Word or Excel file; remove the password to open it first."));

    internal static DisclosureFormatException TooDense(string name, int limit)
        => new(new LocalizedText($"压缩内容“{OneLine(name)}”的压缩比超过 {Number(limit)} 倍，疑为压缩炸弹，拒绝读取。",
            $"The packed content '{OneLine(name)}' unpacks to more than {Number(limit)} times its length, as a zip bomb does; it is refused."));

    internal static DisclosureFormatException TooLargeUnpacked(long limit)
        => new(new LocalizedText($"解压后的内容超过 {Number(limit)} 字节的上限。", $"The unpacked content is longer than the limit of {Number(limit)} bytes."));

    internal static DisclosureFormatException TooDeepXml(int limit)
        => new(new LocalizedText($"XML 元素嵌套超过 {Number(limit)} 层。", $"XML elements are nested deeper than {Number(limit)} levels."));

    internal static DisclosureFormatException Binary()
        => new(new LocalizedText(
            "这是二进制文件（含空字节），不是认识的文件格式。",
            "This is a binary file (it holds NUL bytes), and none of a format that is known."));

    internal static DisclosureFormatException Undecodable()
        => new(new LocalizedText(
            "无法识别文件的字符编码：既不是 UTF-8、UTF-16，也不是 GB18030（GBK）；请另存为 UTF-8。",
            "The character encoding cannot be made out: neither UTF-8 nor UTF-16 nor GB18030 (GBK); save the file as UTF-8."));

    internal static DisclosureFormatException TooLong(long? length, int limit)
    {
        var chinese = length is { } known ? $"文件有 {Number(known)} 字节，" : "文件";
        var english = length is { } size ? $"The file has {Number(size)} bytes, more than" : "The file is longer than";
        return new(new LocalizedText($"{chinese}超过 {Number(limit)} 字节的上限。", $"{english} the limit of {Number(limit)} bytes."));
    }

    internal static DisclosureFormatException TooManyRows(int limit, int line)
        => new(new LocalizedText($"文件的段落和表格行超过 {Number(limit)} 的上限（第 {line} 行）。",
            $"The document has more than the limit of {Number(limit)} paragraphs and table rows (line {line})."), line);

    internal static DisclosureFormatException TooManyCells(int limit, int line)
        => new(new LocalizedText($"文件的单元格超过 {Number(limit)} 的上限（第 {line} 行）。",
            $"The document has more than the limit of {Number(limit)} table cells (line {line})."), line);

    internal static DisclosureFormatException TooDeep(int limit, int line)
        => new(new LocalizedText($"HTML 表格嵌套超过 {Number(limit)} 层（第 {line} 行）。",
            $"HTML tables are nested deeper than {Number(limit)} levels (line {line})."), line);

    internal static LocalizedText Replaced(int count)
        => new($"有 {Number(count)} 个字符无法解码，已用“\uFFFD”代替。", $"{Number(count)} characters could not be decoded and are shown as \u201C\uFFFD\u201D.");

    internal static LocalizedText LeftOutCells(int total, int limit)
        => new($"本行有 {Number(total)} 个单元格，只保留前 {Number(limit)} 个。", $"The row has {Number(total)} cells; only the first {Number(limit)} are kept.");

    internal static LocalizedText UnclosedComment()
        => new("注释“<!--”没有结束，按普通文字读取。", "The comment \"<!--\" is not closed; it is read as text.");

    internal static LocalizedText Unclosed(string tag)
        => new($"HTML 标记 <{tag}> 没有结束标记。", $"The HTML tag <{tag}> is not closed.");

    internal static LocalizedText Stray(string tag)
        => new($"HTML 结束标记 </{tag}> 没有对应的开始标记。", $"The HTML end tag </{tag}> has no start tag.");

    internal static LocalizedText OutsideCell()
        => new("表格内有不属于任何单元格的文字，已另作一个单元格。", "Text inside the table lies outside its cells; it is kept as a cell of its own.");

    internal static LocalizedText MoreProblems(int count)
        => new($"另有 {Number(count)} 处同类问题未列出。", $"{Number(count)} more problems are not listed.");

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static string OneLine(string message) => string.Join(' ', message.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '。');

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
