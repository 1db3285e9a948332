using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>The head of a plan: labels and what stands beside them. Amounts are kept as text until their unit is known.</summary>
internal sealed class PlanHead
{
    private readonly Dictionary<PlanField, string> _texts = [];
    private readonly Funds _year = new(), _period = new();
    private PlanField _lastTotal;
    private bool _totalsSideBySide, _isAmongFunds;

    /// <summary>The unit that a label names; the one printed above the table otherwise.</summary>
    public AmountUnit Unit { get; set; }

    public bool HasTotal => _year.Total is not null || _period.Total is not null;

    public bool IsEmpty => _texts.Count == 0 && !HasTotal;

    public string this[PlanField field] => _texts.GetValueOrDefault(field, string.Empty);

    /// <summary>Whether a row has a label of a head.</summary>
    public static bool IsHeadRow(PlanRow row) => Array.Exists(row.Cells, static c => !c.IsEmpty && c.Label.Field is not (PlanField.None or PlanField.Source));

    /// <summary>Reads a row of labels and values.</summary>
    public void Read(PlanRow row)
    {
        var cells = row.Cells;
        var totals = PlanField.None;
        var sourcesOfRow = 0;
        var last = PlanField.None;
        var (wasAmongFunds, hasLabel) = (_isAmongFunds, false);
        _isAmongFunds = false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].IsEmpty)
                continue;
            var (field, source, ofWhich, unit, inline) = cells[i].Label;
            if (field == PlanField.None)
                continue;
            hasLabel = true;
            if (unit != AmountUnit.Unknown && field is PlanField.Funds or PlanField.YearTotal or PlanField.PeriodTotal && Unit == AmountUnit.Unknown)
                Unit = unit;
            var value = inline.Length > 0 ? inline : ValueBehind(cells, i);
            _isAmongFunds |= field is PlanField.YearTotal or PlanField.PeriodTotal or PlanField.Source;
            var isOther = field is PlanField.YearTotal or PlanField.PeriodTotal or PlanField.Source && !MayBeAmount(value);
            switch (field)
            {
                case PlanField.YearTotal or PlanField.PeriodTotal:
                    _totalsSideBySide |= totals != PlanField.None && totals != field;
                    totals = field;
                    Total(field, row, cells[i].Printed, isOther ? string.Empty : value);
                    last = field;
                    break;
                case PlanField.Source when HasTotal:
                    Source(row, cells[i].Printed, source, ofWhich, isOther ? string.Empty : value, sourcesOfRow++, last);

                    // A word beside it is the label of another amount, or the amount is damaged and not known to be zero.
                    if (isOther && !HasNumberBehind(cells, value))
                        Doubt();
                    break;
                case PlanField.Project or PlanField.Department or PlanField.ImplementingUnit or PlanField.Attribute or PlanField.Period when value.Length > 0:
                    _texts.TryAdd(field, value);
                    break;
            }
        }

        // An amount whose label is lost, right below the total or a source.
        if (wasAmongFunds && !hasLabel && Array.Exists(cells, static c => !c.IsEmpty && PrintedAmount.IsNumber(c.Trimmed)))
        {
            _isAmongFunds = true;
            Doubt();
        }
    }

    /// <summary>Among the sources stands what is not known to be one, or how much: they need not add up.</summary>
    private void Doubt() => _year.IsFlat = _period.IsFlat = false;

    /// <summary>Sets a text that stands elsewhere, such as above the table.</summary>
    public void Set(PlanField field, string value) => _texts.TryAdd(field, value);

    /// <summary>Sets the year's total from a column of its own.</summary>
    public void SetYearTotal(PlanRow row, string label, string value) => Total(PlanField.YearTotal, row, label, value);

    /// <summary>The funds, with what could not be read added to <paramref name="damaged"/>.</summary>
    public (PlanFunds Year, PlanFunds? Period, long LastPlace) Make(List<NotUnderstood> damaged)
    {
        var place = Unit == AmountUnit.Unknown ? long.MaxValue : Unit.CoarsestPlace();
        var year = _year.Make(Unit, damaged, ref place);
        var period = _period.Total is null && _period.Sources.Count == 0 ? null : _period.Make(Unit, damaged, ref place);
        return (year, period, place == long.MaxValue ? 1 : place);
    }

    private void Total(PlanField field, PlanRow row, string label, string value)
    {
        var funds = field == PlanField.YearTotal ? _year : _period;
        if (funds.Total is { Value.Length: > 0 })
            return;
        funds.Total = new(label.Trim(), null, row, value);
        _lastTotal = field;
    }

    private void Source(PlanRow row, string label, FundingSource? source, bool ofWhich, string value, int number, PlanField beside)
    {
        // Beside two totals, the first source of a row is of the first total and the second of the second.
        var isPeriod = beside != PlanField.None ? beside == PlanField.PeriodTotal
            : _totalsSideBySide ? (number == 0) == (_lastTotal == PlanField.YearTotal) : _lastTotal == PlanField.PeriodTotal;
        var funds = isPeriod ? _period : _year;

        // A second 其中 opens what lies within one of the sources.
        funds.IsFlat &= !ofWhich || funds.Sources.Count == 0;
        funds.Sources.Add(new(label.Trim(), source, row, value));
    }

    // A dash is nothing; a word beside a label of amounts is another label.
    private static bool MayBeAmount(string value) => value.Length == 0 || value.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || value.AsSpan().IndexOfAnyInRange('０', '９') >= 0 || value.Length <= 2;

    private static bool HasNumberBehind(PlanText[] cells, string word)
    {
        var at = Array.FindIndex(cells, c => !c.IsEmpty && c.Trimmed == word);
        return at >= 0 && cells.Skip(at + 1).FirstOrDefault(static c => !c.IsEmpty) is { } next && next.Trimmed.AsSpan().ContainsAnyInRange('0', '9');
    }

    private static string ValueBehind(PlanText[] cells, int label)
    {
        for (var i = label + 1; i < cells.Length; i++)
        {
            if (!cells[i].IsEmpty)
                return cells[i].Label.Field == PlanField.None ? cells[i].Trimmed : string.Empty;
        }

        return string.Empty;
    }

    private sealed record Entry(string Label, FundingSource? Source, PlanRow Row, string Value);

    private sealed class Funds
    {
        public Entry? Total { get; set; }

        public List<Entry> Sources { get; } = [];

        public bool IsFlat { get; set; } = true;

        public PlanFunds Make(AmountUnit unit, List<NotUnderstood> damaged, ref long place)
        {
            var total = Total is null || Total.Value.Length == 0 ? null : Read(Total, unit, damaged, ref place);
            var sources = new List<PlanAmount>();
            foreach (var entry in Sources)
            {
                if (Read(entry, unit, damaged, ref place) is { } source)
                    sources.Add(source);
            }

            return new(total, [.. sources], IsFlat && sources.Count == Sources.Count && sources.Count > 0);
        }

        private static PlanAmount? Read(Entry entry, AmountUnit unit, List<NotUnderstood> damaged, ref long place)
        {
            if (entry.Value.Length == 0)
                return new(entry.Label, entry.Source, WanYuan.Zero, entry.Row.Line, entry.Row.Page, string.Empty);

            // 12.5万元 in a cell says its own unit.
            if (PrintedAmount.Read(entry.Value) is { State: FigureState.Unreadable } && IndicatorTarget.TryParse(entry.Value, out var target) && target is AmountTarget { Comparison: TargetComparison.Equal } own)
            {
                place = Math.Min(place, PlaceOf(own));
                return new(entry.Label, entry.Source, own.Amount, entry.Row.Line, entry.Row.Page, entry.Value);
            }

            var amount = PrintedAmount.Read(entry.Value);
            if (amount.State is FigureState.Nil or FigureState.PrintedZero)
                return new(entry.Label, entry.Source, WanYuan.Zero, entry.Row.Line, entry.Row.Page, entry.Value);
            if (unit == AmountUnit.Unknown || !amount.TryToFen(unit, out var fen))
            {
                damaged.Add(new(entry.Row.Line, entry.Row.Page,
                    unit == AmountUnit.Unknown && amount.State == FigureState.Printed
                        ? new("金额没有单位，不知是元还是万元", "an amount without its unit, 元 or 万元")
                        : new("金额无法识别", "an amount that cannot be read"),
                    PrintedText.Shorten($"{entry.Label} {entry.Value}")));
                return null;
            }

            place = Math.Min(place, amount.LastPlace(unit));
            return new(entry.Label, entry.Source, WanYuan.FromFen(fen), entry.Row.Line, entry.Row.Page, entry.Value);
        }

        private static long PlaceOf(AmountTarget amount)
        {
            var place = AmountUnits.FromExactWord(amount.Unit).CoarsestPlace();
            while (place > 1 && amount.Amount.Fen % place != 0)
                place /= 10;
            return place;
        }
    }
}
