using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Wording;

/// <summary>Rule F09: no two stops or commas side by side.</summary>
internal static class PunctuationFindings
{
    // One paragraph that is noise does not fill the report.
    private const int MaxInOne = 20;

    public static IEnumerable<Finding> Of(DisclosureRuleContext context)
    {
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is not Paragraph paragraph || role is OutlineRole.Contents or OutlineRole.PageHead)
                continue;
            foreach (var (start, length) in Doubles(paragraph.Text).Take(MaxInOne))
            {
                var signs = paragraph.Text.Substring(start, length);
                var place = TextPlace.Of(paragraph, start, length);
                yield return new("F09", Severity.Warning,
                    new($"标点“{signs}”重复：{place.Printed}", $"doubled punctuation \"{signs}\": {place.Printed}"),
                    null, signs, [place]);
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> Doubles(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsStop(text[i]) && text[i] is not (',' or ';'))
                continue;
            var end = i + 1;
            while (end < text.Length && (IsStop(text[end]) || text[end] is ',' or ';'))
                end++;

            // Half-width signs alone are of another script; three and more stand for an ellipsis.
            if (end - i == 2 && (IsStop(text[i]) || IsStop(text[i + 1])))
                yield return (i, 2);
            i = end - 1;
        }
    }

    private static bool IsStop(char c) => c is '。' or '，' or '、' or '；' or '：';
}
