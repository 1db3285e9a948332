using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Publication;
using BudgetDomain.Reports;
using BudgetDomain.Rules;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck.Xunit;
using Xunit;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace BudgetDomain.Office.Tests;

/// <summary>Comments on a copy of an original Word file: on the right paragraphs and cells, and nothing else is touched.</summary>
public class WordAnnotatorTests
{
    private static readonly DisclosureChecker Checker = new();

    [Fact]
    public void EachContradictedFigure_GetsAComment_AndTheDocumentSaysWhatItSaid()
    {
        var original = Wrong();
        var report = Check(original);
        var remarks = DocumentRemarks.Of(report);
        Assert.NotEmpty(remarks);
        var (copy, placed) = Annotate(original, remarks);
        Assert.Equal(remarks.Length, placed);
        using var stream = new MemoryStream(copy);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));

        // Where a comment stands, the paragraph prints what is meant.
        var comments = Comments(file);
        Assert.Equal(remarks.Select(static r => r.Text).Order(StringComparer.Ordinal), comments.Select(static c => c.Text).Order(StringComparer.Ordinal));
        Assert.All(comments, c => Assert.Contains(remarks, r => r.Text == c.Text && c.Paragraph.Contains(r.Printed, StringComparison.Ordinal)));

        // A cell is commented in its own column: of equal figures in a row not any one.
        Assert.Contains(remarks, static r => r.Column > 0);
        Assert.All(remarks.Where(static r => r.Column > 0), r => Assert.Contains(comments, c => c.Text == r.Text && c.Column == r.Column));
        Assert.Equal(report.Findings.Select(static f => f.Message.Chinese), Check(copy).Findings.Select(static f => f.Message.Chinese));
    }

    [Fact]
    public void WhatHasToDoWithNoComment_StaysByteForByte()
    {
        var original = Wrong();
        var (copy, _) = Annotate(original, DocumentRemarks.Of(Check(original)));
        var (before, after) = (Parts(original), Parts(copy));
        var changed = before.Keys.Where(name => !before[name].AsSpan().SequenceEqual(after[name])).Order(StringComparer.Ordinal);
        Assert.Equal(["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"], changed);
        Assert.Equal(["word/comments1.xml"], after.Keys.Except(before.Keys));

        // Of the text, only the marks of comments are new.
        var now = Encoding.UTF8.GetString(after["word/document.xml"]);
        Assert.Equal(Encoding.UTF8.GetString(before["word/document.xml"]), Regex.Replace(now, "<w:commentRange(Start|End) [^>]*/>(<w:r xmlns[^>]*><w:commentReference [^>]*/></w:r>)?", string.Empty));
    }

    [Fact]
    public void CommentsThatAreThere_Stay_AndOursHaveNumbersOfTheirOwn()
    {
        var original = Wrong();
        var remarks = DocumentRemarks.Of(Check(original));
        var (once, _) = Annotate(original, remarks[..1]);
        var (twice, placed) = Annotate(once, remarks, "another");
        Assert.Equal(remarks.Length, placed);
        using var stream = new MemoryStream(twice);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));
        Assert.Equal(remarks.Length + 1, Comments(file).Count);
        Assert.Equal(["another", "核对"], file.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>().Select(static c => c.Author!.Value!).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<w:p/>", "")]
    [InlineData("<w:p w:rsidR=\"00A10B2C\" />", "")]
    [InlineData("<w:p><w:pPr/></w:p>", "")]
    [InlineData("<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>1.00</w:t></w:r></w:p>", "1.00")]
    [InlineData("<w:p\r\n w:rsidR='00A10B2C'><w:r><w:t>1</w:t></w:r>\r\n<w:r><w:t>.00</w:t></w:r></w:p\r\n>", "1.00")]
    public void AnyParagraphOfACell_TakesAComment(string paragraph, string printed)
    {
        var table = $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc>{paragraph}</w:tc></w:tr></w:tbl>";
        var (copy, placed) = Annotate(File(table), [new(1, 1, printed, Severity.Error, "错")]);
        Assert.Equal(1, placed);
        using var stream = new MemoryStream(copy);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));
        var comment = Assert.Single(Comments(file));
        Assert.Equal((1, printed, "错"), (comment.Column, comment.Paragraph.Trim(), comment.Text));
    }

    [Fact]
    public void ATextBox_IsCommentedWhereItHangs()
    {
        const string Box = "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>框内 1.00 万元</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        var line = DisclosureReader.Default.Read("x.docx", File(Box).AsSpan()).Blocks.OfType<Disclosure.Paragraph>().Single(static p => p.Text.StartsWith("框内", StringComparison.Ordinal)).Line;
        var (copy, placed) = Annotate(File(Box), [new(line, -1, "框内 1.00 万元", Severity.Error, "错")]);
        Assert.Equal(1, placed);
        using var stream = new MemoryStream(copy);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        var mark = Assert.Single(file.MainDocumentPart!.Document!.Descendants<CommentRangeStart>());
        Assert.IsType<Body>(mark.Parent!.Parent);
    }

    [Fact]
    public void WhatIsNoted_IsAText_WhateverItHolds()
    {
        const string Hostile = "<script>&\u0001\uD800]]>\"'\n第二行 😀";
        var (copy, placed) = Annotate(File("<w:p><w:r><w:t>正文</w:t></w:r></w:p>"), [new(1, -1, "正文", Severity.Error, Hostile), new(1_000, 0, "", Severity.Error, "乙")], "甲<&>\u0002");
        Assert.Equal(1, placed);
        using var stream = new MemoryStream(copy);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));
        Assert.Equal("<script>&]]>\"'\n第二行 😀", Assert.Single(Comments(file)).Text);
    }

    /// <summary>Damaged files end in one clear exception, or in a copy; never in another exception.</summary>
    [Property(MaxTest = 40)]
    public void ADamagedFile_IsRefused(int at, byte value)
    {
        var bytes = (byte[])Small.Clone();
        bytes[(int)(unchecked((uint)at) % bytes.Length)] = value;
        try
        {
            Annotate(bytes, [new(1, -1, "", Severity.Error, "甲")]);
        }
        catch (DisclosureFormatException)
        {
            // As it should be.
        }
    }

    private static byte[] Small { get; } = File("<w:p><w:r><w:t>正文</w:t></w:r></w:p>");

    /// <summary>The example with one figure changed in one of its tables.</summary>
    private static byte[] Wrong() => Composed.Word(Composed.Spoilt());

    private static CheckReport Check(byte[] bytes) => Checker.Check(DisclosureReader.Default.Read("x.docx", bytes.AsSpan()));

    private static (byte[] Copy, int Placed) Annotate(byte[] original, IReadOnlyList<DocumentRemark> remarks, string author = "核对")
    {
        var placed = 0;
        var copy = Composed.Bytes(stream => placed = new WordAnnotator(author).Annotate(original, remarks, stream, DisclosureReaderOptions.Default));
        return (copy, placed);
    }

    /// <summary>Every comment, what the paragraph says that it marks, and the column of the cell around that.</summary>
    private static List<(string Text, string Paragraph, int Column)> Comments(WordprocessingDocument file)
    {
        var body = file.MainDocumentPart!.Document!.Body!;
        return file.MainDocumentPart.WordprocessingCommentsPart!.Comments!.Elements<Comment>().Select(comment =>
        {
            var paragraph = body.Descendants<CommentRangeStart>().Single(mark => mark.Id!.Value == comment.Id!.Value).Ancestors<Paragraph>().First();
            Assert.Single(paragraph.Descendants<CommentRangeEnd>(), mark => mark.Id!.Value == comment.Id!.Value);
            Assert.Single(paragraph.Descendants<CommentReference>(), mark => mark.Id!.Value == comment.Id!.Value);
            var cell = paragraph.Ancestors<TableCell>().FirstOrDefault();
            var column = cell is null ? -1 : cell.Parent!.Elements<TableCell>().TakeWhile(other => other != cell).Sum(static other => other.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
            return (string.Join('\n', comment.Elements<Paragraph>().Select(static p => p.InnerText)), paragraph.InnerText, column);
        }).ToList();
    }

    private static byte[] File(string body) => Composed.Bytes(stream =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        Add("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr/></w:body></w:document>");

        void Add(string path, string text)
        {
            using var part = zip.CreateEntry(path).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
    });

    private static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(static entry => entry.FullName, static entry => Composed.Bytes(stream =>
        {
            using var part = entry.Open();
            part.CopyTo(stream);
        }));
    }
}
