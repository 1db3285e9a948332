namespace BudgetDomain.Narrative;

/// <summary>What a number does in its sentence; the words before it say so.</summary>
internal enum MentionRole
{
    /// <summary>It is what something is.</summary>
    Level = 0,

    /// <summary>It is what something was, to compare with: 比2022年预算1.50万元, 由1.50万元增加到.</summary>
    Base = 1,

    /// <summary>It is by how much something changed.</summary>
    Change = 2,

    /// <summary>It is the rate at which something changed.</summary>
    Rate = 3,

    /// <summary>It is a share of something.</summary>
    Share = 4,

    /// <summary>It is how far a budget was spent.</summary>
    Completion = 5,

    /// <summary>It bounds what is counted: 单价100万元以上.</summary>
    Threshold = 6,

    /// <summary>It counts things.</summary>
    Count = 7,

    /// <summary>Its role is not known.</summary>
    Unknown = 8,

    /// <summary>It is by how much accounts and budget differ: 决算数小于年初预算数3.00万元.</summary>
    Difference = 9,
}
