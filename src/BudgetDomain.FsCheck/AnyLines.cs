using System.Collections.Immutable;
using BudgetDomain.Ledger;

namespace BudgetDomain.FsCheck;

/// <summary>Lines good and bad: of the bad ones each breaks one rule that a ledger keeps.</summary>
/// <param name="Drafts">The lines.</param>
public sealed record AnyLines(ImmutableArray<BudgetLineDraft> Drafts)
{
    /// <summary>One line a row.</summary>
    public override string ToString() => string.Join('\n', Drafts);
}
