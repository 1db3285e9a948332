using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using Money = global::NodaMoney.Money;

namespace BudgetDomain.NodaMoney;

/// <summary>Ledgers of hosts that keep their amounts as money.</summary>
public static class MoneyLedgerExtensions
{
    /// <summary>Takes a line in whose amount is money. Money that is refused rejects the line with its reason, like any other mistake of a line.</summary>
    /// <param name="builder">The builder of the ledger.</param>
    /// <param name="draft">What the line is; its amount does not count.</param>
    /// <param name="amount">The amount.</param>
    /// <returns>Whether the line is kept.</returns>
    public static bool Add(this BudgetLedgerBuilder builder, in BudgetLineDraft draft, Money amount)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (amount.TryToWanYuan(out var exact, out var problem))
            return builder.Add(draft with { Amount = exact });
        builder.Reject(problem.Code, problem.Message);
        return false;
    }

    /// <summary>The sum of a slice as money in CNY.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="slice">The slice.</param>
    public static Money MoneyOf(this RollUp sums, Slice slice)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums.Amount(slice).ToMoney();
    }
}
