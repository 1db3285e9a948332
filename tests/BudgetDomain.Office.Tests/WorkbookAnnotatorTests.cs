using System.IO.Compression;
using BudgetDomain.Documents;
using BudgetDomain.Reports;
using BudgetDomain.Rules;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Office.Tests;

/// <summary>Comments on a copy of an original workbook: on the right cells, and nothing else is touched.</summary>
public class WorkbookAnnotatorTests
{
    private static readonly DisclosureChecker Checker = new();

    [Fact]
    public void EachContradictedFigure_GetsAComment_AndTheOthersKeepTheirs()
    {
        var original = Wrong();
        var report = Check(original);
        var remarks = DocumentRemarks.Of(report);
        Assert.NotEmpty(remarks);
        var (copy, placed) = Annotate(original, remarks);
        Assert.Equal(remarks.Length, placed);
        using var stream = new MemoryStream(copy);
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));

        // Where a remark stands, the cell prints the figure that is meant.
        var comments = Comments(file);
        Assert.Equal(remarks.Length, comments.Count);
        Assert.Equal(
            remarks.Select(static r => r.Printed.Replace(",", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            comments.Select(static c => c.Value).Order(StringComparer.Ordinal));

        // It still says what it said.
        var again = Check(copy);
        Assert.Equal(report.Findings.Select(static f => f.Message.Chinese), again.Findings.Select(static f => f.Message.Chinese));
    }

    [Fact]
    public void WhatHasToDoWithNoComment_StaysByteForByte()
    {
        var original = Wrong();
        var (copy, _) = Annotate(original, DocumentRemarks.Of(Check(original)));
        var (before, after) = (Parts(original), Parts(copy));
        var changed = before.Keys.Where(name => !before[name].AsSpan().SequenceEqual(after[name])).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, static name => Assert.True(name == "[Content_Types].xml" || name.StartsWith("xl/worksheets/", StringComparison.Ordinal), name));

        // Of a sheet, only the pointer is new.
        Assert.All(changed.Where(static name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)), name =>
        {
            var (old, now) = (System.Text.Encoding.UTF8.GetString(before[name]), System.Text.Encoding.UTF8.GetString(after[name]));
            Assert.Equal(old, System.Text.RegularExpressions.Regex.Replace(now, "<legacyDrawing [^>]*/>", string.Empty));
        });
    }

    [Fact]
    public void ACommentThatIsThere_StaysAboveOurs_AndOthersStayAlone()
    {
        var original = Wrong();
        var remarks = DocumentRemarks.Of(Check(original));
        var (once, _) = Annotate(original, remarks[..1]);
        var (twice, placed) = Annotate(once, remarks, "another");
        Assert.Equal(remarks.Length, placed);
        using var stream = new MemoryStream(twice);
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(FileTests.Errors(new OpenXmlValidator().Validate(file)));
        var comments = Comments(file);
        Assert.Equal(remarks.Length, comments.Count);
        Assert.Single(comments, c => c.Text == $"{remarks[0].Text}\n\n{remarks[0].Text}");
        foreach (var part in file.WorkbookPart!.WorksheetParts.Where(static part => part.WorksheetCommentsPart is not null))
        {
            using var boxes = new StreamReader(part.VmlDrawingParts.Single().GetStream());
            Assert.Equal(part.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Count(), boxes.ReadToEnd().Split("ObjectType=\"Note\"").Length - 1);
        }
    }

    [Fact]
    public void ARemarkWithoutAColumn_GoesToTheCellThatSaysIt()
    {
        var original = Composed.Workbook(Composed.Example());
        var line = Composed.Check(original).Document!.Source.Blocks.OfType<Disclosure.Paragraph>().First(static p => p.Text.StartsWith("单位：", StringComparison.Ordinal)).Line;
        var (copy, placed) = Annotate(original, [new(line, -1, "万元", Severity.Warning, "甲"), new(1_000_000, 0, "", Severity.Error, "乙")]);
        Assert.Equal(1, placed);
        using var stream = new MemoryStream(copy);
        using var file = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Equal(("甲", "单位：万元"), (Comments(file).Single().Text, Comments(file).Single().Value));
    }

    /// <summary>Damaged files end in one clear exception, or in a copy; never in another exception.</summary>
    [Property(MaxTest = 40)]
    public void ADamagedWorkbook_IsRefused(int at, byte value)
    {
        var bytes = (byte[])Small.Clone();
        bytes[(int)(unchecked((uint)at) % bytes.Length)] = value;
        try
        {
            Annotate(bytes, [new(1, 0, "", Severity.Error, "甲")]);
        }
        catch (DisclosureFormatException)
        {
            // As it should be.
        }
    }

    private static byte[] Small { get; } = Composed.Workbook(Composed.Example() with { Blocks = [.. Composed.Example().Blocks.Take(4)] });

    /// <summary>The example with one figure changed in one of its tables.</summary>
    private static byte[] Wrong() => Composed.Workbook(Composed.Spoilt());

    private static CheckReport Check(byte[] bytes) => Checker.Check(DisclosureReader.Default.Read("x.xlsx", bytes.AsSpan()));

    private static (byte[] Copy, int Placed) Annotate(byte[] original, IReadOnlyList<DocumentRemark> remarks, string author = "核对")
    {
        var placed = 0;
        var copy = Composed.Bytes(stream => placed = new WorkbookAnnotator(author).Annotate(original, remarks, stream, DisclosureReaderOptions.Default));
        return (copy, placed);
    }

    private static List<(string Text, string Value)> Comments(SpreadsheetDocument file)
    {
        var found = new List<(string, string)>();
        foreach (var part in file.WorkbookPart!.WorksheetParts)
        {
            var cells = part.Worksheet!.Descendants<Cell>().ToDictionary(static cell => cell.CellReference!.Value!);
            foreach (var comment in part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>() ?? [])
                found.Add((comment.InnerText, cells[comment.Reference!.Value!].InnerText));
        }

        return found;
    }

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
