using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;

namespace BudgetDomain.Rules.Completeness;

/// <summary>How titles of contents and body are compared.</summary>
internal static class TitleLikeness
{
    /// <summary>The share of letter pairs in common, in hundredths, from which two names are likely one in other words.</summary>
    public const int Like = 60;

    private const int Same = 80;
    private const int MinContained = 4;

    /// <summary>A title without number, year, what stands before the year, and words such as 部门.</summary>
    public static string Core(string title)
    {
        var core = HeadingReader.CoreTitle(title, out _);
        return core.Length > 0 ? core : PrintedText.Normalise(title.Length > 200 ? title[..200] : title);
    }

    /// <summary>Whether two cores may be one title in other words.</summary>
    public static bool IsLike(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= MinContained && (longer.Contains(shorter, StringComparison.Ordinal) || CommonEnd(a, b) * 3 >= shorter.Length * 2 || FormMatcher.Similarity(a, b) >= Like);
    }

    /// <summary>Whether two cores are the same title but for a word.</summary>
    public static bool IsSame(string a, string b) => FormMatcher.Similarity(a, b) >= Same;

    private static int CommonEnd(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[^(n + 1)] == b[^(n + 1)])
            n++;
        return n;
    }
}
