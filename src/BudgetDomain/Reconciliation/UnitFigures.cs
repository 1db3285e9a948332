using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>The figures of a document by slice, and what it says by leaving a row out.</summary>
internal sealed class UnitFigures
{
    private readonly Dictionary<Slice, Figure> _figures = [];
    private readonly HashSet<(Slice Column, bool IsRevenue, bool IsFunction)> _wholeColumns = [];

    public UnitFigures(RecognisedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
        foreach (var figure in document.Figures)
        {
            if (document.Tables[figure.Table].Part != 0 || figure.Slice.Unit != 0 || figure.Slice.Project != 0)
                continue;
            if (!_figures.TryGetValue(figure.Slice, out var known) || Weight(figure) > Weight(known))
                _figures[figure.Slice] = figure;
        }

        foreach (var figure in document.Figures)
            NoteColumn(figure);
    }

    public RecognisedDocument Document { get; }

    /// <summary>The slices with an amount that is not zero.</summary>
    public IEnumerable<Slice> Filled => _figures.Where(static f => f.Value.State == FigureState.Printed && !f.Value.Amount.IsZero).Select(static f => f.Key);

    /// <summary>The slices of money between units that hold any.</summary>
    public IEnumerable<Slice> Transfers => Filled.Where(static s =>
        s.Kind is ExpenditureKind.RemittedToSuperior or ExpenditureKind.SubsidyToSubordinates
        || s.Fund is FundSource.SuperiorSubsidy or FundSource.SubordinateRemittance);

    public Figure? Find(Slice slice, out UnitFigureState state)
    {
        if (_figures.TryGetValue(slice, out var figure))
        {
            state = figure.State == FigureState.Unreadable ? UnitFigureState.Unknown : UnitFigureState.Printed;
            return figure;
        }

        state = _wholeColumns.Contains(ColumnOf(slice)) ? UnitFigureState.Absent : UnitFigureState.Unknown;
        return null;
    }

    private static int Weight(Figure figure) => figure.State switch { FigureState.Printed => 2, FigureState.Unreadable => 0, _ => 1 };

    private static (Slice Column, bool IsRevenue, bool IsFunction) ColumnOf(Slice slice) => (
        slice.With(default(Subjects.FunctionalCode)).With(default(Subjects.DepartmentEconomicCode)).With(default(Subjects.GovernmentEconomicCode)),
        !slice.Revenue.IsDefault,
        !slice.Function.IsDefault);

    /// <summary>A column that lists subjects down a whole panel leaves out only what is zero.</summary>
    private void NoteColumn(Figure figure)
    {
        var table = Document.Tables[figure.Table];
        if (table.Part != 0 || figure.Slice.Unit != 0 || figure.Slice.Project != 0)
            return;
        var panel = table.Rows[figure.Row].Panel;
        var slice = figure.Slice;
        var lists = !slice.Function.IsDefault || !slice.Revenue.IsDefault || !slice.DepartmentEconomy.IsDefault;
        if (lists && table.Panels[panel].RowsComplete)
            _wholeColumns.Add(ColumnOf(slice));
    }
}
