namespace BudgetDomain.Documents;

/// <summary>What counts as blank around a text: white space of all kinds (U+3000, no-break space, ...) and characters of no width.</summary>
internal static class Blanks
{
    internal static bool IsBlank(char c)
        => c is not (>= '\u4E00' and <= '\u9FFF') && (char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u180E');

    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsBlank(text[start]))
            start++;
        var end = text.Length;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }
}
