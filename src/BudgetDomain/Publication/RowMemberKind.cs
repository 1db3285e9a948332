namespace BudgetDomain.Publication;

/// <summary>The kinds of rows.</summary>
internal enum RowMemberKind
{
    /// <summary>A row that the form always has.</summary>
    Fixed = 0,

    /// <summary>科目.</summary>
    Subject = 1,

    /// <summary>单位.</summary>
    Unit = 2,

    /// <summary>项目.</summary>
    Project = 3,
}
