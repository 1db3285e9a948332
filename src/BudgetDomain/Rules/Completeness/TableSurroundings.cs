using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Completeness;

/// <summary>The words above, in and below a table: whether any of them says that it has no data.</summary>
internal static class TableSurroundings
{
    private const int MaxAbove = 8, MaxBelow = 40, MaxText = 200;

    private static readonly string[] Denials = ["无数据", "空表", "没有", "不涉及", "无政府", "无国有", "无此", "无该", "未安排", "为零", "为0", "暂无"];

    /// <summary>Whether it is the table, and not one column of it, that a note says has no data: 故本表无数据.</summary>
    public static bool SayThatItIsEmpty(DocumentOutline outline, RecognisedTable table, int nextLine)
        => Below(outline, table, nextLine).Any(static b => b is Paragraph p ? IsOfTable(p.Text) : ((Grid)b).Rows.Any(static r => r.Cells.Any(static c => IsOfTable(c.Text))));

    /// <summary>Whether a note, a paragraph or a cell says that the table is empty.</summary>
    public static bool SayEmpty(DocumentOutline outline, RecognisedTable table, int nextLine)
    {
        if (table.SaysEmpty)
            return true;
        var at = IndexOf(outline, table.Line);
        for (var i = at - 1; i >= 0 && i >= at - MaxAbove && outline.Items[i].Role is OutlineRole.TableHead; i--)
        {
            if (Denies(((Paragraph)outline.Items[i].Block).Text))
                return true;
        }

        return Below(outline, table, nextLine).Any(static b => b is Paragraph p ? Denies(p.Text) : ((Grid)b).Rows.Any(static r => r.Cells.Any(static c => Denies(c.Text))));
    }

    /// <summary>The grids of the table and the paragraphs behind, up to the next heading or table.</summary>
    private static IEnumerable<Block> Below(DocumentOutline outline, RecognisedTable table, int nextLine)
    {
        var at = IndexOf(outline, table.Line);
        for (var i = at; i < outline.Items.Length && i < at + MaxBelow; i++)
        {
            var (block, role, _) = outline.Items[i];
            if (i > at && (block.Line >= nextLine || role is OutlineRole.Heading or OutlineRole.TableHead))
                yield break;
            yield return block;
        }
    }

    private static bool IsOfTable(string text)
        => text.Length <= MaxText && (text.Contains("本表", StringComparison.Ordinal) || text.Contains("此表", StringComparison.Ordinal) || text.Contains("该表", StringComparison.Ordinal))
            && (text.Contains("无数据", StringComparison.Ordinal) || text.Contains("空表", StringComparison.Ordinal) || text.Contains("为空", StringComparison.Ordinal));

    /// <summary>The last block that begins at or before a line.</summary>
    private static int IndexOf(DocumentOutline outline, int line)
    {
        var (low, high) = (0, outline.Items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (outline.Items[middle].Block.Line <= line)
                low = middle + 1;
            else
                high = middle;
        }

        return Math.Max(0, low - 1);
    }

    private static bool Denies(string text)
    {
        if (text.Length is < 2 or > MaxText)
            return false;
        if (text[0] == '无' && text.Length <= 4)
            return true;
        foreach (var denial in Denials)
        {
            if (text.Contains(denial, StringComparison.Ordinal))
                return true;
        }

        // 注：本部门2025年无…预算 and the like; 无 inside a longer word such as 无形资产 is no denial.
        return text.Contains('无', StringComparison.Ordinal) && !text.Contains("无形", StringComparison.Ordinal) && TableNote(text);
    }

    private static bool TableNote(string text) => text.StartsWith('注') || text.StartsWith("说明", StringComparison.Ordinal) || text.StartsWith("备注", StringComparison.Ordinal) || text.StartsWith('本');
}
