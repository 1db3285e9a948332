namespace BudgetDomain.Cli.Tests;

/// <summary>What README.md shows is what is compiled and run.</summary>
public sealed class ReadmeTests
{
    private const string Begin = "// <readme>";
    private const string End = "// </readme>";

    [Fact]
    public void Example_is_the_code_of_the_test()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "BudgetDomain.Cli.Tests", "ReadmeExample.cs"))
            .SkipWhile(line => line.Trim() != Begin)
            .Skip(1)
            .TakeWhile(line => line.Trim() != End)
            .Select(line => line.Length > 8 ? line[8..] : "");
        Assert.Equal(string.Join('\n', lines), ReadmeText.Block("example"));
    }

    [Fact]
    public void Example_is_short()
        => Assert.InRange(ReadmeText.Block("example").Split('\n').Length, 10, 20);

    [Fact]
    public void Commands_are_those_that_users_are_told()
    {
        Assert.Equal("dotnet run -c Release --project src/BudgetDomain.Cli -- check docs/samples/jincheng-2025.md", ReadmeText.Block("ci: main"));
        Assert.Equal("dotnet test BudgetDomain.sln -c Release", ReadmeText.Block("ci: test"));
    }

    [Fact]
    public async Task Excerpt_stands_in_the_real_report()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new ProgramHost { Out = output, Error = error, Check = new Checking.DisclosureCheck() };
        var code = await Program.RunAsync(["check", Repository.Sample], host, CancellationToken.None);
        Assert.Equal((0, ""), (code, error.ToString()));
        foreach (var piece in ReadmeText.Block("report").Split("\n...", StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(piece.Trim('\n'), output.ToString(), StringComparison.Ordinal);
    }
}
