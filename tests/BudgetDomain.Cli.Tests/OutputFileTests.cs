using System.Text.Json;

namespace BudgetDomain.Cli.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Output_is_written_as_utf8_without_mark_and_leaves_nothing_beside_it()
    {
        var input = _folder.File("bad.md");
        var target = Path.Combine(_folder.Root, "report.json");
        var run = await CliRun.OfAsync("check", input, "--format", "json", "--output", target);
        Assert.Equal((1, "", ""), (run.Code, run.Out, run.Error));
        Assert.Equal(["bad.md", "report.json"], _folder.Names());
        var bytes = await File.ReadAllBytesAsync(target);
        Assert.Equal((byte)'[', bytes[0]);
        using var json = JsonDocument.Parse(bytes);
        Assert.Equal(1, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Output_replaces_an_earlier_report()
    {
        var target = _folder.File("report.json", "old");
        await CliRun.OfAsync("check", _folder.File("good.md"), "--format", "json", "-o", target);
        Assert.StartsWith("[", await File.ReadAllTextAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_run_leaves_the_earlier_report_and_no_temporary_file()
    {
        var target = _folder.File("report.json", "old");
        var input = _folder.File("in/good.md");
        _folder.File("in/more.md");
        using var stop = new CancellationTokenSource();
        var check = new FakeCheck { OnCheck = _ => stop.Cancel() };
        var run = await CliRun.WithAsync(host => host with { Check = check }, stop.Token, "check", Path.GetDirectoryName(input)!, "--output", target);
        Assert.Equal(130, run.Code);
        Assert.Equal("old", await File.ReadAllTextAsync(target));
        Assert.Equal(["in", "report.json"], _folder.Names());
    }

    [Fact]
    public async Task Unreadable_input_still_leaves_a_whole_report_of_the_rest()
    {
        var target = Path.Combine(_folder.Root, "report.json");
        var run = await CliRun.OfAsync("check", _folder.File("broken.md"), _folder.File("good.md"), "--format", "json", "--output", target);
        Assert.Equal(2, run.Code);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(target));
        Assert.Equal(1, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Folder_that_is_not_there_exits_2_with_one_line()
    {
        var run = await CliRun.OfAsync("check", _folder.File("good.md"), "--output", Path.Combine(_folder.Root, "none", "r.json"));
        Assert.Equal(2, run.Code);
        Assert.StartsWith("无法写出 ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
    }

    [Fact]
    public async Task Folder_as_output_exits_2()
        => Assert.Equal(
            (2, "--output names a folder, not a file\n"),
            await CodeAndErrorAsync("check", _folder.File("good.md"), "--output", _folder.Root, "--language", "en"));

    [Fact]
    public async Task Output_over_an_input_is_refused_and_the_input_kept()
    {
        var input = _folder.File("good.md", "precious");
        Assert.Equal((2, "--output names a file that is to be checked\n"), await CodeAndErrorAsync("check", input, "--output", input, "--language", "en"));
        Assert.Equal("precious", await File.ReadAllTextAsync(input));
    }

    [Fact]
    public async Task Earlier_report_inside_a_checked_folder_is_not_checked()
    {
        _folder.File("good.md");
        var target = _folder.File("report.txt", "old");
        await CliRun.OfAsync("check", _folder.Root, "--output", target);
        Assert.DoesNotContain("report.txt", await File.ReadAllTextAsync(target), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> CodeAndErrorAsync(params string[] args)
    {
        var run = await CliRun.OfAsync(args);
        return (run.Code, run.Error);
    }
}
