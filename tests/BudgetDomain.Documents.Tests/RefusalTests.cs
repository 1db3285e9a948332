using System.Text;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>What cannot be read is refused in one clear line.</summary>
public class RefusalTests
{
    [Fact]
    public void PdfBytes_AreNamed()
        => Refused("%PDF-1.7\n…"u8.ToArray(), "这是 PDF 文件，不能读取；请先转换为文本、Markdown、HTML、Excel（xlsx）或 Word（docx）。",
            "This is a PDF file, which cannot be read: convert it to text, Markdown, HTML, Excel (xlsx) or Word (docx) first.");

    [Fact]
    public void Docx_IsNamed() => Refused([.. "PK\u0003\u0004"u8, .. new byte[26], .. "word/document.xml"u8], "这是 Word (docx) 文件");

    [Fact]
    public void Xlsx_IsNamed() => Refused([.. "PK\u0003\u0004"u8, .. new byte[26], .. "xl/workbook.xml"u8], "这是 Excel (xlsx) 文件");

    [Fact]
    public void OldOffice_IsNamed() => Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "这是 Word/Excel 97–2003");

    [Fact]
    public void NulBytes_AreBinary() => Refused("abc\0def"u8.ToArray(), "这是二进制文件");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u3000\r\n")]
    [InlineData("\uFEFF")]
    public void NothingToRead_IsEmpty(string text)
    {
        Refused(Encoding.UTF8.GetBytes(text), "文件是空的，没有可读的内容。", "The file is empty; there is nothing to read.");
        Assert.Throws<DisclosureFormatException>(() => DisclosureReader.Default.ReadText("a.md", text));
    }

    [Fact]
    public void RandomHighBytes_AreUndecodable()
    {
        var bytes = new byte[4000];
        new Random(7).NextBytes(bytes);
        Refused([.. bytes.Select(b => (byte)(b | 0x80))], "无法识别文件的字符编码");
    }

    [Fact]
    public void LongStream_IsRefusedByItsLength_BeforeReading()
    {
        using var stream = new UnreadableStream(200L << 20);
        var e = Assert.Throws<DisclosureFormatException>(() => DisclosureReader.Default.Read("big.txt", stream));
        Assert.Equal("The file has 209,715,200 bytes, more than the limit of 67,108,864 bytes.", e.Text.English);
    }

    [Fact]
    public void EndlessStream_IsRefusedAtTheLimit()
    {
        using var stream = new EndlessStream();
        var reader = new DisclosureReader(new DisclosureReaderOptions { MaxBytes = 100_000 });
        Assert.Contains("100,000", Assert.Throws<DisclosureFormatException>(() => reader.Read("endless", stream)).Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void TablesNestedTooDeep_AreRefusedWithTheirLine()
    {
        var e = Assert.Throws<DisclosureFormatException>(() => Read.Text(string.Concat(Enumerable.Repeat("<table><tr><td>\n", 100_000))));
        Assert.Equal(33, e.Line);
    }

    [Fact]
    public void TooManyRows_AreRefused()
    {
        var reader = new DisclosureReader(new DisclosureReaderOptions { MaxRows = 10 });
        Assert.Equal(11, Assert.Throws<DisclosureFormatException>(() => reader.ReadText("a", string.Concat(Enumerable.Repeat("行\n", 20)))).Line);
    }

    [Fact]
    public void MissingFile_IsAnOrdinaryFileError()
        => Assert.Throws<FileNotFoundException>(() => DisclosureReader.Default.ReadFile(Path.Combine(Path.GetTempPath(), "no-such-disclosure.txt")));

    [Fact]
    public void CancelledReading_Stops()
        => Assert.Throws<OperationCanceledException>(() => DisclosureReader.Default.ReadText("a.md", "甲\n乙", new CancellationToken(canceled: true)));

    private static void Refused(byte[] bytes, string chinese, string? english = null)
    {
        var e = Assert.Throws<DisclosureFormatException>(() => DisclosureReader.Default.Read("a.txt", bytes));
        Assert.StartsWith(chinese, e.Text.Chinese, StringComparison.Ordinal);
        if (english is not null)
            Assert.Equal(english, e.Text.English);
    }

    private sealed class UnreadableStream(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("read although too long");
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }
    }
}
