using BudgetDomain.Disclosure;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>How a reader treats the formats that it is given.</summary>
public class DocumentFormatTests
{
    private static readonly byte[] Bytes = [1, 0, 2, 3];

    [Fact]
    public void FormatThatRecognisesTheBytes_ReadsThem()
    {
        var document = Reader(new Format(blocks =>
        {
            blocks.Page = 3;
            blocks.AddParagraph(BlockBuilder.Clean("\u3000收支总表\0 "), 1);
            blocks.AddRow([new GridCell("合计"), new GridCell("1.00")], 2);
            blocks.Report(2, new LocalizedText("坏", "bad"), "x");
        })).Read("a.bin", Bytes);
        Assert.Equal("收支总表\uFFFD", Assert.IsType<Paragraph>(document.Blocks[0]).Text);
        Assert.Equal((2, 3), (document.Blocks[1].Line, Assert.IsType<Grid>(document.Blocks[1]).Rows[0].Page));
        Assert.Equal(3, Assert.Single(document.Problems).Page);
    }

    [Fact]
    public void OtherBytes_AreReadAsBefore()
    {
        var reader = Reader(new Format(static _ => throw new InvalidOperationException("not its file")));
        Assert.Equal("甲", Assert.IsType<Paragraph>(Assert.Single(reader.Read("a.md", "甲"u8).Blocks)).Text);
    }

    [Fact]
    public void ExceptionOfALibrary_IsDamageOfTheFile()
    {
        var e = Assert.Throws<DisclosureFormatException>(
            () => Reader(new Format(static _ => throw new InvalidOperationException("no\nsuch object."))).Read("a.bin", new MemoryStream(Bytes)));
        Assert.Equal("The test file is damaged and cannot be read (no such object).", e.Text.English);
        Assert.Equal("测试 文件已损坏，无法读取（no such object）。", e.Text.Chinese);
    }

    [Fact]
    public void ReadingThatTakesTooLong_IsGivenUp()
    {
        var reader = new DisclosureReader(new DisclosureReaderOptions { TimeLimit = TimeSpan.FromMilliseconds(20) }, Endless);
        Assert.Contains("0.02", Assert.Throws<DisclosureFormatException>(() => reader.Read("a.bin", Bytes)).Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void CancelledReading_IsNoFaultOfTheFile()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Reader(Endless).Read("a.bin", Bytes, stop.Token));
    }

    private static Format Endless => new(static blocks =>
    {
        while (true)
            blocks.CheckCancelled();
    });

    private static DisclosureReader Reader(Format format) => new(DisclosureReaderOptions.Default, format);

    private sealed class Format(Action<BlockBuilder> read) : IDocumentFormat
    {
        public LocalizedText Name { get; } = new("测试", "test");

        public bool Recognises(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Bytes);

        public void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks) => read(blocks);
    }
}
