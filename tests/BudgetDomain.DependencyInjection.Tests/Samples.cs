using System.Text.RegularExpressions;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>Documents of the repository.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    /// <summary>A real disclosure without errors.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Root, "docs", "samples", "jincheng-2025.md");

    public static string Text { get; } = File.ReadAllText(Path);

    /// <summary>The same with one figure wrong.</summary>
    public static string WrongText { get; } = Text.Replace("1,315.25", "1,351.25", StringComparison.Ordinal).Replace("1315.25", "1351.25", StringComparison.Ordinal);

    /// <summary>The same with the decimals of every seventh amount wrong.</summary>
    public static string Contradictions { get; } = EverySeventh();

    private static string EverySeventh()
    {
        var number = 0;
        return Regex.Replace(Text, "[0-9]+[.][0-9]", m => ++number % 7 == 0 ? $"{m.Value[..^1]}{(m.Value[^1] - '0' + 5) % 10}" : m.Value);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "BudgetDomain.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
