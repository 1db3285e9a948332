namespace BudgetDomain.Narrative;

/// <summary>What a sentence says about amounts.</summary>
public enum ClaimKind
{
    /// <summary>金额: what something is.</summary>
    Amount = 0,

    /// <summary>合计: a whole and the parts that make it up.</summary>
    Sum = 1,

    /// <summary>占比: what part of a whole something is.</summary>
    Share = 2,

    /// <summary>增减: by how much, or at what rate, something grew or fell.</summary>
    Change = 3,

    /// <summary>完成率: how far a budget was spent.</summary>
    Completion = 4,

    /// <summary>比较: 大于, 小于, 等于, 持平.</summary>
    Comparison = 5,

    /// <summary>个数: how many there are.</summary>
    Count = 6,

    /// <summary>列举: the subjects that something includes (主要包括).</summary>
    List = 7,

    /// <summary>没有: that there is no such budget, income or expenditure.</summary>
    Absence = 8,
}
