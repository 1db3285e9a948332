using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Narrative;

/// <summary>
/// What a subject can have at most that no table prints. A missing figure is unknown, not zero; but where the 类 that a table of all expenditure lists
/// make up its total, nothing is left for another 类. Nothing else that is absent is certain: 款 and 项 may be left out, an economic subject may
/// be one of 项目支出, and where money is carried over, a table may be without it.
/// </summary>
internal sealed class AbsentSubjects(PrintedAmounts amounts)
{
    private (Figure Total, long Room)? _whole;
    private bool _isSought;

    /// <summary>The total that leaves no room for more than so much, in 分, of a 类 that is not listed; nothing where that is not known.</summary>
    public (Figure Total, long Room)? WholeWithout(SubjectKey key)
    {
        if (key.Economy != 0 || key.Project != 0 || key.Subject == 0 || amounts.HasCarriedOver || amounts.Of(key).Length > 0)
            return null;
        if (!_isSought)
            (_isSought, _whole) = (true, Find());
        return _whole;
    }

    private (Figure, long)? Find()
    {
        (Figure, long)? best = null;
        foreach (var table in amounts.Document.Figures.Where(IsOfAll).GroupBy(static f => f.Table))
        {
            var listed = table.Where(f => f.Slice.Function is { IsDefault: false, Level: SubjectLevel.Class }).ToList();
            if (table.FirstOrDefault(static f => f.Slice.Function.IsDefault && f.State == FigureState.Printed) is not { } total || listed.Count == 0 || listed.Exists(static f => f.State == FigureState.Unreadable))
                continue;

            // Every figure that is not zero may be half a unit off.
            var reach = (listed.Count(static f => !f.IsZero) + 1) * total.LastPlace / 2;
            var left = listed.Aggregate((Int128)total.Amount.Fen, static (rest, figure) => rest - figure.Amount.Fen);
            if (Int128.Abs(left) <= reach && (best is not var (_, room) || left + reach < room))
                best = (total, (long)left + reach);
        }

        return best;
    }

    /// <summary>Whether a figure is of all expenditure, of every kind, fund and vintage, in a table whose rows are all understood.</summary>
    private bool IsOfAll(Figure figure)
        => figure.Slice is { Side: Side.Expenditure, Kind: ExpenditureKind.All, Fund: FundSource.All, Vintage: Vintage.All, ThreePublic: ThreePublicItem.None, Unit: 0, Project: 0, DepartmentMember: 0, GovernmentMember: 0 }
            && amounts.Document.Tables[figure.Table] is var table && table.Panels[table.Columns[figure.Column].Panel].RowsComplete && !table.StandsAlone;
}
