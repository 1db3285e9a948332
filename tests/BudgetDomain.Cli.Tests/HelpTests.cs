namespace BudgetDomain.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("zh", "退出码：0 无错误；1 有错误；2 文件无法读取或用法不对。")]
    [InlineData("en", "Exit code: 0 no errors; 1 errors found; 2 unreadable input or wrong usage.")]
    public async Task Help_names_every_option_and_the_exit_codes(string language, string exitCodes)
    {
        var run = await CliRun.OfAsync("check", "--help", "--language", language);
        Assert.Equal(0, run.Code);
        Assert.Contains(exitCodes, run.Out, StringComparison.Ordinal);
        foreach (var option in new[] { "--form", "--format", "--output", "--language", "--severity", "--jobs" })
            Assert.Contains(option, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        var run = await CliRun.OfAsync("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Out);
        Assert.Single(run.Out, '\n');
    }

    [Fact]
    public async Task Forms_are_listed_with_id_and_name()
    {
        var run = await CliRun.OfAsync("forms", "--language", "en");
        Assert.Equal((0, "shanxi-unit-2025        Shanxi unit budget 2025\n"), (run.Code, run.Out));
    }

    [Theory]
    [InlineData("auto", null)]
    [InlineData("shanxi-unit-2025", "shanxi-unit-2025")]
    [InlineData("SHANXI-unit-2025", "shanxi-unit-2025")]
    [InlineData("山西省单位预算公开（2025年）", "shanxi-unit-2025")]
    public async Task Form_is_taken_by_id_or_by_name(string written, string? id)
    {
        using var folder = new TestFolder();
        var check = new FakeCheck();
        await CliRun.WithAsync(check, "check", folder.File("good.md"), "--form", written);
        Assert.Equal(id, check.LastForm);
    }
}
