namespace BudgetDomain.Disclosure;

/// <summary>What part a block plays in its document.</summary>
public enum OutlineRole
{
    /// <summary>正文: running text.</summary>
    Text = 0,

    /// <summary>封面: a line of the cover.</summary>
    Cover = 1,

    /// <summary>目录: the title or a line of the table of contents.</summary>
    Contents = 2,

    /// <summary>标题: the heading of a <see cref="Disclosure.Chapter"/>.</summary>
    Heading = 3,

    /// <summary>表头以上的文字: a title, label, unit name or unit of amounts above a table.</summary>
    TableHead = 4,

    /// <summary>表: a grid.</summary>
    Table = 5,

    /// <summary>表注: a note below a table that begins with 注 or 说明.</summary>
    Note = 6,

    /// <summary>页眉、页码: a running head or a page number.</summary>
    PageHead = 7,
}
