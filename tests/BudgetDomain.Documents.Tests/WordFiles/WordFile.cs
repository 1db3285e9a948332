using System.Security;
using System.Text;
using BudgetDomain.Disclosure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace BudgetDomain.Documents.Tests.WordFiles;

/// <summary>Makes Word files: packed by the Open XML SDK around the XML that a test gives.</summary>
internal static class WordFile
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        """;

    /// <summary>A file of the given body; the other parts are optional.</summary>
    internal static byte[] Make(string body, string? styles = null, string? numbering = null, string? footnotes = null)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            if (styles is not null)
                Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{styles}</w:styles>");
            if (numbering is not null)
                Feed(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            if (footnotes is not null)
                Feed(main.AddNewPart<FootnotesPart>(), $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
        }

        return stream.ToArray();
    }

    /// <summary>The blocks of a document as a Word file.</summary>
    internal static byte[] Of(SourceDocument document)
    {
        var body = new StringBuilder();
        var page = document.Blocks[0].Page;
        foreach (var block in document.Blocks)
        {
            if (block.Page != page)
                body.Append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            page = block.Page;
            if (block is Paragraph paragraph)
                body.Append(P(paragraph.Text));
            else if (block is Grid grid)
                Write(grid, body);
        }

        return Make(body.ToString());
    }

    /// <summary>A paragraph whose text is cut into two runs, as Word likes to.</summary>
    internal static string P(string text)
    {
        var half = text.Length / 2;
        if (half > 0 && char.IsLowSurrogate(text[half]))
            half--;
        return $"<w:p>{R(text[..half])}{R(text[half..])}</w:p>";
    }

    internal static string R(string text) => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    internal static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    private static void Write(Grid grid, StringBuilder body)
    {
        body.Append("<w:tbl><w:tblPr/><w:tblGrid/>");
        foreach (var row in grid.Rows)
        {
            body.Append("<w:tr>");
            foreach (var cell in row.Cells)
                body.Append(Cell(cell.Text));
            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
