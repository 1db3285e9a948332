using Xunit;

namespace BudgetDomain.Cli.Tests;

/// <summary><c>budget check --annotate</c> and <c>--format xlsx</c>: what is written, and that nothing is left behind where it cannot be.</summary>
public sealed class AnnotateTests : IDisposable
{
    private const string Lines = "年度,单位编码,单位名称,单位性质,功能科目编码,部门经济科目编码,政府经济科目编码,支出性质,资金来源,当年或结转,项目名称,金额（万元）\n"
        + "2025,101001,云溪市档案局,行政单位,2010301,30101,50101,人员经费,一般公共预算,当年,,336.67\n"
        + "2025,101001,,,2010301,30201,50201,公用经费,一般公共预算,当年,,54.04\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AWorkbook_GetsACommentedCopy_BesideTheReport()
    {
        var original = await WorkbookAsync(wrong: true);
        var copy = Path.Combine(_folder.Root, "comments.xlsx");
        var run = await CheckAsync(original, "--annotate", copy);
        Assert.Equal(1, run.Code);
        Assert.Contains("加批注", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("加批注 0 处", run.Error, StringComparison.Ordinal);
        Assert.Contains("错误", run.Out, StringComparison.Ordinal);

        // The copy is a workbook that reads the same.
        var again = await CheckAsync(copy);
        Assert.Equal(run.Out.Replace("original.xlsx", "comments.xlsx", StringComparison.Ordinal), again.Out);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    public async Task AWordFileAndAPage_GetTheirs(string kind)
    {
        var original = Path.Combine(_folder.Root, $"original.{kind}");
        Assert.Equal(0, (await CliRun.OfAsync("compose", _folder.File("lines.csv", Lines), "-o", original)).Code);
        if (kind == "docx")
            Spoil(original, "word/document.xml");
        else
            await File.WriteAllTextAsync(original, Spoilt(await File.ReadAllTextAsync(original)));
        var copy = Path.Combine(_folder.Root, $"comments.{kind}");
        var run = await CheckAsync(original, "--annotate", copy);
        Assert.Equal(1, run.Code);
        Assert.Matches("加批注 [1-9][0-9]* 处。", run.Error);
        var again = await CheckAsync(copy);
        Assert.Equal(run.Out.Replace($"original.{kind}", $"comments.{kind}", StringComparison.Ordinal), again.Out);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("two")]
    [InlineData("text")]
    [InlineData("itself")]
    [InlineData("report")]
    public async Task WhereThereCanBeNoCopy_OneLineSaysWhy_AndNothingIsWritten(string what)
    {
        var original = await WorkbookAsync(wrong: false);
        var before = await File.ReadAllBytesAsync(original);
        var (copy, text) = (Path.Combine(_folder.Root, "copy.xlsx"), _folder.File("a.md", "# 预算"));
        string[] arguments = what switch
        {
            "folder" => [_folder.Root, "--annotate", copy],
            "two" => [original, text, "--annotate", copy],
            "text" => [text, "--annotate", copy],
            "itself" => [original, "--annotate", original],
            _ => [original, "--annotate", copy, "--output", copy],
        };
        var run = await CheckAsync(arguments);
        Assert.Equal(2, run.Code);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(before, await File.ReadAllBytesAsync(original));
        Assert.Equal(["a.md", "lines.csv", "original.xlsx"], _folder.Names());
    }

    [Fact]
    public async Task TheReportAsAWorkbook_NeedsAName()
    {
        var original = await WorkbookAsync(wrong: true);
        var none = await CheckAsync(original, "--format", "xlsx");
        Assert.Equal(2, none.Code);
        Assert.Contains("--output", none.Error, StringComparison.Ordinal);
        var report = Path.Combine(_folder.Root, "report.xlsx");
        Assert.Equal(1, (await CheckAsync(original, "--format", "xlsx", "--output", report)).Code);
        Assert.StartsWith("PK", await File.ReadAllTextAsync(report), StringComparison.Ordinal);
    }

    /// <summary>A composed workbook, in the wrong one of which a figure of one table is another.</summary>
    private async Task<string> WorkbookAsync(bool wrong)
    {
        var path = Path.Combine(_folder.Root, "original.xlsx");
        Assert.Equal(0, (await CliRun.OfAsync("compose", _folder.File("lines.csv", Lines), "-o", path)).Code);
        if (wrong)
            Spoil(path);
        return path;
    }

    private static void Spoil(string path, string part = "xl/worksheets/sheet4.xml")
    {
        using var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update);
        using var stream = zip.GetEntry(part)!.Open();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var text = Spoilt(reader.ReadToEnd());
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }

    /// <summary>The text with one figure wrong.</summary>
    private static string Spoilt(string text)
    {
        var at = text.LastIndexOf(">390.71<", StringComparison.Ordinal);
        Assert.True(at > 0, text);
        return string.Concat(text.AsSpan(0, at), ">399.71<", text.AsSpan(at + 8));
    }

    private static Task<CliRun> CheckAsync(params string[] arguments)
        => CliRun.WithAsync(static host => host with { Check = new Checking.DisclosureCheck() }, CancellationToken.None, ["check", .. arguments]);
}
