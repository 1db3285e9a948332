using System.Diagnostics;

namespace BudgetDomain.Cli.Tests;

/// <summary>The program as its users run it: a process with redirected streams.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Version_exits_0()
    {
        var (code, output, error) = await RunAsync("--version");
        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"^\d+\.\d+\.\d+", output);
    }

    [Fact]
    public async Task Missing_file_exits_2_with_one_Chinese_line_in_utf8()
    {
        var (code, output, error) = await RunAsync("check", "no-such-file.md", "--format", "json");
        Assert.Equal((2, "[]\n", "无法读取 no-such-file.md：没有这个文件或文件夹\n"), (code, output, error));
    }

    [Fact]
    public async Task Binary_and_empty_files_exit_2_with_a_line_each()
    {
        using var folder = new TestFolder();
        var binary = Path.Combine(folder.Root, "a.md");
        await File.WriteAllBytesAsync(binary, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 0, 0xFF]);
        folder.File("b.md", "");
        var (code, output, error) = await RunAsync("check", folder.Root, "--format", "json", "--language", "en");
        Assert.Equal((2, "[]\n"), (code, output));
        var lines = error.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"cannot read {binary}: ", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain("defect", line, StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "budget.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
