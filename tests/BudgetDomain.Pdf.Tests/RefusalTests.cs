using System.Globalization;
using System.IO.Compression;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>What cannot be read, or must not be, is said in one line.</summary>
public sealed class RefusalTests
{
    private const string Picture = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream";

    [Fact]
    public void A_scan_has_no_text()
    {
        var draft = new PdfDraft { Resources = "/XObject<</I 10000 0 R>>", Objects = { Picture } }.Raw("q 595 0 0 842 0 0 cm /I Do Q").NewPage().Raw("q 595 0 0 842 0 0 cm /I Do Q");

        Assert.Contains("扫描件", Refusal(draft), StringComparison.Ordinal);
        Assert.Contains("2 页", Refusal(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scanned_page_among_others_is_reported()
    {
        var draft = new PdfDraft { Resources = "/XObject<</I 10000 0 R>>", Objects = { Picture } }.Text(90, 90, "正文").NewPage().Raw("q 595 0 0 842 0 0 cm /I Do Q");
        var problem = Assert.Single(Read.Document(draft).Problems);

        Assert.Equal(2, problem.Page);
        Assert.Contains("扫描件", problem.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_page_has_no_text() => Assert.Contains("没有文字", Refusal(new()), StringComparison.Ordinal);

    [Fact]
    public void An_encrypted_file_asks_for_its_password()
    {
        var draft = new PdfDraft
        {
            Trailer = "/Encrypt 10000 0 R/ID[<0123456789abcdef0123456789abcdef><0123456789abcdef0123456789abcdef>]",
            Objects = { $"<</Filter/Standard/V 2/R 3/Length 128/P -3904/O <{new string('a', 64)}>/U <{new string('b', 64)}>>>" },
        };

        Assert.Contains("加密", Refusal(draft.Text(90, 90, "正文")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(700)]
    [InlineData(1500)]
    public void A_file_cut_short_is_damaged_or_read_in_part(int length)
    {
        var bytes = new PdfDraft().Text(90, 90, "正文").ToBytes();

        Assert.True(Try(bytes[..Math.Min(length, bytes.Length)]) is null or { Length: > 0 });
    }

    [Fact]
    public void A_text_that_begins_with_the_header_alone_is_damaged() => Assert.Contains("PDF", Try("%PDF-1.7\n收入预算"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void More_pages_than_allowed_are_refused()
    {
        var draft = new PdfDraft().Text(90, 90, "正文").NewPage().NewPage();
        var reader = new DisclosureReader(new() { MaxPages = 2 }, PdfFormat.Instance);

        var fault = Assert.Throws<DisclosureFormatException>(() => reader.Read("x.pdf", draft.ToBytes()));
        Assert.Contains("3 页", fault.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_unfolds_without_end_is_refused()
    {
        var bomb = new byte[40 << 20];
        Array.Fill(bomb, (byte)' ');
        var draft = new PdfDraft { Resources = "/XObject<</I 10000 0 R>>", Objects = { Form(bomb) } }.Raw("/I Do").Text(90, 90, "正文");
        var reader = new DisclosureReader(new() { MaxExpandedBytes = 8 << 20 }, PdfFormat.Instance);

        Assert.Contains("解压", Assert.Throws<DisclosureFormatException>(() => reader.Read("x.pdf", draft.ToBytes())).Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void More_characters_than_allowed_are_refused()
    {
        var reader = new DisclosureReader(new() { MaxCharacters = 100 }, PdfFormat.Instance);
        var draft = new PdfDraft().Text(90, 90, new string('一', 101));

        Assert.Contains("字符", Assert.Throws<DisclosureFormatException>(() => reader.Read("x.pdf", draft.ToBytes())).Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_that_draw_each_other_are_refused()
    {
        var draft = new PdfDraft
        {
            Resources = "/XObject<</A 10000 0 R/B 10001 0 R>>",
            Objects = { Form("/B Do"u8.ToArray(), "/Resources<</XObject<</B 10001 0 R>>>>"), Form("/A Do"u8.ToArray(), "/Resources<</XObject<</A 10000 0 R>>>>") },
        };

        Assert.Contains("嵌套", Refusal(draft.Raw("/A Do").Text(90, 90, "正文")), StringComparison.Ordinal);
    }

    [Fact]
    public void Drawings_that_double_at_every_level_are_refused()
    {
        var draft = new PdfDraft { Resources = "/XObject<</A 10000 0 R>>" };
        for (var i = 0; i < 18; i++)
            draft.Objects.Add(Form("/A Do /A Do /A Do /A Do"u8.ToArray(), $"/Resources<</XObject<</A {10_001 + i} 0 R>>>>"));
        draft.Objects.Add(Form("0 0 m 1 0 l S"u8.ToArray()));
        var reader = new DisclosureReader(new() { TimeLimit = TimeSpan.FromSeconds(1) }, PdfFormat.Instance);

        Assert.Throws<DisclosureFormatException>(() => reader.Read("x.pdf", draft.Raw("/A Do").Text(90, 90, "正文").ToBytes()));
    }

    [Fact]
    public void A_page_tree_too_deep_to_walk_is_refused()
    {
        var file = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        for (var i = 2; i < 150_000; i++)
            file.Append(CultureInfo.InvariantCulture, $"{i} 0 obj<</Kids[{i + 1} 0 R]>>endobj\n");
        file.Append("trailer<</Root 1 0 R>>\n%%EOF");

        Assert.Contains("页面树", Try(Encoding.Latin1.GetBytes(file.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_tree_deep_as_allowed_does_not_end_the_process()
    {
        var file = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        for (var i = 2; i < 10_000; i++)
            file.Append(CultureInfo.InvariantCulture, $"{i} 0 obj<</Kids[{i + 1} 0 R]>>endobj\n");
        file.Append("trailer<</Root 1 0 R>>\n%%EOF");

        Assert.NotNull(Try(Encoding.Latin1.GetBytes(file.ToString())));
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Read.Reader.Read("x.pdf", new PdfDraft().Text(90, 90, "正文").ToBytes(), cancelled.Token));
    }

    [Fact]
    public void Text_that_speaks_of_the_header_is_text()
    {
        var document = Read.Reader.Read("x.txt", "文件以 %PDF-1.7 开头。"u8);

        Assert.Equal("文件以 %PDF-1.7 开头。", Assert.IsType<Paragraph>(Assert.Single(document.Blocks)).Text);
    }

    private static string Form(byte[] content, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(content);
        return $"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
    }

    private static string Refusal(PdfDraft draft) => Try(draft.ToBytes()) ?? throw new Xunit.Sdk.XunitException("the file was read");

    private static string? Try(byte[] bytes)
    {
        try
        {
            Read.Reader.Read("x.pdf", bytes);
            return null;
        }
        catch (DisclosureFormatException e)
        {
            Assert.DoesNotContain('\n', e.Text.Chinese);
            return e.Text.Chinese;
        }
    }
}
