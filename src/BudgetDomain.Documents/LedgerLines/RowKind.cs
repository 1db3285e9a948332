namespace BudgetDomain.Documents.LedgerLines;

/// <summary>What a row turned out to be.</summary>
internal enum RowKind : byte
{
    /// <summary>There is no row any more.</summary>
    End,

    /// <summary>A line.</summary>
    Line,

    /// <summary>A row that names a unit and is no line.</summary>
    Unit,

    /// <summary>No line, for a reason that is known.</summary>
    Rejected,

    /// <summary>A row that goes on behind the end of the block.</summary>
    Unfinished,
}
