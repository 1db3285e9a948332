using BudgetDomain.Ledger;

namespace BudgetDomain.Publication;

/// <summary>The lines of a ledger that one disclosure is about.</summary>
public static class LedgerSelection
{
    /// <summary>The lines of one unit, or of all units whose codes begin with that of a department.</summary>
    /// <param name="ledger">The lines of any number of units.</param>
    /// <param name="code">预算单位编码 of the unit or department.</param>
    /// <returns>A ledger of the same year; without lines where the ledger has no such unit.</returns>
    public static BudgetLedger OfUnit(BudgetLedger ledger, UnitCode code)
    {
        ArgumentNullException.ThrowIfNull(ledger);

        // What was taken in once need not be judged again.
        var builder = new BudgetLedgerBuilder(new() { Year = ledger.Year, Catalogue = null });
        var isMeant = ledger.Units.Select(u => code.Contains(u.Code)).ToArray();
        for (var unit = 0; unit < isMeant.Length; unit++)
        {
            if (isMeant[unit])
                builder.AddUnit(ledger.Units[unit]);
        }

        for (var i = 0; i < ledger.Count; i++)
        {
            if (isMeant[ledger.UnitNumberAt(i) - 1])
                builder.Add(ledger[i].ToDraft());
        }

        return builder.Build();
    }
}
