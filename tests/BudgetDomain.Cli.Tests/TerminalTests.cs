namespace BudgetDomain.Cli.Tests;

public sealed class TerminalTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public TerminalTests()
    {
        _folder.File("bad.md");
        _folder.File("good.md");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Redirected_run_has_no_control_code_and_no_progress()
    {
        var run = await CliRun.OfAsync("check", _folder.Root);
        Assert.DoesNotContain('\e', run.Out);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Terminal_shows_progress_for_many_files_and_takes_it_away_at_the_end()
    {
        var run = await CliRun.WithAsync(host => host with { ErrorIsTerminal = true }, CancellationToken.None, "check", _folder.Root);
        Assert.Contains("] 1/2", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_says_the_rate_and_the_time_left()
    {
        using var terminal = new StringWriter();
        var clock = new StepClock(TimeSpan.FromSeconds(2));
        var bar = new ProgressBar(terminal, 4, shown: true, clock);
        bar.Advance();
        Assert.EndsWith("] 1/4  0.5/s  -0:06", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_shows_no_progress()
    {
        var run = await CliRun.WithAsync(host => host with { ErrorIsTerminal = true }, CancellationToken.None, "check", _folder.File("good.md"));
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Terminal_draws_tables_and_colours_unless_told_not_to(bool colour)
    {
        var run = await CliRun.WithAsync(host => host with { OutIsTerminal = true, Colour = colour, Width = 80 }, CancellationToken.None, "check", _folder.File("bad.md"));
        Assert.Contains("╭", run.Out, StringComparison.Ordinal);
        Assert.Equal(colour, run.Out.Contains('\e', StringComparison.Ordinal));
        Assert.Contains("2025年预算支出总表", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_file_is_plain_also_when_a_terminal_looks_on()
    {
        var target = Path.Combine(_folder.Root, "report.out");
        await CliRun.WithAsync(host => host with { OutIsTerminal = true, Colour = true }, CancellationToken.None, "check", _folder.File("bad.md"), "--output", target);
        var text = await File.ReadAllTextAsync(target);
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain("╭", text, StringComparison.Ordinal);
    }
}
