using System.Globalization;
using System.Text;

namespace BudgetDomain.Pdf.Tests;

/// <summary>A PDF file made by hand, as small as may be: any text without a font file, lines, and whatever else is drawn.</summary>
/// <remarks>Places are in points from the upper left, as a reader thinks of them.</remarks>
internal sealed class PdfDraft(double width = 595, double height = 842)
{
    private readonly List<StringBuilder> _pages = [new()];

    /// <summary>Entries of every page's dictionary, such as <c>/Rotate 90</c>.</summary>
    public string PageEntries { get; init; } = string.Empty;

    /// <summary>Entries of the resources besides the font, such as <c>/XObject &lt;&lt;…&gt;&gt;</c>.</summary>
    public string Resources { get; init; } = string.Empty;

    /// <summary>Fonts besides F1, such as <c>/F2 10000 0 R</c>.</summary>
    public string Fonts { get; init; } = string.Empty;

    /// <summary>Objects besides those of pages, each as it stands between obj and endobj; the first has the number 10,000.</summary>
    public List<string> Objects { get; } = [];

    /// <summary>Entries of the trailer, such as <c>/Encrypt 10000 0 R</c>.</summary>
    public string Trailer { get; init; } = string.Empty;

    private StringBuilder Page => _pages[^1];

    public PdfDraft NewPage()
    {
        _pages.Add(new());
        return this;
    }

    /// <summary>Writes text with its baseline at a height; Chinese characters are as wide as the size, others half of it.</summary>
    public PdfDraft Text(double x, double y, string text, double size = 10, double spacing = 0)
        => Raw($"BT /F1 {N(size)} Tf {N(spacing)} Tc 1 0 0 1 {N(x)} {N(height - y)} Tm <{Hex(text)}> Tj ET");

    /// <summary>Draws a line.</summary>
    public PdfDraft Line(double x0, double y0, double x1, double y1, double thickness = 0.5)
        => Raw($"{N(thickness)} w {N(x0)} {N(height - y0)} m {N(x1)} {N(height - y1)} l S");

    /// <summary>Fills a rectangle.</summary>
    public PdfDraft Box(double left, double top, double right, double bottom)
        => Raw($"{N(left)} {N(height - bottom)} {N(right - left)} {N(bottom - top)} re f");

    /// <summary>Adds operators as they are.</summary>
    public PdfDraft Raw(string operators)
    {
        Page.Append(operators).Append('\n');
        return this;
    }

    /// <summary>The width of a text.</summary>
    public static double WidthOf(string text, double size = 10) => text.Sum(c => c < 128 ? size / 2 : size);

    public byte[] ToBytes()
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new SortedDictionary<int, int>();
        void Add(int number, string content)
        {
            places[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        Add(1, "<</Type/Catalog/Pages 2 0 R>>");
        Add(2, $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{20 + (2 * i)} 0 R"))}]>>");
        Add(3, "<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>");
        Add(4, "<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[0 127 500]/FontDescriptor 5 0 R>>");
        Add(5, "<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>");
        const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";
        Add(6, Stream(Map));
        for (var i = 0; i < _pages.Count; i++)
        {
            Add(20 + (2 * i), $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {N(width)} {N(height)}]/Contents {21 + (2 * i)} 0 R/Resources<</Font<</F1 3 0 R{Fonts}>>{Resources}>>{PageEntries}>>");
            Add(21 + (2 * i), Stream(_pages[i].ToString()));
        }

        for (var i = 0; i < Objects.Count; i++)
            Add(10_000 + i, Objects[i]);
        var start = file.Length;
        file.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, place) in places)
            file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer <</Size {10_000 + Objects.Count}/Root 1 0 R{Trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";

    private static string Hex(string text) => string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
