using BudgetDomain.Documents;
using BudgetDomain.Rules;

namespace BudgetDomain.Office.Tests;

/// <summary>The sample of the repository, and wrong copies of it.</summary>
internal static class Samples
{
    internal static string Text { get; } = File.ReadAllText(Path.Combine(Root(), "docs", "samples", "jincheng-2025.md"));

    /// <summary>What a check finds where 145.21 is printed as 154.21 in three tables.</summary>
    internal static CheckReport Wrong() => new DisclosureChecker().Check(DisclosureReader.Default.ReadText("sample.md", Text.Replace("145.21", "154.21", StringComparison.Ordinal)));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
