using Xunit;

namespace BudgetDomain.Tests.Words;

/// <summary>Files of what somebody has looked at and found right. <c>BUDGET_WRITE_WORDS=1</c> writes them anew; their difference is what changes.</summary>
internal static class ApprovedText
{
    public static void Check(string name, IEnumerable<string> lines)
    {
        var file = Path.Combine(Folder(), name + ".txt");
        var known = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("BUDGET_WRITE_WORDS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, known);
            return;
        }

        var approved = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
        var read = known.Split('\n');
        var first = approved.Zip(read).TakeWhile(static p => p.First == p.Second).Count();
        Assert.True(
            first == approved.Length && first == read.Length,
            $"{name}.txt, line {first + 1}:\n- {approved.ElementAtOrDefault(first)}\n+ {read.ElementAtOrDefault(first)}");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
                return Path.Combine(folder.FullName, "tests", "BudgetDomain.Tests", "Words", "Approved");
        }
        throw new InvalidOperationException("the tests run outside the repository");
    }
}
