using System.Net;
using System.Text;
using BudgetDomain.Documents.Html;

namespace BudgetDomain.Documents;

/// <summary>The words of one cell or line without their mark-up: bold marks and tags removed, entities decoded, blanks around trimmed.</summary>
internal static class InlineText
{
    internal static string Clean(ReadOnlySpan<char> raw, int line, BlockBuilder blocks)
    {
        var text = Blanks.Trim(raw);
        if (text.IsEmpty)
            return string.Empty;
        if (text.IndexOfAny('<', '&', '*') < 0)
            return text.ToString();
        var result = WithoutBold(text);
        if (result.Contains('<', StringComparison.Ordinal))
            result = WithoutTags(result, line, blocks);
        // Entities last: what they stand for is text, never mark-up. Repair: an entity can name a character that no text holds.
        if (result.Contains('&', StringComparison.Ordinal))
            result = TextDecoding.Repair(WebUtility.HtmlDecode(result));
        return Blanks.Trim(result) is var trimmed && trimmed.Length == result.Length ? result : trimmed.ToString();
    }

    /// <summary>Removes pairs of <c>**</c> (or <c>***</c>) that embrace words; any other star is printed text.</summary>
    private static string WithoutBold(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("**") < 0)
            return text.ToString();
        var result = new StringBuilder(text.Length);
        var (copied, opened, openedLength) = (0, -1, 0);
        for (var i = text.IndexOf('*'); i < text.Length;)
        {
            var run = text[i..].IndexOfAnyExcept('*');
            run = run < 0 ? text.Length - i : run;
            if (run is 2 or 3)
            {
                if (opened >= 0 && run == openedLength && !Blanks.IsBlank(text[i - 1]))
                {
                    result.Append(text[copied..opened]).Append(text[(opened + run)..i]);
                    (copied, opened) = (i + run, -1);
                }
                else if (i + run < text.Length && !Blanks.IsBlank(text[i + run]))
                    (opened, openedLength) = (i, run);
            }

            i += run;
            var next = text[i..].IndexOf('*');
            i = next < 0 ? text.Length : i + next;
        }

        return result.Append(text[copied..]).ToString();
    }

    private static string WithoutTags(string text, int line, BlockBuilder blocks)
    {
        var result = new StringBuilder(text.Length);
        var open = new TagBalance(line, blocks);
        for (var i = 0; i < text.Length;)
        {
            var next = text.IndexOf('<', i);
            if (next < 0)
                next = text.Length;
            result.Append(text, i, next - i);
            if (next == text.Length)
                break;
            if (!HtmlTag.TryRead(text, next, out var tag) || tag.Kind == HtmlTagKind.Unknown)
            {
                result.Append('<');
                i = next + 1;
                continue;
            }

            open.See(tag, line);
            // A break between words must not fuse them.
            if (tag.Kind is HtmlTagKind.Block or HtmlTagKind.Heading or HtmlTagKind.Table && result.Length > 0 && !Blanks.IsBlank(result[^1]))
                result.Append(' ');
            i = tag.End;
        }

        open.End();
        return result.ToString();
    }
}
