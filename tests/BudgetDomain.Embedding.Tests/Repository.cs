namespace BudgetDomain.Embedding.Tests;

/// <summary>Where the files of the repository lie, seen from the running test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Docs { get; } = Path.Combine(Root, "docs");

    public static string Sample { get; } = Path.Combine(Docs, "samples", "jincheng-2025.md");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
