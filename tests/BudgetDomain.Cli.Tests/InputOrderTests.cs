using System.Text.Json;

namespace BudgetDomain.Cli.Tests;

public sealed class InputOrderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_gives_documents_below_it_ordered_by_name_and_nothing_else()
    {
        foreach (var name in new[] { "b.md", "a.txt", "sub/c.HTML", "sub/deeper/d.htm", "c.PDF", "skip.png", "skip.json", "Z.md" })
            _folder.File(name);
        Assert.Equal(["Z.md", "a.txt", "b.md", "c.PDF", "sub/c.HTML", "sub/deeper/d.htm"], await FilesAsync(_folder.Root));
    }

    [Fact]
    public async Task Files_keep_the_order_of_the_command_line()
        => Assert.Equal(["z.md", "a.md"], await FilesAsync(_folder.File("z.md"), _folder.File("a.md")));

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("64")]
    public async Task Results_keep_their_order_whichever_is_ready_first(string jobs)
    {
        var paths = Enumerable.Range(0, 60).Select(i => _folder.File($"{i:000}.md")).ToArray();
        var check = new FakeCheck { OnCheck = path => Thread.Sleep(path.EndsWith("0.md", StringComparison.Ordinal) ? 15 : 0) };
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"{i:000}.md"), await FilesAsync(check, [_folder.Root, "--jobs", jobs]));
        Assert.Equal(60, paths.Length);
    }

    [Fact]
    public async Task No_more_files_are_checked_at_once_than_jobs()
    {
        for (var i = 0; i < 40; i++)
            _folder.File($"{i}.md");
        var running = 0;
        var most = 0;
        var check = new FakeCheck
        {
            OnCheck = _ =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                Thread.Sleep(2);
                Interlocked.Decrement(ref running);
            },
        };
        await FilesAsync(check, [_folder.Root, "--jobs", "2"]);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_reported_and_the_others_go_on()
    {
        foreach (var name in new[] { "a.md", "slow.md", "z.md" })
            _folder.File(name);
        var run = await CliRun.OfAsync("check", _folder.Root, "--timeout", "1");
        Assert.Equal(2, run.Code);
        Assert.Contains("slow.md：核对超过 1 秒", run.Error, StringComparison.Ordinal);
        Assert.Contains("a.md", run.Out, StringComparison.Ordinal);
        Assert.Contains("z.md", run.Out, StringComparison.Ordinal);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }

    private Task<string[]> FilesAsync(params string[] paths) => FilesAsync(new FakeCheck(), paths);

    private async Task<string[]> FilesAsync(FakeCheck check, string[] args)
    {
        var run = await CliRun.WithAsync(check, ["check", "--format", "json", .. args]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        return [.. json.RootElement.EnumerateArray().Select(e => Path.GetRelativePath(_folder.Root, e.GetProperty("file").GetString()!).Replace('\\', '/'))];
    }
}
