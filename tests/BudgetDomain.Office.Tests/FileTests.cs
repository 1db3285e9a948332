using BudgetDomain.Publication;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BudgetDomain.Office.Tests;

/// <summary>Composed files as a library that owes nothing to ours sees them.</summary>
public class FileTests
{
    [Fact]
    public void Word_IsValid_AndHasContentsHeadingsRepeatedHeadersAndAChart()
    {
        using var stream = new MemoryStream(Composed.Word(Composed.Example()));
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(Errors(new OpenXmlValidator().Validate(file)));
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Contains(body.Descendants<W.FieldCode>(), static code => code.Text.Contains("TOC", StringComparison.Ordinal));
        var styles = body.Elements<W.Paragraph>().Select(static p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value).ToList();
        Assert.Equal(4, styles.Count(static style => style == "Heading1"));
        Assert.Equal(13, styles.Count(static style => style == "TableTitle"));
        Assert.All(body.Elements<W.Table>(), static table => Assert.NotEmpty(table.Descendants<W.TableHeader>()));
        Assert.Equal([W.PageOrientationValues.Landscape], body.Descendants<W.PageSize>().Select(static size => size.Orient?.Value).OfType<W.PageOrientationValues>());
        Assert.Single(file.MainDocumentPart.ChartParts);
    }

    [Fact]
    public void Workbook_IsValid_AndEachTableHasASheetSetUpForPrinting()
    {
        using var stream = new MemoryStream(Composed.Workbook(Composed.Example()));
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(Errors(new OpenXmlValidator().Validate(file)));
        var workbook = file.WorkbookPart!;
        var tables = workbook.Workbook!.Descendants<Sheet>().Where(static sheet => char.IsAsciiDigit(sheet.Name!.Value![0])).ToList();
        Assert.Equal(13, tables.Count);
        foreach (var sheet in tables)
        {
            var part = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!;
            var setUp = part.Descendants<PageSetup>().Single();
            Assert.Equal(OrientationValues.Landscape, setUp.Orientation!.Value);
            Assert.Equal((1u, 0u), (setUp.FitToWidth!.Value, setUp.FitToHeight!.Value));
        }

        Assert.Equal(13, workbook.Workbook.Descendants<DefinedName>().Count(static name => name.Name == "_xlnm.Print_Titles"));
        Assert.Single(workbook.WorksheetParts, static part => part.DrawingsPart?.ChartParts.Any() == true);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void Text_ThatLooksLikeAFormula_IsAText(string name)
    {
        using var stream = new MemoryStream(Composed.Workbook(Composed.Example(project: name)));
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = file.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, static cell => cell.CellFormula is not null);
        var formats = file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var own = cells.Where(cell => cell.InnerText == name).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, cell => Assert.True(cell.DataType?.Value == CellValues.InlineString && formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value == true));
    }

    [Fact]
    public void AnyText_IsWritten_WithoutWhatXmlCannotSay()
    {
        var composed = Composed.Example() with { Blocks = [new ComposedHeading("甲<b>&\u0001\uD800乙", 2), new ComposedParagraph("\uFFFF]]>\"'\u000B😀")] };
        foreach (var bytes in (byte[][])[Composed.Word(composed), Composed.Workbook(composed), Composed.Page(composed)])
        {
            var text = string.Concat(Documents.DisclosureReader.Default.Read("x", bytes.AsSpan()).Blocks.OfType<Disclosure.Paragraph>().Select(static p => p.Text));
            Assert.Contains("甲<b>&", text, StringComparison.Ordinal);
            Assert.Contains("]]>\"'", text, StringComparison.Ordinal);
            Assert.Contains("😀", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheSameDisclosure_GivesTheSameBytes()
    {
        Assert.Equal(Composed.Word(Composed.Example()), Composed.Word(Composed.Example()));
        Assert.Equal(Composed.Workbook(Composed.Example()), Composed.Workbook(Composed.Example()));
        Assert.Equal(Composed.Page(Composed.Example()), Composed.Page(Composed.Example()));
    }

    [Fact]
    public void AStop_EndsTheWork()
    {
        var (composed, stopped) = (Composed.Example(), new CancellationToken(canceled: true));
        Assert.Throws<OperationCanceledException>(() => WordDisclosureWriter.Write(composed, Stream.Null, stopped));
        Assert.Throws<OperationCanceledException>(() => WorkbookDisclosureWriter.Write(composed, Stream.Null, stopped));
        Assert.Throws<OperationCanceledException>(() => Documents.HtmlDisclosureWriter.Write(composed, TextWriter.Null, stopped));
    }

    internal static IEnumerable<string> Errors(IEnumerable<ValidationErrorInfo> errors) => errors.Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Take(20).ToList();
}
