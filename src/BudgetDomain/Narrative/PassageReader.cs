using System.Text;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Puts the passages of a document together from its paragraphs: a sentence that a line or page breaks is one again.</summary>
internal static class PassageReader
{
    // Explanations of terms speak of amounts in general, and duties of none at all.
    private static readonly string[] Silent = ["名词解释", "专业名词", "主要职能", "主要职责", "职责职能", "基本职能", "绩效目标表", "立项依据"];

    // What an item says of its subject stands on a few lines.
    private const int LongestItem = 8, LongestBeginning = 200;

    public static List<Passage> Read(DocumentOutline outline, LabelReader labels)
    {
        var passages = new List<Passage>();
        var lines = new List<Paragraph>();
        Chapter? chapter = null;
        bool? isItem = null;
        var (asked, isSilent) = ((Chapter?)null, false);
        foreach (var (block, role, at) in outline.Items)
        {
            if (role == OutlineRole.PageHead)
                continue;
            if (at != asked)
                (asked, isSilent) = (at, IsSilent(at));
            if (role != OutlineRole.Text || block is not Paragraph paragraph || isSilent)
            {
                Close(lines, chapter, passages);
                continue;
            }

            if (lines.Count > 0 && (at != chapter || !(GoesOn(lines[^1], paragraph) || IsOfItem(lines, ref isItem, paragraph, labels))))
                Close(lines, chapter, passages);
            if (lines.Count == 0)
                isItem = null;
            chapter = at;
            lines.Add(paragraph);
        }

        Close(lines, chapter, passages);
        return passages;
    }

    private static bool IsSilent(Chapter? chapter)
    {
        for (; chapter is not null; chapter = chapter.Parent)
        {
            foreach (var title in Silent)
            {
                if (chapter.Title.Contains(title, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph is the rest of the one before: on the next line or page, and nothing is at an end or begins.</summary>
    private static bool GoesOn(Paragraph before, Paragraph next)
    {
        var text = before.Text.AsSpan().TrimEnd();
        if (next.HeadingLevel > 0 || before.HeadingLevel > 0 || (next.Line > before.Line + 1 && next.Page == before.Page))
            return false;
        if (IsNumbered(next))
            return false;
        return text is not [.., '。' or '；' or ';' or '：' or ':' or '！' or '？'] || BeginningOf(next) is ['比' or '较' or '与', ..];
    }

    /// <summary>Whether a paragraph belongs to the item above, which names the subject: it has no number and no subject of its own.</summary>
    private static bool IsOfItem(List<Paragraph> lines, ref bool? isItem, Paragraph next, LabelReader labels)
        => lines.Count < LongestItem && next.HeadingLevel == 0 && !IsNumbered(next) && (isItem ??= IsItem(lines[0], labels)) && !IsItem(next, labels);

    private static bool IsNumbered(Paragraph paragraph)
    {
        _ = PrintedText.WithoutNumbering(BeginningOf(paragraph), out var numbered);
        return numbered;
    }

    private static bool IsItem(Paragraph paragraph, LabelReader labels)
        => paragraph.HeadingLevel == 0 && Items.Of(BeginningOf(paragraph), labels) is { Names.Count: > 0 };

    private static string BeginningOf(Paragraph paragraph)
        => paragraph.Text.Length > LongestBeginning ? PrintedText.Normalise(paragraph.Text.AsSpan(0, LongestBeginning)) : paragraph.Normal;

    private static void Close(List<Paragraph> lines, Chapter? chapter, List<Passage> passages)
    {
        if (lines.Count == 0)
            return;
        var printed = new StringBuilder();
        var places = new (int, int, int)[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            places[i] = (printed.Length, lines[i].Line, lines[i].Page);
            printed.Append(lines[i].Text.Trim());
        }

        lines.Clear();
        passages.Add(Fold(printed.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').ToString(), places, chapter));
    }

    private static Passage Fold(string printed, (int From, int Line, int Page)[] places, Chapter? chapter)
    {
        var text = new char[printed.Length];
        var origins = new int[printed.Length];
        var n = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            if (PrintedText.IsBlank(c))
            {
                // A blank between two numbers keeps them apart.
                var end = i;
                while (end < printed.Length && PrintedText.IsBlank(printed[end]))
                    end++;
                if (n > 0 && char.IsAsciiDigit(text[n - 1]) && end < printed.Length && char.IsAsciiDigit(printed[end]))
                    (text[n], origins[n++]) = (' ', i);
                i = end - 1;
                continue;
            }

            if (c is '“' or '”' or '‘' or '’' or '"' or '\'' or '\u200B' or '\uFEFF' or '「' or '」' or '*')
                continue;
            c = FoldSign(c);

            // A full-width comma between half-width digits mostly ends a number; the scanner decides.
            if (c == ',' && printed[i] == '，' && i > 0 && char.IsAsciiDigit(printed[i - 1]))
                c = '，';

            // 收、支总计 is one word.
            if (c == '、' && n > 0 && text[n - 1] == '收' && i + 1 < printed.Length && printed[i + 1] == '支')
                continue;
            (text[n], origins[n++]) = (c, i);
        }

        return new(printed, new(text, 0, n), origins[..n], places, chapter);
    }

    private static char FoldSign(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '〔' or '【' => '(',
        '〕' or '】' => ')',
        '萬' => '万',
        '億' => '亿',
        '増' => '增',
        '\u2212' => '-',
        _ => c,
    };
}
