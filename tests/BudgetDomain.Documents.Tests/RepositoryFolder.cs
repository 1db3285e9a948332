namespace BudgetDomain.Documents.Tests;

/// <summary>Where the files of the repository lie, seen from the running test.</summary>
internal static class RepositoryFolder
{
    internal static string Root { get; } = Find();

    internal static string Sample { get; } = Path.Combine(Root, "docs", "samples", "jincheng-2025.md");

    internal static string Rules { get; } = Path.Combine(Root, "docs", "rules");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
