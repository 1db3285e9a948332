using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Publication;

/// <summary>
/// The figures of the drawn tables with their exact amounts. The tables are read as any document is, so that a figure is of
/// the slice that every reader will take it for; its amount is that slice over the ledger.
/// </summary>
internal sealed class ExactFigures
{
    // A reader takes no larger figure; see PrintedAmount.
    private const long MaxFen = 1L << 52;

    private readonly SliceSums _sums;
    private readonly Dictionary<int, int> _units = [];
    private readonly Dictionary<int, int> _projects = [];

    private ExactFigures(RecognisedDocument document, SliceSums sums)
    {
        Document = document;
        _sums = sums;
    }

    /// <summary>The drawn tables as read.</summary>
    public RecognisedDocument Document { get; }

    /// <summary>Where each figure stands: table, row and column of its sketch.</summary>
    public List<(int Table, int Row, int Column)> Places { get; } = [];

    /// <summary>The figures with exact amounts, in the order of the document.</summary>
    public List<Figure> Figures { get; } = [];

    /// <summary>Reads the drawn tables and finds the amounts.</summary>
    public static ExactFigures Of(
        RecognisedDocument document, ComposedReading reading, ImmutableArray<TableSketch> sketches, Func<TableLayout, long> lastPlace, SliceSums sums, List<CompositionProblem> problems)
    {
        var figures = new ExactFigures(document, sums);
        figures.Read(reading, sketches, lastPlace, problems);
        return figures;
    }

    /// <summary>The exact amount of a slice that the document names, also of one that no table prints; <see langword="null"/> where its unit or project is not certain.</summary>
    public Int128? AmountOf(Slice slice)
    {
        var (unit, project) = (0, 0);
        if (slice.Unit != 0 && (!_units.TryGetValue(slice.Unit, out unit) || unit == 0))
            return null;
        if (slice.Project != 0 && (!_projects.TryGetValue(slice.Project, out project) || project == 0))
            return null;
        return _sums.Of(slice.WithUnit(unit).WithProject(project));
    }

    private void Read(ComposedReading reading, ImmutableArray<TableSketch> sketches, Func<TableLayout, long> lastPlace, List<CompositionProblem> problems)
    {
        var indexOf = sketches.Select(static (s, i) => (s.Layout, i)).ToDictionary(static x => x.Layout, static x => x.i);
        var seen = sketches.Select(static s => new bool[s.Rows.Length * s.Columns.Length]).ToArray();
        foreach (var figure in Document.Figures)
        {
            var table = Document.Tables[figure.Table];
            var (row, column) = (table.Rows[figure.Row], table.Columns[figure.Column].Position);
            if (!indexOf.TryGetValue(table.Layout, out var t) || !reading.TryFindRow(row.Line, out var at) || at.Table.Layout != table.Layout)
                continue;
            if (sketches[t].IsAmount(at.Row, column) && sketches[t].MemberAt(at.Row, column) is { } member && member.IsReadAs(row.Slice))
                Add(figure, member, (t, at.Row, column), lastPlace(table.Layout), ref seen[t][(at.Row * sketches[t].Columns.Length) + column], problems);
        }

        for (var t = 0; t < sketches.Length; t++)
            ReportUnread(sketches[t], seen[t], problems);
    }

    private void Add(Figure read, RowMember member, (int Table, int Row, int Column) place, long lastPlace, ref bool seen, List<CompositionProblem> problems)
    {
        Learn(_units, read.Slice.Unit, member.Slice.Unit);
        Learn(_projects, read.Slice.Project, member.Slice.Project);
        var amount = _sums.Of(read.Slice.WithUnit(member.Slice.Unit).WithProject(member.Slice.Project));
        if (Int128.Abs(amount) > MaxFen)
        {
            var what = SliceText.Describe(read.Slice);
            problems.Add(new(CompositionProblemCodes.OutOfRange, new($"{what}的合计 {amount} 分超出公开表能列示的范围（±{MaxFen} 分）", $"the sum of {what}, {amount} fen, is beyond what a disclosure prints (±{MaxFen} fen)")));
            amount = 0;
        }

        seen = true;
        Places.Add(place);
        Figures.Add(Printed(read, (long)amount, lastPlace));
    }

    /// <summary>A figure as read, with an amount.</summary>
    private static Figure Printed(Figure read, long fen, long lastPlace) => new(
        read.Slice, fen == 0 ? FigureState.Nil : FigureState.Printed, WanYuan.FromFen(fen), lastPlace, read.Table, read.Row, read.Column, string.Empty);

    // Two of one number in the document are uncertain: 0.
    private static void Learn(Dictionary<int, int> numbers, int read, int own)
    {
        if (read != 0)
            numbers[read] = numbers.TryGetValue(read, out var known) && known != own ? 0 : own;
    }

    /// <summary>A row that would not be read as what it stands for must not be printed.</summary>
    private static void ReportUnread(TableSketch sketch, bool[] seen, List<CompositionProblem> problems)
    {
        for (var r = 0; r < sketch.Rows.Length; r++)
        {
            for (var c = 0; c < sketch.Columns.Length; c++)
            {
                if (!sketch.IsAmount(r, c) || seen[(r * sketch.Columns.Length) + c])
                    continue;
                var label = string.Join(' ', sketch.Rows[r][sketch.Columns[c].Panel].Labels.Where(static l => l.Length > 0));
                problems.Add(new(CompositionProblemCodes.Label, new(
                    $"表{sketch.Layout.Number}《{sketch.Layout.Title}》的行“{label}”印出后无法辨认是哪个科目、单位或项目（{sketch.Rows[r][sketch.Columns[c].Panel].Member!.Slice}）",
                    $"table {sketch.Layout.Number}, {sketch.Layout.Title}: the row \"{label}\" could not be told apart as printed ({sketch.Rows[r][sketch.Columns[c].Panel].Member!.Slice})")));
                break;
            }
        }
    }
}
