using System.Buffers;

namespace BudgetDomain.Narrative;

/// <summary>Names listed in a sentence: 基本工资、津贴补贴、奖金等.</summary>
internal static class NameList
{
    private const int Longest = 3000, LongestName = 40;

    private static readonly SearchValues<char> Ends = SearchValues.Create("、，,。;:");

    /// <summary>Reads the names from a position to the end of their list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first name begins.</param>
    /// <param name="continues">Whether what follows a comma is another name; without it a comma ends the list.</param>
    public static (List<string> Names, int End, bool IsOpen) Read(ReadOnlySpan<char> text, int start, Func<string, bool>? continues = null)
    {
        var names = new List<string>();
        var (from, depth, end) = (start, 0, Math.Min(text.Length, start + Longest));
        var i = start;
        for (; i < end; i++)
        {
            var c = text[i];
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth > 0)
                continue;
            if (c is '。' or ';' or ':')
                break;
            if (c is not ('、' or ',' or '，'))
                continue;
            if (c != '、' && !(continues is not null && continues(NextOf(text[(i + 1)..end]))))
                break;
            Add(names, text[from..i]);
            from = i + 1;
        }

        if (i > from)
            Add(names, text[from..i]);
        var isOpen = false;
        if (names.Count > 0)
        {
            // 等 says that there may be more.
            var last = names[^1];
            foreach (var ending in (ReadOnlySpan<string>)["等支出", "等费用", "等方面", "等经费", "等方面支出", "等方面的支出", "等日常公用支出", "等"])
            {
                if (!last.EndsWith(ending, StringComparison.Ordinal))
                    continue;
                (isOpen, names[^1]) = (true, last[..^ending.Length]);
                break;
            }
        }

        names.RemoveAll(static n => n.Length == 0);
        return (names, i, isOpen);
    }

    private static string NextOf(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Ends);
        end = end < 0 ? rest.Length : end;
        return end > LongestName ? string.Empty : rest[..end].ToString();
    }

    private static void Add(List<string> names, ReadOnlySpan<char> name) => names.Add(name.Length > LongestName ? "…" : name.ToString());
}
