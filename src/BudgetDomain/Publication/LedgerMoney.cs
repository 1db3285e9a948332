using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Publication;

/// <summary>The money of a ledger by all its members at once, unit and project included; lines alike are one.</summary>
internal sealed class LedgerMoney
{
    private const int LinesBetweenChecks = 4096;

    private LedgerMoney(ImmutableArray<(Slice Slice, Int128 Fen)> parts) => Parts = parts;

    /// <summary>The parts in the order of slices; none is zero.</summary>
    public ImmutableArray<(Slice Slice, Int128 Fen)> Parts { get; }

    public static LedgerMoney Of(BudgetLedger ledger, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<Slice, Int128>();
        for (var i = 0; i < ledger.Count; i++)
        {
            if (i % LinesBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var line = ledger[i];
            var unit = ledger.UnitNumberAt(i);
            var slice = line.Slice.WithUnit(unit).WithProject(ledger.ProjectNumberAt(i));

            // 机关运行经费 is what the 公用经费 of an administrative unit is called, whether or not its lines say so.
            if (slice.Kind == ExpenditureKind.Public && ledger.Units[unit - 1].Kind == UnitKind.Administrative)
                slice = slice.With(ExpenditureKind.AgencyOperating);
            sums[slice] = sums.GetValueOrDefault(slice) + line.Amount.Fen;
        }

        return new([.. sums.Where(static s => s.Value != 0).OrderBy(static s => s.Key).Select(static s => (s.Key, s.Value))]);
    }
}
