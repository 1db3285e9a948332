namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Columns that are understood together.</summary>
internal enum RowPart
{
    /// <summary>The year, the unit and what is known of it: alike on all lines of a unit.</summary>
    Unit,

    /// <summary>Subjects, kind, fund and vintage: a few thousand combinations in any file.</summary>
    Members,

    /// <summary>The project.</summary>
    Project,

    /// <summary>The amount.</summary>
    Amount,

    /// <summary>Whether the line is an adjustment.</summary>
    Adjustment,

    /// <summary>Columns that mean nothing here.</summary>
    Other,
}
