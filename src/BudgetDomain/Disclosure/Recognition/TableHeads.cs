using System.Collections.Immutable;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Finds what belongs to tables: the titles, labels and unit lines above them and the notes below.</summary>
internal static class TableHeads
{
    private const int MaxAbove = 8, MaxTitle = 60;

    /// <summary>Marks them in <paramref name="roles"/>.</summary>
    public static void Mark(ImmutableArray<Block> blocks, OutlineRole[] roles)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not Grid || roles[i] == OutlineRole.Contents)
                continue;
            roles[i] = OutlineRole.Table;
            for (var above = i - 1; above >= 0 && above >= i - MaxAbove; above--)
            {
                if (roles[above] == OutlineRole.PageHead)
                    continue;
                if (blocks[above] is not Paragraph paragraph || roles[above] != OutlineRole.Text || !IsHead(paragraph.Text))
                    break;
                roles[above] = OutlineRole.TableHead;
            }

            for (var below = i + 1; below < blocks.Length; below++)
            {
                if (roles[below] == OutlineRole.PageHead)
                    continue;
                if (blocks[below] is not Paragraph paragraph || !TableAssembler.IsNote(paragraph.Text))
                    break;
                roles[below] = OutlineRole.Note;
            }
        }
    }

    /// <summary>Whether a text is such as 2025年预算收支总表 or 项目支出预算表（本年预算）.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 3 or > MaxTitle || !HeadingText.IsShortLine(text) || HeadingNumber.Read(text).Kind != HeadingNumbering.None)
            return false;
        while (text is [.., '）' or ')'] && text.LastIndexOfAny('（', '(') is var open and > 0)
            text = text[..open].TrimEnd();
        return text is [.., '表'];
    }

    /// <summary>Whether a text is only a label such as 预算公开表1, 公开01表, 续表 or （2025年度）.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 12)
            return false;
        return text.Contains('表') && (text[^1] is '表' || char.IsAsciiDigit(text[^1]))
            || (text[0] is '（' or '(' && text[^1] is '）' or ')' && text.Contains('年'));
    }

    private static bool IsHead(string text)
        => IsTitle(text) || IsLabel(text) || HeadingReader.IsUnitLine(text) || HeadingReader.ReadUnitName(text) is not null;
}
