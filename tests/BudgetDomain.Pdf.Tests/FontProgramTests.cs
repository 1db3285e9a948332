using System.IO.Compression;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>What a composite font prints stands in its dictionaries: its outlines are not looked at, however large or broken they are.</summary>
public sealed class FontProgramTests
{
    private static readonly DisclosureReader Narrow = new(new() { MaxExpandedBytes = 8 << 20 }, PdfFormat.Instance);

    [Fact]
    public void The_outlines_of_a_composite_font_are_not_unfolded()
        => Assert.Equal("正文12", Text(Narrow.Read("x.pdf", Draft("/Encoding/Identity-H", Packed(new byte[40 << 20])).ToBytes())));

    [Fact]
    public void Of_a_font_that_writes_downwards_they_are()
        => Assert.Throws<DisclosureFormatException>(() => Narrow.Read("x.pdf", Draft("/Encoding/Identity-V", Packed(new byte[40 << 20])).ToBytes()));

    [Fact]
    public void Broken_outlines_cost_no_text()
        => Assert.Equal("正文12", Text(Read.Document(Draft("/Encoding/Identity-H", Stream("/Length1 9", "no outlines")))));

    [Fact]
    public void A_descendant_without_array_is_as_good()
        => Assert.Equal("正文12", Text(Narrow.Read("x.pdf", Draft("/Encoding/Identity-H", Packed(new byte[40 << 20]), "10001 0 R").ToBytes())));

    [Fact]
    public void Characters_advance_as_the_widths_of_the_font_say()
        => Assert.Equal(["甲乙|12", "丙|3"], Read.Rows(new PdfDraft
        {
            Fonts = "/F2 10000 0 R",
            Objects = { Composite("/Encoding/Identity-H", "[10001 0 R]"), Descendant, Descriptor, Stream("/Length1 9", "no outlines") },
        }.Box(60, 90, 160, 90.5).Box(60, 120, 160, 120.5).Box(60, 150, 160, 150.5).Box(60, 90, 60.5, 150).Box(100, 90, 100.5, 150).Box(160, 90, 160.5, 150)
            .Raw("BT /F2 10 Tf 1 0 0 1 70 730 Tm <75324E59002000200020002000310032> Tj ET")
            .Raw("BT /F2 10 Tf 1 0 0 1 70 700 Tm <4E19002000200020002000200033> Tj ET")));

    private const string Descriptor = "<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80/FontFile2 10003 0 R>>";

    private const string Descendant = "<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[0 127 500]/FontDescriptor 10002 0 R>>";

    private static PdfDraft Draft(string encoding, string program, string descendants = "[10001 0 R]")
        => new PdfDraft { Fonts = "/F2 10000 0 R", Objects = { Composite(encoding, descendants), Descendant, Descriptor, program } }
            .Raw("BT /F2 10 Tf 1 0 0 1 90 700 Tm <6B63658700310032> Tj ET");

    private static string Composite(string encoding, string descendants)
        => $"<</Type/Font/Subtype/Type0/BaseFont/Own{encoding}/DescendantFonts {descendants}/ToUnicode 6 0 R>>";

    private static string Text(SourceDocument document) => Assert.IsType<Paragraph>(Assert.Single(document.Blocks)).Text;

    private static string Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(content);
        return Stream($"/Length1 {content.Length}/Filter/FlateDecode", Encoding.Latin1.GetString(packed.ToArray()));
    }

    private static string Stream(string entries, string content) => $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";
}
