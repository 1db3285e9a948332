namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>A page that is made of the program. It is compared; with BUDGET_WRITE_DOCS=1 in the environment it is written instead.</summary>
internal static class GeneratedPage
{
    public static void Check(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("BUDGET_WRITE_DOCS") == "1")
            File.WriteAllText(file, text);
        Assert.True(
            File.Exists(file) && Snippets.Read(path) == text,
            $"{path} is not what the program says. Write it: BUDGET_WRITE_DOCS=1 dotnet test tests/BudgetDomain.Embedding.Tests -c Release --filter GeneratedPageTests");
    }
}
