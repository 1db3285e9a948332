namespace BudgetDomain.Reconciliation;

/// <summary>What a document says of a slice.</summary>
internal enum UnitFigureState
{
    /// <summary>It prints an amount.</summary>
    Printed = 0,

    /// <summary>It has the table and column whole, and no such row: nothing is there.</summary>
    Absent = 1,

    /// <summary>It does not say, or not readably.</summary>
    Unknown = 2,
}
