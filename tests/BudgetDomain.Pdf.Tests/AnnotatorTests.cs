using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Documents.Tests;
using BudgetDomain.Rules;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>Marks in a copy of an original: at the right figures, behind all bytes of the original.</summary>
public sealed class AnnotatorTests
{
    private static readonly DisclosureReaderOptions Options = DisclosureReaderOptions.Default;

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    [InlineData("/CropBox[20 30 560 800]")]
    [InlineData("/CropBox[20 30 560 800]/Rotate 90")]
    [InlineData("/UserUnit 2")]
    [InlineData("/Annots[]")]
    [InlineData("/Annots 10000 0 R")]
    public void Every_cell_gets_its_mark_however_the_page_lies(string entries)
    {
        var original = Table(entries);
        var grid = Read.Reader.Read("x.pdf", original.AsSpan()).Blocks.OfType<Grid>().Single();
        var remarks = Remarks(grid.Rows);
        var (copy, placed) = Annotate(original, remarks);

        Assert.Equal(9, remarks.Count);
        Assert.Equal(remarks.Count, placed);
        Assert.Equal(remarks.Select(static r => r.Printed).Order(StringComparer.Ordinal), Marked(copy).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_copy_begins_with_the_original_and_reads_the_same()
    {
        var original = Table("/Annots 10000 0 R");
        var (copy, _) = Annotate(original, [new(1, 0, "", Severity.Error, "甲"), new(2, 1, "", Severity.Warning, "乙(\\)<b>")]);

        Assert.True(copy.AsSpan().StartsWith(original));
        Assert.Equal(Show(original), Show(copy));
        using var document = PdfDocument.Open(copy);
        var notes = document.GetPage(1).GetAnnotations().ToList();
        Assert.Contains(notes, static n => n.Type == AnnotationType.Text && n.Content == "old");
        Assert.Equal(["甲", "乙(\\)<b>"], notes.Where(static n => n.Type == AnnotationType.Highlight).Select(static n => n.Content));
    }

    [Fact]
    public void Marks_can_be_put_behind_marks_and_behind_a_table_that_is_a_stream()
    {
        foreach (var original in (byte[][])[Annotate(Table(string.Empty), [new(1, 0, "", Severity.Error, "甲")]).Copy, WithStream(Table(string.Empty))])
        {
            var (copy, placed) = Annotate(original, [new(2, 0, "", Severity.Error, "乙")]);
            Assert.Equal(1, placed);
            Assert.Equal("本年收入", Marked(copy)[^1]);
            Assert.Equal(Show(original), Show(copy));
        }
    }

    [Fact]
    public void A_sentence_over_two_lines_is_marked_on_both_and_an_amount_in_it_alone()
    {
        var original = new PdfDraft()
            .Text(80, 100, "本单位二〇二五年预算收入总计三百万元，其中本年收入一百二十万元，均为一般公共预算拨款收入一百二")
            .Text(60, 120, "十万元，上年结转一百八十万元，与上年相比没有变化。")
            .Text(80, 140, "本单位二〇二五年预算支出总计三百万元，其中本年支出一百二十万元，均为一般公共预算支出一百二十万")
            .Text(60, 160, "元。")
            .ToBytes();
        var line = Read.Reader.Read("x.pdf", original.AsSpan()).Blocks.OfType<Paragraph>().First().Line;

        Assert.Equal(["拨款收入一百二十万元"], Marked(Annotate(original, [new(line, -1, "拨款收入一百二十万元", Severity.Error, "甲")]).Copy));
        Assert.Equal(["一百八十"], Marked(Annotate(original, [new(line, -1, "上年结转一百八十万元", Severity.Error, "甲") { Focus = "一百八十" }]).Copy));
    }

    [Fact]
    public void What_is_not_found_has_no_mark_and_without_any_the_copy_is_the_original()
    {
        var original = Table(string.Empty);
        var (copy, placed) = Annotate(original, [new(99, 0, "1", Severity.Error, "甲"), new(1, 7, "1", Severity.Error, "乙")]);

        Assert.Equal(0, placed);
        Assert.Equal(original, copy);
    }

    [Fact]
    public void A_damaged_file_is_refused_in_one_line()
    {
        var text = Encoding.Latin1.GetString(Table(string.Empty));
        var broken = Encoding.Latin1.GetBytes(Regex.Replace(text, "startxref\n[0-9]+", "startxref\n7"));

        Assert.NotEmpty(Read.Reader.Read("x.pdf", broken.AsSpan()).Blocks);
        Assert.Contains("无法加批注", Assert.Throws<DisclosureFormatException>(() => Annotate(broken, [new(1, 0, "", Severity.Error, "甲")])).Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever is wrong with a file, it is said in one kind of exception.</summary>
    [FsCheck.Xunit.Property(MaxTest = 40)]
    public void Damage_is_refused_or_harmless(int at, byte value)
    {
        var bytes = Table("/Annots 10000 0 R");
        bytes[(int)(unchecked((uint)at) * 7919L % bytes.Length)] = value;
        try
        {
            Annotate(bytes, [new(1, 0, "", Severity.Error, "甲")]);
        }
        catch (DisclosureFormatException)
        {
            // As it should be.
        }
    }

    [SkippableFact]
    public void Every_figure_of_a_published_file_is_found_where_it_is_printed()
    {
        var original = File.ReadAllBytes(Originals.PathOf("shanghai-finance-2025-unit-budget.pdf"));
        var document = new DisclosureChecker().Recognise(Read.Reader.Read("x.pdf", original.AsSpan()));
        var remarks = document.Figures.Where(static f => f.Text.Length > 0)
            .Select(f => new DocumentRemark(document.Tables[f.Table].Rows[f.Row].Line, document.Tables[f.Table].Columns[f.Column].Position, f.Text, Severity.Error, "甲"))
            .ToList();
        var (copy, placed) = Annotate(original, remarks);

        Assert.True(remarks.Count > 200);
        Assert.Equal(remarks.Count, placed);
        Assert.Equal(remarks.Select(static r => r.Printed).Order(StringComparer.Ordinal), Marked(copy).Order(StringComparer.Ordinal));
    }

    private static List<DocumentRemark> Remarks(IEnumerable<GridRow> rows)
        => [.. rows.SelectMany(static row => row.Cells.Select((cell, column) => new DocumentRemark(row.Line, column, cell.Text, Severity.Error, cell.Text)))];

    private static (byte[] Copy, int Placed) Annotate(byte[] original, IReadOnlyList<DocumentRemark> remarks)
    {
        using var output = new MemoryStream();
        var placed = new PdfAnnotator().Annotate(original, remarks, output, Options);
        return (output.ToArray(), placed);
    }

    /// <summary>What another reader finds under each highlight.</summary>
    private static List<string> Marked(byte[] copy)
    {
        using var document = PdfDocument.Open(copy);
        var texts = new List<string>();
        foreach (var page in document.GetPages())
        {
            foreach (var annotation in page.GetAnnotations().Where(static a => a.Type == AnnotationType.Highlight))
            {
                var quads = annotation.QuadPoints.Select(static quad => quad.Points.ToArray()).Select(static q => (Left: q.Min(static p => p.X), Right: q.Max(static p => p.X), Low: q.Min(static p => p.Y), High: q.Max(static p => p.Y))).ToList();
                texts.Add(string.Concat(page.Letters.Where(l => quads.Exists(q => Contains(q, l.BoundingBox.Centroid.X, l.BoundingBox.Centroid.Y))).Select(static l => l.Value)).Replace(" ", string.Empty, StringComparison.Ordinal));
            }
        }

        return texts;

        static bool Contains((double Left, double Right, double Low, double High) quad, double x, double y) => x > quad.Left && x < quad.Right && y > quad.Low && y < quad.High;
    }

    private static string Show(byte[] bytes) => string.Join('\n', Read.Reader.Read("x.pdf", bytes.AsSpan()).Blocks.Select(static b => b is Grid grid ? string.Join('\n', grid.Rows.Select(static r => $"{r.Line} {r.Page} {string.Join('|', r.Cells.Select(static c => c.Text))}")) : $"{b.Line} {b.Page} {((Paragraph)b).Text}"));

    private static byte[] Table(string entries)
    {
        var draft = new PdfDraft { PageEntries = entries };
        draft.Objects.Add("[10001 0 R]");
        draft.Objects.Add("<</Type/Annot/Subtype/Text/Rect[10 10 20 20]/Contents(old)>>");
        string[,] texts = { { "项目", "预算数", "上年数" }, { "本年收入", "1,234.50", "1,000.00" }, { "上年结转", "0.07", "33.30" } };
        for (var r = 0; r <= 3; r++)
            draft.Line(100, 200 + (r * 30), 400, 200 + (r * 30));
        for (var c = 0; c <= 3; c++)
            draft.Line(100 + (c * 100), 200, 100 + (c * 100), 290);
        for (var r = 0; r < 3; r++)
        {
            for (var c = 0; c < 3; c++)
                draft.Text(110 + (c * 100), 218 + (r * 30), texts[r, c]);
        }

        return draft.ToBytes();
    }

    /// <summary>The same file with its table of places as a stream.</summary>
    private static byte[] WithStream(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var start = text.LastIndexOf("xref\n0 1\n", StringComparison.Ordinal);
        var (index, rows) = (new StringBuilder(), new StringBuilder());
        foreach (Match entry in Regex.Matches(text[start..], "^([0-9]+) 1\n([0-9]{10}) 00000 n", RegexOptions.Multiline))
        {
            index.Append(CultureInfo.InvariantCulture, $"{entry.Groups[1].Value} 1 ");
            rows.Append(CultureInfo.InvariantCulture, $"01{int.Parse(entry.Groups[2].Value, CultureInfo.InvariantCulture):X8}0000");
        }

        index.Append("20000 1");
        rows.Append(CultureInfo.InvariantCulture, $"01{start:X8}0000");
        var stream = Encoding.Latin1.GetString(Convert.FromHexString(rows.ToString()));
        return Encoding.Latin1.GetBytes($"{text[..start]}20000 0 obj\n<</Type/XRef/W[1 4 2]/Index[{index}]/Size 20001/Root 1 0 R/Length {stream.Length}>>\nstream\n{stream}\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
    }
}
