using System.Collections.Immutable;
using BudgetDomain.Cube;

namespace BudgetDomain.FsCheck.Systems;

/// <summary>A table of functions across something, over the items of its system; items are always printed, sums of them where said.</summary>
/// <param name="Across">What the columns are.</param>
/// <param name="PrintsWhole">Whether there is a column of their sum.</param>
/// <param name="PrintsMiddle">Whether there is a column 基本支出 over 人员经费 and 公用经费.</param>
/// <param name="PrintsTotal">Whether there is a row 合计.</param>
/// <param name="PrintsParents">Whether the 款 and 类 of the items have rows.</param>
public sealed record SmallTable(Across Across, bool PrintsWhole, bool PrintsMiddle, bool PrintsTotal, bool PrintsParents)
{
    internal int Leaves => Across == Across.PersonnelPublicProject ? 3 : 2;

    internal ImmutableArray<Slice> Columns(Slice panel) => Across switch
    {
        Across.BasicAndProject => [.. Whole(panel), panel.With(ExpenditureKind.Basic), panel.With(ExpenditureKind.Project)],
        Across.PersonnelPublicProject =>
        [
            .. Whole(panel), .. PrintsMiddle ? new[] { panel.With(ExpenditureKind.Basic) } : [],
            panel.With(ExpenditureKind.Personnel), panel.With(ExpenditureKind.Public), panel.With(ExpenditureKind.Project),
        ],
        Across.Vintages => [.. Whole(panel), panel.With(Vintage.CurrentYear), panel.With(Vintage.CarriedOver)],

        // Two of nine sources: they are all there is only because the table prints their sum.
        _ => [panel, panel.With(FundSource.General), panel.With(FundSource.SpecialAccount)],
    };

    internal Slice LeafColumn(Slice panel, int leaf) => Columns(panel)[^(Leaves - leaf)];

    private Slice[] Whole(Slice panel) => PrintsWhole ? [panel] : [];
}
