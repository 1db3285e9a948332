using System.Globalization;

namespace BudgetDomain.Documents;

/// <summary>The page mark of text forms: a comment <c>page 7</c> or <c>第 7 页</c>.</summary>
internal static class PageMark
{
    internal static bool TryRead(ReadOnlySpan<char> comment, out int page)
    {
        var body = Blanks.Trim(comment);
        page = 0;
        if (body.StartsWith("page", StringComparison.OrdinalIgnoreCase))
            body = body[4..].TrimStart(" \t:：=");
        else if (body is ['第', .., '页'])
            body = body[1..^1].Trim();
        else
            return false;
        return int.TryParse(body, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page > 0;
    }
}
