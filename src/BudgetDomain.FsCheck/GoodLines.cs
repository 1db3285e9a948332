using System.Collections.Immutable;
using BudgetDomain.Ledger;

namespace BudgetDomain.FsCheck;

/// <summary>Lines that a ledger takes, of few members so that many lines share one; some amounts are so large that sums leave the range.</summary>
/// <param name="Drafts">The lines.</param>
public sealed record GoodLines(ImmutableArray<BudgetLineDraft> Drafts)
{
    /// <summary>Options of a ledger that asks no catalogue: these lines are about sums, and a catalogue costs time.</summary>
    public static BudgetLedgerOptions NoCatalogue { get; } = new() { Catalogue = null };

    /// <summary>The lines as a ledger.</summary>
    public BudgetLedger Ledger => LedgerOf(Drafts);

    /// <summary>Lines as a ledger.</summary>
    /// <param name="drafts">The lines.</param>
    /// <exception cref="ArgumentException">The ledger rejects one of them.</exception>
    public static BudgetLedger LedgerOf(IEnumerable<BudgetLineDraft> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var builder = new BudgetLedgerBuilder(NoCatalogue);
        foreach (var draft in drafts)
        {
            if (!builder.Add(draft))
                throw new ArgumentException(builder.Rejections[^1].ToString(), nameof(drafts));
        }

        return builder.Build();
    }

    /// <summary>The same lines with amounts below 10,000,000 元, so that every sum of them is within range.</summary>
    public GoodLines Small() => new([.. Drafts.Select(static draft => draft with { Amount = WanYuan.FromFen(draft.Amount.Fen % 1_000_000_000) })]);

    /// <summary>One line a row.</summary>
    public override string ToString() => string.Join('\n', Drafts);
}
