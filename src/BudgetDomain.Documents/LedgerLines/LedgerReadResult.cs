using System.Collections.Immutable;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>What reading a file of lines gave. <see cref="LineCount"/> = <see cref="KeptCount"/> + <see cref="RejectedCount"/>.</summary>
public sealed class LedgerReadResult
{
    /// <summary>The ledger of the kept lines.</summary>
    public required BudgetLedger Ledger { get; init; }

    /// <summary>How many lines the file has.</summary>
    public long LineCount => KeptCount + RejectedCount;

    /// <summary>How many lines are in the ledger.</summary>
    public long KeptCount => Ledger.Count;

    /// <summary>How many lines were rejected.</summary>
    public required long RejectedCount { get; init; }

    /// <summary>What is doubtful about kept lines; the index is that of the line in the ledger.</summary>
    public ImmutableArray<LineProblem> Warnings { get; init; } = [];

    /// <summary>Columns or keys of the file that mean nothing here and were passed over.</summary>
    public ImmutableArray<string> IgnoredColumns { get; init; } = [];
}
