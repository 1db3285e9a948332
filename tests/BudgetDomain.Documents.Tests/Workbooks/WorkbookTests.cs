using BudgetDomain.Disclosure;
using MiniExcelLibs;
using Xunit;

namespace BudgetDomain.Documents.Tests.Workbooks;

/// <summary>What a workbook prints is what is read, and the numbers behind it stay at hand.</summary>
public class WorkbookTests
{
    [Fact]
    public void PrintedAndExact_AreKeptBoth()
    {
        var file = new WorkbookFile();
        file.AddSheet("收支总表").Label(0, 0, "项目").Label(0, 1, "预算数")
            .Label(1, 0, "合计").Number(1, 1, "24840779.456", "#,##0.00")
            .Label(2, 0, "其中").Number(2, 1, "2636.0700000000002", "0.00");
        var grid = OnlyGrid(file);
        Assert.Equal(new GridCell("24,840,779.46", Exact: 24840779.456m), grid.Rows[1].Cells[1]);
        Assert.Equal(new GridCell("2636.07"), grid.Rows[2].Cells[1]);
    }

    /// <summary>A place names the sheet and its cell; lines run on over the sheets.</summary>
    [Fact]
    public void APlaceInAWorkbook_IsItsSheetAndCell()
    {
        var file = new WorkbookFile();
        foreach (var (name, project) in new[] { ("支出", "2.00"), ("支出表", "3.00") })
        {
            file.AddSheet(name).Text(0, 0, name == "支出" ? "2025年支出预算总表" : "2025年一般公共预算支出预算表").Text(1, 0, "单位：万元")
                .Label(2, 1, "科目编码").Label(2, 2, "科目名称").Label(2, 3, "合计").Label(2, 4, "基本支出").Label(2, 5, "项目支出")
                .Label(3, 1, "201").Label(3, 2, "一般公共服务支出").Number(3, 3, "3", "0.00").Number(3, 4, "1", "0.00").Number(3, 5, project, "0.00");
        }

        var document = ReadFile(file);
        var report = new BudgetDomain.Rules.DisclosureChecker().Check(document);
        Assert.Equal(["支出", "支出表"], document.Sheets.Select(sheet => sheet.Name));
        Assert.Equal("支出表!4:4", document.ReferenceOf(8));
        Assert.Contains(report.Findings.SelectMany(finding => finding.Places), place => place.Reference == "支出表!F4" && place.Printed == "3.00");
        Assert.All(report.Findings.SelectMany(finding => finding.Places), place => Assert.NotEmpty(place.Reference));
        Assert.Empty(DisclosureReader.Default.ReadText("x.md", "a").Sheets);
    }

    [Fact]
    public void TitlesAndNotesAroundATable_AreParagraphs_AndMergedHeadersCoverTheirPlaces()
    {
        var file = new WorkbookFile();
        file.AddSheet("Sheet1").Text(0, 0, "2025年收支总表").Merge(0, 0, 0, 2)
            .Text(1, 0, "编制单位：某局").Text(1, 2, "单位：万元")
            .Label(2, 0, "项目").Label(2, 1, "支出").Label(2, 2, string.Empty).Merge(2, 0, 3, 0).Merge(2, 1, 2, 2)
            .Label(3, 0, string.Empty).Label(3, 1, "合计").Label(3, 2, "基本支出")
            .Label(4, 0, "教育支出").Number(4, 1, "3.5", "0.00").Label(4, 2, string.Empty)
            .Text(5, 0, "注：无").Merge(5, 0, 5, 2);
        Assert.Equal(
            "1 1 h0 2025年收支总表\n2 1 h0 编制单位：某局\n2 1 h0 单位：万元\n3 1 | 项目 | 支出 | ^\n4 1 | ^ | 合计 | 基本支出\n5 1 | 教育支出 | 3.50 | \n6 1 h0 注：无\n",
            Documents.Tests.Read.Show(ReadFile(file)));
    }

    /// <summary>The last columns of a table that goes on may be blank on the second sheet; its rows are as wide as they are drawn.</summary>
    [Fact]
    public void TableThatGoesOnOnAnotherSheet_KeepsItsRowsWhereTheLastColumnsAreBlank()
    {
        var file = new WorkbookFile();
        var first = file.AddSheet("Sheet1").Text(0, 0, "2025年支出预算总表").Text(1, 0, "单位：万元")
            .Label(2, 0, "科目编码").Label(2, 1, "科目名称").Label(2, 2, "合计").Label(2, 3, "基本支出").Label(2, 4, "项目支出");
        first.Label(3, 0, string.Empty).Label(3, 1, "合计").Number(3, 2, "6", "0.00").Number(3, 3, "5", "0.00").Number(3, 4, "1", "0.00");
        first.Label(4, 0, "201").Label(4, 1, "一般公共服务支出").Number(4, 2, "4", "0.00").Number(4, 3, "3", "0.00").Number(4, 4, "1", "0.00");
        file.AddSheet("Sheet2").Label(0, 0, "208").Label(0, 1, "社会保障和就业支出").Number(0, 2, "2", "0.00").Number(0, 3, "2", "0.00").Label(0, 4, string.Empty);
        var source = ReadFile(file);
        var document = new BudgetDomain.Rules.DisclosureChecker().Recognise(source);
        Assert.Equal(["合计", "201", "208"], Assert.Single(document.Tables).Rows.Select(static row => row.Code.Length > 0 ? row.Code : row.Name));
        Assert.Empty(document.NotUnderstood);
        Assert.Equal(5, Documents.Tests.Read.Show(source).Split('\n').Single(static line => line.Contains("208", StringComparison.Ordinal)).Split('|').Length - 1);
    }

    [Fact]
    public void SheetWithoutLines_IsATableFromItsFirstRowOfTwoTexts()
    {
        var file = new WorkbookFile { WithLines = false };
        file.AddSheet("Sheet1").Text(0, 0, "2025年收支总表").Label(2, 0, "项目").Label(2, 1, "预算数")
            .Label(3, 0, "一、外交支出").Label(4, 0, "二、教育支出").Number(4, 1, "1", "0.00").Text(5, 0, "注：无");
        Assert.Equal("1 1 h0 2025年收支总表\n3 1 | 项目 | 预算数\n4 1 | 一、外交支出 | \n5 1 | 二、教育支出 | 1.00\n6 1 h0 注：无\n", Documents.Tests.Read.Show(ReadFile(file)));
    }

    [Fact]
    public void NameOfASheet_HeadsItOnlyWhereItsRowsDoNot()
    {
        var file = new WorkbookFile();
        file.AddSheet("支出总表").Text(0, 1, "单位：万元").Label(1, 0, "科目").Label(1, 1, "合计");
        Assert.Equal("1 1 h0 支出总表\n1 1 h0 单位：万元\n2 1 | 科目 | 合计\n", Documents.Tests.Read.Show(ReadFile(file)));
    }

    [Fact]
    public void HiddenParts_AreReported_AndOnlyAmountsAndSheetsLeftOut()
    {
        var file = new WorkbookFile();
        file.AddSheet("表1").Label(0, 0, "编码").Label(0, 1, "名称").Label(0, 2, "上年").Label(0, 3, "本年")
            .Number(1, 0, "208", "0").Label(1, 1, "社保").Number(1, 2, "7.25", "0.00").Number(1, 3, "8", "0.00").HideColumn(0).HideColumn(2).HideRow(1);
        file.AddSheet("参数").Label(0, 0, "x").State = DocumentFormat.OpenXml.Spreadsheet.SheetStateValues.Hidden;
        var document = ReadFile(file);
        Assert.Equal(["208", "社保", "", "8.00"], document.Blocks.OfType<Grid>().Single().Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal(
            [
                "工作表“表1”的第2行已隐藏，仍按表中的行读取。", "工作表“表1”的 A 列已隐藏，仍按表中的列读取。",
                "工作表“表1”的 C 列已隐藏，其中的数字未读取。", "工作表“参数”已隐藏，未读取。",
            ],
            document.Problems.Select(problem => problem.Message.Chinese));
    }

    [Fact]
    public void CachedValueOfAFormula_IsRead_AndAMissingOneIsNotZero()
    {
        var file = new WorkbookFile();
        file.AddSheet("表1").Label(0, 0, "甲").Label(0, 1, "乙").Formula(1, 0, "SUM(B1:B9)", "12.5", "0.00").Formula(1, 1, "A1+1", null);
        var document = ReadFile(file);
        Assert.Equal(["12.50", "=A1+1"], document.Blocks.OfType<Grid>().Single().Rows[1].Cells.Select(cell => cell.Text));
        Assert.Contains("B2", Assert.Single(document.Problems).Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void ZerosThatTheSheetDoesNotShow_ArePrintedBlank()
    {
        var file = new WorkbookFile();
        var sheet = file.AddSheet("表1").Label(0, 0, "甲").Label(0, 1, "乙").Label(1, 0, "丙").Number(1, 1, "0", "0.00");
        sheet.ShowZeros = false;
        Assert.Equal(string.Empty, OnlyGrid(file).Rows[1].Cells[1].Text);
    }

    [Fact]
    public void FileOfAnotherWriter_IsReadAsWell()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new { 科目 = "教育支出", 金额 = 12.5m }, new { 科目 = "合计", 金额 = 12.5m } });
        var document = DisclosureReader.Default.Read("a.bin", stream.ToArray());
        Assert.Equal([["科目", "金额"], ["教育支出", "12.5"], ["合计", "12.5"]], Documents.Tests.Read.Cells(document.Blocks.OfType<Grid>().Single()));
    }

    private static SourceDocument ReadFile(WorkbookFile file) => DisclosureReader.Default.Read("a.bin", file.ToBytes());

    private static Grid OnlyGrid(WorkbookFile file) => ReadFile(file).Blocks.OfType<Grid>().Single();
}
