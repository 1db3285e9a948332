namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Columns that are understood together.</summary>
internal enum RowPart
{
    /// <summary>The year, the unit and what is known of it: alike on all lines of a unit.</summary>
    Unit,

    /// <summary>支出功能分类科目.</summary>
    Function,

    /// <summary>部门预算支出经济分类科目.</summary>
    DepartmentEconomy,

    /// <summary>政府预算支出经济分类科目.</summary>
    GovernmentEconomy,

    /// <summary>Kind, fund and vintage: some dozens of combinations in any file.</summary>
    Words,

    /// <summary>The project.</summary>
    Project,

    /// <summary>The amount.</summary>
    Amount,

    /// <summary>Whether the line is an adjustment.</summary>
    Adjustment,

    /// <summary>Columns that mean nothing here.</summary>
    Other,
}
