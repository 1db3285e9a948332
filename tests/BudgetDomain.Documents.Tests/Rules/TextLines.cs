namespace BudgetDomain.Documents.Tests.Rules;

/// <summary>Texts with a line changed or lines left out.</summary>
internal static class TextLines
{
    /// <summary>With one line changed; lines count from 1.</summary>
    public static string WithLine(this string text, int line, Func<string, string> change)
        => string.Join('\n', text.Split('\n').Select((l, i) => i + 1 == line ? change(l) : l));

    public static string Without(this string text, Predicate<int> line) => string.Join('\n', text.Split('\n').Where((l, i) => !line(i + 1) || l.StartsWith("<!-- page", StringComparison.Ordinal)));
}
