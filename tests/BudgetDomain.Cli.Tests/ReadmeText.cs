namespace BudgetDomain.Cli.Tests;

/// <summary>The fenced blocks of README.md, each found by the comment before it.</summary>
internal static class ReadmeText
{
    public static string Block(string mark)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .SkipWhile(line => line != $"<!-- {mark} -->")
            .SkipWhile(line => !line.StartsWith("```", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal));
        return string.Join('\n', lines);
    }
}
