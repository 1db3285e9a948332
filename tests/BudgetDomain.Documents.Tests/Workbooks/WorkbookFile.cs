using System.Globalization;
using BudgetDomain.Disclosure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BudgetDomain.Documents.Tests.Workbooks;

/// <summary>Makes workbooks with the Open XML SDK, cell by cell as finance clerks have them.</summary>
internal sealed class WorkbookFile
{
    private readonly List<TestSheet> _sheets = [];
    private readonly List<string> _formats = ["General"];

    internal bool WithLines { get; init; } = true;

    internal TestSheet AddSheet(string name)
    {
        var sheet = new TestSheet(this, name);
        _sheets.Add(sheet);
        return sheet;
    }

    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var sheets = workbook.Workbook.AppendChild(new Sheets());
            foreach (var sheet in _sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = sheet.Build();
                sheets.Append(new Sheet { Name = sheet.Name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part), State = sheet.State });
            }

            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        }

        return stream.ToArray();
    }

    /// <summary>The blocks of a document as a workbook: each table on a sheet, with the paragraphs before it above it.</summary>
    internal static byte[] Of(SourceDocument document, bool withLines = true, bool asNumbers = true)
    {
        var file = new WorkbookFile { WithLines = withLines };
        TestSheet? sheet = null;
        string? header = null;
        var (row, page, afterTable) = (0, 0, false);
        foreach (var block in document.Blocks)
        {
            if (sheet is null || (block is Paragraph { Text: not ['注', ..] } && (afterTable || block.Page != page)))
                (sheet, row) = (file.AddSheet($"Sheet{file._sheets.Count + 1}"), 0);
            if (block is Paragraph paragraph)
                sheet.Text(row++, 0, paragraph.Text);
            else if (block is Grid grid)
            {
                // Where the header is drawn again, the table is drawn in two.
                row += header is not null && header == Text(grid.Rows[0]) ? 1 : 0;
                header = afterTable ? header : Text(grid.Rows[0]);
                foreach (var line in grid.Rows)
                {
                    for (var c = 0; c < line.Cells.Length; c++)
                        sheet.Printed(row, c, line.Cells[c].Text, asNumbers);
                    row++;
                }
            }

            page = block.Page;
            row += afterTable && block is Paragraph ? 1 : 0;
            afterTable = block is Grid;
        }

        return file.ToBytes();

        static string Text(GridRow row) => string.Join('|', row.Cells.Select(static cell => cell.Text));
    }

    internal uint StyleOf(string format, bool lines)
    {
        var index = _formats.IndexOf(format);
        if (index < 0)
        {
            index = _formats.Count;
            _formats.Add(format);
        }

        return (uint)(index * 2 + (lines ? 1 : 0));
    }

    private Stylesheet Styles()
    {
        var line = new Func<BorderPropertiesType, BorderPropertiesType>(static side =>
        {
            side.Style = BorderStyleValues.Thin;
            return side;
        });
        return new Stylesheet(
            new NumberingFormats(_formats.Select((code, i) => new NumberingFormat { NumberFormatId = (uint)(164 + i), FormatCode = code })),
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border(), new Border(line(new LeftBorder()), line(new RightBorder()), line(new TopBorder()), line(new BottomBorder()))),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(_formats.SelectMany((_, i) => new[] { 0u, 1u }.Select(border => new CellFormat { NumberFormatId = (uint)(164 + i), BorderId = border, ApplyNumberFormat = true }))));
    }

    internal static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnName(column / 26 - 1) + (char)('A' + column % 26);

    internal static string Reference(int row, int column) => ColumnName(column) + (row + 1).ToString(CultureInfo.InvariantCulture);
}
