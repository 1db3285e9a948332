using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace BudgetDomain.Office.Tests;

/// <summary>The report as a workbook, as a library that owes nothing to ours sees it.</summary>
public class WorkbookReportTests
{
    [Fact]
    public void AWrongDocument_HasItsFindings_AndTheCellsThatTheySpeakOf_ColouredAndCommented()
    {
        var report = Samples.Wrong();
        var workbook = new WorkbookReport();
        workbook.Add(report);
        using var stream = new MemoryStream(Composed.Bytes(s => workbook.Save(s)));
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));
        var sheets = file.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => (WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!.Value!)).ToList();
        Assert.Equal(2 + report.Tables.Length, sheets.Count);
        Assert.Equal(report.Findings.Length + 1, sheets[1].Worksheet!.Descendants<Row>().Count());

        // Each figure that a finding names has one comment, on a cell that is coloured, and no other cell has.
        var named = report.Findings.SelectMany(static f => f.Places).ToHashSet();
        var figures = report.Document!.Figures.Count(figure => named.Contains(report.Document.PlaceOf(figure)));
        Assert.True(figures > 5);
        var commented = 0;
        foreach (var sheet in sheets.Skip(2))
        {
            var comments = sheet.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>().ToDictionary(static c => c.Reference!.Value!) ?? [];
            commented += comments.Count;
            var coloured = sheet.Worksheet!.Descendants<Cell>().Where(cell => HasColour(file, cell) && cell.CellReference!.Value![0] > 'A' && cell.CellValue is not null).Select(static c => c.CellReference!.Value!);
            Assert.Equal(comments.Keys.Order(StringComparer.Ordinal), coloured.Order(StringComparer.Ordinal));
            Assert.All(comments.Values, static comment => Assert.Matches("^(错误|警告|提示) [A-Z][0-9]{2}：", comment.InnerText));
        }

        Assert.Equal(figures, commented);
        Assert.Contains(sheets.Skip(2).SelectMany(static s => s.Worksheet!.Descendants<Cell>()), static cell => cell.CellValue?.Text == "154.21");
    }

    [Fact]
    public void SeveralDocuments_AreListed_WithoutTheirTables()
    {
        var workbook = new WorkbookReport(MessageLanguage.English);
        workbook.Add(Samples.Wrong());
        workbook.Add(Samples.Wrong());
        workbook.AddUnreadable(new("c.pdf", new("坏了", "broken")));
        using var stream = new MemoryStream(Composed.Bytes(s => workbook.Save(s)));
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));
        Assert.Equal(["verdicts", "findings"], file.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(static sheet => sheet.Name!.Value));
        var first = ((WorksheetPart)file.WorkbookPart.GetPartById("rId1")).Worksheet!;
        Assert.Equal(4, first.Descendants<Row>().Count());
        Assert.Contains("broken", first.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void TextOfTheDocument_ThatLooksLikeAFormula_IsAText()
    {
        var report = Samples.Wrong();
        var workbook = new WorkbookReport();
        workbook.Add(new CheckReport
        {
            File = "=1+1.md",
            Verdict = report.Verdict,
            Counts = report.Counts,
            Findings = [new Finding("A01", Severity.Error, new("@x", "@x"), "+1", "-cmd|' /C calc'!A0", ImmutableArray.Create(new Place("=T", "=R", "=C", 1, 0, "=P")))],
        });
        using var stream = new MemoryStream(Composed.Bytes(s => workbook.Save(s)));
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = file.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<Cell>()).ToList();
        Assert.Equal(8, cells.Count(static cell => cell.InnerText is ['=' or '+' or '-' or '@', ..]));
        Assert.All(cells.Where(static cell => cell.InnerText is ['=' or '+' or '-' or '@', ..]), static cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.DoesNotContain(cells, static cell => cell.CellFormula is not null);
    }

    private static bool HasColour(SpreadsheetDocument file, Cell cell)
    {
        var styles = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return format.FillId!.Value > 1;
    }
}
