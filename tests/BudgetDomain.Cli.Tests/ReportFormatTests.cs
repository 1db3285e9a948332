using System.Text.Json;
using BudgetDomain.Cli.Checking;

namespace BudgetDomain.Cli.Tests;

/// <summary>The formats of <c>budget check</c> beside text and JSON, on the sample.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_of_a_folder_are_not_written_into_a_folder_called_as_a_page()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Root, "two"));
        File.Copy(Repository.Sample, Path.Combine(folder.FullName, "a.md"));
        var output = Path.Combine(_folder.Root, "x.html");
        var run = await RunAsync("check", folder.FullName, "--format", "html", "--output", output);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains("是网页的文件名", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
        Assert.False(Path.Exists(output));
    }

    [Fact]
    public async Task Web_page_of_one_file_goes_to_the_output()
    {
        var run = await RunAsync("check", Repository.Sample, "--format", "html");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("<!doctype html>", run.Out, StringComparison.Ordinal);
        Assert.Contains("echarts", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_pages_of_a_folder_are_an_index_and_a_page_each_and_a_bad_file_stops_nothing()
    {
        var sample = await File.ReadAllTextAsync(Repository.Sample);
        _folder.File("in/a.md", sample);
        _folder.File("in/甲 乙.md", sample);
        _folder.File("in/空.md", string.Empty);
        var output = Path.Combine(_folder.Root, "out");
        var run = await RunAsync("check", Path.Combine(_folder.Root, "in"), "--format", "html", "--output", output);
        Assert.Equal(2, run.Code);
        Assert.Equal(["00001-a.html", "00002-甲乙.html", "echarts.js", "index.html"], Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var index = await File.ReadAllTextAsync(Path.Combine(output, "index.html"));
        Assert.Contains("空.md", index, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(output, "00001-a.html")).Length < 200_000);
    }

    [Fact]
    public async Task Web_pages_of_a_folder_need_a_folder_to_go_to()
    {
        _folder.File("in/a.md");
        var run = await RunAsync("check", Path.Combine(_folder.Root, "in"), "--format", "html");
        Assert.Equal(2, run.Code);
        Assert.Contains("--output", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_copied_from_last_year_is_explained_by_it()
    {
        var sample = await File.ReadAllTextAsync(Repository.Sample);
        var last = _folder.File("last.md", sample.Replace("145.90", "139.47", StringComparison.Ordinal));
        const string Row = "2210201\t住房公积金\t";
        var at = sample.LastIndexOf($"{Row}145.90", StringComparison.Ordinal) + Row.Length;
        var wrong = _folder.File("wrong.md", string.Concat(sample.AsSpan(0, at), "139.47", sample.AsSpan(at + 6)));
        var without = await RunAsync("check", wrong, "--explain");
        var with = await RunAsync("check", wrong, "--explain", "--last", last);
        Assert.Equal((1, 1), (without.Code, with.Code));
        Assert.DoesNotContain("与上年的数相同", without.Out, StringComparison.Ordinal);
        Assert.Contains("与上年的数相同", with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_year_is_compared_in_a_web_page_only()
    {
        var last = _folder.File("last.md", (await File.ReadAllTextAsync(Repository.Sample)).Replace("2025", "2024", StringComparison.Ordinal));
        var page = await RunAsync("check", Repository.Sample, "--format", "html", "--last", last);
        Assert.Contains("与上年比较", page.Out, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("check", Repository.Sample, "--last", last)).Code);
        Assert.Equal(2, (await RunAsync("check", Repository.Sample, last, "--explain", "--last", last)).Code);
        Assert.Equal(2, (await RunAsync("check", Repository.Sample, "--format", "html", "--last", Path.Combine(_folder.Root, "none.md"))).Code);
    }

    [Fact]
    public async Task Sarif_is_one_run_with_the_findings_of_all_files()
    {
        var run = await RunAsync("check", Repository.Sample, Repository.Sample, "--format", "sarif");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task Csv_in_a_file_begins_with_a_byte_order_mark()
    {
        var output = Path.Combine(_folder.Root, "findings.csv");
        Assert.Equal(0, (await RunAsync("check", Repository.Sample, "--format", "csv", "--output", output)).Code);
        var bytes = await File.ReadAllBytesAsync(output);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
    }

    private static Task<CliRun> RunAsync(params string[] args)
        => CliRun.WithAsync(static host => host with { Check = new DisclosureCheck() }, CancellationToken.None, args);
}
