namespace BudgetDomain.Narrative;

/// <summary>Where clauses begin and end.</summary>
internal static class Clauses
{
    private const int Longest = 300;

    private static readonly string[] Links = ["相比", "的", "比重", "比例", "为", "相对", "总额的", "比", "数的", "达到", "约"];

    /// <summary>Where the clause before a position begins: behind the last sign outside brackets, and not before a floor.</summary>
    public static int StartOf(ReadOnlySpan<char> text, int floor, int end)
    {
        var depth = 0;
        var least = Math.Max(floor, end - Longest);
        for (var i = end - 1; i >= least; i--)
        {
            switch (text[i])
            {
                case ')':
                    depth++;
                    break;
                case '(' when depth == 0:
                    return i + 1;
                case '(':
                    depth--;
                    break;
                case ',' or '，' or '。' or ';' or ':' or '!' or '?' when depth == 0:
                    return i + 1;
                case '、' when depth == 0 && !(i > 0 && char.IsAsciiDigit(text[i - 1])):
                    return i + 1;
            }
        }

        return least;
    }

    /// <summary>Cuts what only links a clause to its number: 的, 为, 比重为.</summary>
    public static ReadOnlySpan<char> WithoutLinks(ReadOnlySpan<char> words)
    {
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var link in Links)
            {
                if (words.EndsWith(link))
                {
                    words = words[..^link.Length];
                    cut = true;
                }
            }
        }

        return words;
    }
}
