using System.Diagnostics;
using System.Text;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents.Tests.Checking;
using Xunit;
using static BudgetDomain.Documents.Tests.OldWorkbooks.OldWorkbookFile;

namespace BudgetDomain.Documents.Tests.OldWorkbooks;

/// <summary>Workbooks of Excel 97–2003: what they print is read as from any other file; hostile and damaged ones are refused in one line.</summary>
public sealed class OldWorkbookTests
{
    /// <summary>The sample, saved as .xls by another program (LibreOffice).</summary>
    [Fact]
    public void SampleSavedByAnotherProgram_IsCheckedAsTheText()
    {
        var (expected, actual) = (Check.Text(Check.SampleText), Check.Checker.Check(DisclosureReader.Default.Read("x.xls", FileOf("jincheng-2025"))));
        Assert.Equal((expected.Form, expected.Unit, expected.Year, expected.Verdict, expected.Counts), (actual.Form, actual.Unit, actual.Year, actual.Verdict, actual.Counts));
        Assert.Equal(expected.Findings.Select(static f => $"{f.Rule} {f.Expected} {f.Actual}").Order(StringComparer.Ordinal), actual.Findings.Select(static f => $"{f.Rule} {f.Expected} {f.Actual}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NumbersFormulasMergesAndHiddenParts_AreReadAsInOtherWorkbooks()
    {
        var document = DisclosureReader.Default.Read("x.xls", FileOf("features"));
        Assert.Equal(
            "1 1 h0 2025年支出预算总表\n2 1 h0 单位：万元\n3 1 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n4 1 |  | 合计 | 24,840,779.46 | 24,840,777.21 | 2.25\n5 1 | 201 | 一般公共服务支出 | 100.00 | 98.00 | 2.00\n6 1 | 208 | 社会保障和就业支出 | 0.10 | -1,234,567.89 | TRUE\n",
            Read.Show(document));
        Assert.Equal(24840779.456m, document.Blocks.OfType<Grid>().Single().Rows[1].Cells[2].Exact);
        Assert.Contains(document.Problems, static p => p.Message.Chinese.Contains("秘密", StringComparison.Ordinal));
        Assert.Contains(document.Problems, static p => p.Message.Chinese.Contains("第6行已隐藏", StringComparison.Ordinal));
    }

    /// <summary>Packed numbers, results of formulas, errors, and a text that two records share, in small and in large files.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    public void RecordsThatExcelWrites_AreRead(int rows)
    {
        var text = "一般公共服务支出";
        var bytes = Encoding.Unicode.GetBytes(text);
        var file = new OldWorkbookFile()
            .Global(0xE0, [.. U16(0, 0), .. new byte[6], 0x11, 0, .. new byte[8]])
            .Global(0xFC, [.. U32(2, 2), .. LongText("科目"), .. U16(text.Length + 2), 1, .. bytes[..6]])
            .Global(0x3C, [1, .. bytes[6..10]])
            .Global(0x3C, [1, .. bytes[10..], .. Encoding.Unicode.GetBytes("ab")])
            .Cell(0xFD, [.. U16(0, 0, 0), .. U32(0)]).Cell(0xFD, [.. U16(0, 1, 0), .. U32(1)])
            .Cell(0xBD, [.. U16(1, 0), .. U16(0), .. U32((12345 << 2) | 3), .. U16(0), .. U32((7 << 2) | 2), .. U16(1)])
            .Cell(0x27E, [.. U16(1, 2, 0), .. U32((uint)(BitConverter.DoubleToInt64Bits(2.5) >> 32))])
            .Cell(0x203, [.. U16(1, 3, 0), .. BitConverter.GetBytes(2636.0700000000002)])
            .Cell(0x06, [.. U16(2, 0, 0), 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[6]]).Cell(0x207, LongText("合计"))
            .Cell(0x06, [.. U16(2, 1, 0), 2, 0, 7, 0, 0, 0, 0xFF, 0xFF, .. new byte[6]])
            .Cell(0x204, [.. U16(2, 2, 0), .. LongText("甲")]).Cell(0xBE, U16(2, 3, 0, 0, 4));
        for (var r = 0; r < rows; r++)
            file.Cell(0x203, [.. U16(3 + r, 0, 0), .. BitConverter.GetBytes((double)r)]).Cell(0x204, [.. U16(3 + r, 1, 0), .. LongText("乙")]);
        var grid = DisclosureReader.Default.Read("x.xls", file.ToArray()).Blocks.OfType<Grid>().First();
        Assert.Equal(3 + rows, grid.Rows.Length);
        Assert.Equal(["科目", "一般公共服务支出ab"], grid.Rows[0].Cells.Select(static c => c.Text).Where(static t => t.Length > 0));
        Assert.Equal(["123.45", "7", "2.5", "2636.07"], grid.Rows[1].Cells.Select(static c => c.Text).Where(static t => t.Length > 0));
        Assert.Equal(["合计", "#DIV/0!", "甲"], grid.Rows[2].Cells.Select(static c => c.Text).Where(static t => t.Length > 0));
    }

    [Fact]
    public void LockedAndOlderWorkbooks_AreNamed()
    {
        Assert.Contains("加密", Refusal(new OldWorkbookFile().Global(0x2F, new byte[6]).ToArray()), StringComparison.Ordinal);
        Assert.Contains("Excel 95", Refusal(new OldWorkbookFile { Version = 0x0500 }.ToArray()), StringComparison.Ordinal);
        Assert.Contains("Excel 95", Refusal(new OldWorkbookFile { Stream = "Book" }.ToArray()), StringComparison.Ordinal);
        Assert.Contains("已损坏", Refusal(new OldWorkbookFile().Cell(0x203, [1, 2]).ToArray()), StringComparison.Ordinal);
    }

    /// <summary>Bytes changed, cut off, moved about: a document or one line, and soon.</summary>
    [Fact]
    public void ManyDamagedFiles_GiveADocumentOrOneLine()
    {
        var (random, whole, watch) = (new Random(20251126), FileOf("features"), Stopwatch.StartNew());
        var (read, refused) = (0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var at = random.Next(bytes.Length);
                switch (random.Next(5))
                {
                    case 0:
                        bytes = bytes.Length > 600 ? bytes[..Math.Max(600, at)] : bytes;
                        break;
                    case 1:
                        bytes.AsSpan(at, Math.Min(random.Next(1, 300), bytes.Length - at)).CopyTo(bytes.AsSpan(random.Next(bytes.Length - Math.Min(300, bytes.Length - at) + 1)));
                        break;
                    case 2:
                        bytes[random.Next(Math.Min(1600, bytes.Length))] = (byte)random.Next(256);
                        break;
                    default:
                        bytes[at] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
                        break;
                }
            }

            try
            {
                Assert.NotNull(DisclosureReader.Default.Read("x.xls", bytes));
                read++;
            }
            catch (DisclosureFormatException e)
            {
                Assert.DoesNotContain('\n', e.Text.Chinese);
                refused++;
            }
        }

        // Some of both, or the damage says nothing.
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<DisclosureFormatException>(() => DisclosureReader.Default.Read("x.xls", bytes)).Text.Chinese;

    private static byte[] FileOf(string name) => File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "tests", "BudgetDomain.Documents.Tests", "OldWorkbooks", "Files", name + ".xls"));
}
