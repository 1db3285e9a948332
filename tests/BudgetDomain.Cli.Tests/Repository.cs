namespace BudgetDomain.Cli.Tests;

/// <summary>Where the files of the repository and the shared documents lie, seen from the running test.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(Path.Combine("BudgetDomain.sln"), isFile: true)
        ?? throw new InvalidOperationException("the tests run outside the repository");

    public static string Sample { get; } = Path.Combine(Root, "docs", "samples", "jincheng-2025.md");

    /// <summary>The folder of original documents, which lies beside some working copies only.</summary>
    public static string? SharedDocuments { get; } = Find(Path.Combine("shared", "documents"), isFile: false);

    private static string? Find(string name, bool isFile)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, name);
            if (isFile ? File.Exists(path) : Directory.Exists(path))
                return isFile ? folder.FullName : path;
        }

        return null;
    }
}
