namespace BudgetDomain.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Clean_file_exits_0_and_says_nothing_on_standard_error()
    {
        var run = await CliRun.OfAsync("check", _folder.File("good.md"));
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("error")]
    [InlineData("warning")]
    [InlineData("info")]
    public async Task Error_finding_exits_1_whatever_severity_is_shown(string severity)
    {
        var run = await CliRun.OfAsync("check", _folder.File("bad.md"), "--severity", severity);
        Assert.Equal((1, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task Unreadable_file_exits_2_with_one_line_and_does_not_stop_the_rest()
    {
        var run = await CliRun.OfAsync("check", _folder.File("bad.md"), _folder.File("broken.md"), _folder.File("good.md"), "--format", "json");
        Assert.Equal(2, run.Code);
        Assert.Equal($"无法读取 {_folder.Root}{Path.DirectorySeparatorChar}broken.md：第3行：是二进制文件 不是文本\n", run.Error);
        Assert.Contains("bad.md", run.Out, StringComparison.Ordinal);
        Assert.Contains("good.md", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("broken.md", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_file_is_told_in_English_when_asked()
    {
        var path = _folder.File("broken.md");
        var run = await CliRun.OfAsync("check", path, "--language", "en");
        Assert.Equal((2, $"cannot read {path}: line 3: binary, not text\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task Missing_file_and_empty_folder_exit_2_with_a_line_each()
    {
        var run = await CliRun.OfAsync("check", "no-such-file.md", _folder.Root, "--language=en");
        Assert.Equal(2, run.Code);
        Assert.Equal(
            $"cannot read no-such-file.md: no such file or folder\ncannot read {_folder.Root}: it holds no file to check\n",
            run.Error);
    }

    [Fact]
    public async Task Defect_in_one_file_is_reported_and_does_not_stop_the_rest()
    {
        var run = await CliRun.OfAsync("check", _folder.File("defect.md"), _folder.File("good.md"), "--language", "en");
        Assert.Equal(2, run.Code);
        Assert.Contains("a defect of this program, please report it (InvalidOperationException: oh)", run.Error, StringComparison.Ordinal);
        Assert.Contains("good.md", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("chek")]
    [InlineData("check")]
    [InlineData("check", "a.md", "--format", "xml")]
    [InlineData("check", "a.md", "--severity", "fatal")]
    [InlineData("check", "a.md", "--language", "fr")]
    [InlineData("check", "a.md", "--jobs", "0")]
    [InlineData("check", "a.md", "--timeout", "0")]
    [InlineData("check", "a.md", "--jobs", "many")]
    [InlineData("check", "a.md", "--frobnicate")]
    [InlineData("check", "a.md", "--output")]
    [InlineData("check", "a.md", "--form", "nowhere-1999")]
    public async Task Wrong_usage_exits_2_with_one_line(params string[] args)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            string[] all = args.Contains("--language") ? args : [.. args.Take(1), "--language", language, .. args.Skip(1)];
            var run = await CliRun.OfAsync(all);
            Assert.Equal((2, ""), (run.Code, run.Out));
            Assert.Single(run.Error, '\n');
            var expected = !all.Contains("--language") || args.Contains("--language") ? "用法不对：" : language == "zh" ? "用法不对：" : "wrong usage: ";
            Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Cancelled_run_exits_130_with_one_line()
    {
        using var stop = new CancellationTokenSource();
        var check = new FakeCheck { OnCheck = _ => stop.Cancel() };
        var run = await CliRun.WithAsync(host => host with { Check = check }, stop.Token, "check", _folder.File("good.md"), _folder.File("more.md"));
        Assert.Equal((130, "已取消，没有写出结果文件。\n"), (run.Code, run.Error));
    }
}
