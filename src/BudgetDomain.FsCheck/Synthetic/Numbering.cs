namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>How tables are numbered.</summary>
public enum Numbering
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary><c>预算公开表1</c> over the title.</summary>
    PublicTable = 1,

    /// <summary><c>表一：</c> before it.</summary>
    ChineseTable = 2,

    /// <summary><c>1.</c> before it.</summary>
    Number = 3,
}
