namespace BudgetDomain.Narrative;

/// <summary>What a word of a label is.</summary>
internal enum WordKind
{
    /// <summary>It changes nothing: 安排, 共计, 万元.</summary>
    Filler = 0,

    /// <summary>It names a member of the cube, as in headers of tables.</summary>
    Member = 1,

    /// <summary>收入.</summary>
    Income = 2,

    /// <summary>支出.</summary>
    Expenditure = 3,

    /// <summary>上年, 去年: the year before.</summary>
    PreviousYear = 4,

    /// <summary>预算, 年初预算: what was planned.</summary>
    Budget = 5,

    /// <summary>决算, 执行数: what was done.</summary>
    Executed = 6,

    /// <summary>资金, 经费: money of any kind.</summary>
    Vague = 7,
}
