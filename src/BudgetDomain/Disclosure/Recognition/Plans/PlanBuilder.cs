using System.Globalization;
using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>Puts one plan together, row by row.</summary>
internal sealed class PlanBuilder(string title, Block start)
{
    // Flattened drawings of a whole table, and paragraphs that were drawn as a cell.
    private const int LongestRow = 40;

    private readonly List<PlanIndicators> _sections = [];
    private readonly List<NotUnderstood> _damaged = [];
    private readonly List<PlanScope> _scopes = [];
    private PlanRowReader? _reader;
    private bool _ended, _isLost;

    public string Title => title;

    public PlanHead Head { get; } = new();

    /// <summary>Whether it has something of its own: a head, or indicators, or what could not be read of them.</summary>
    public bool IsPlan => Head.HasTotal || _isLost || _damaged.Count > 0 || _sections.Exists(static s => s.All.Count > 0 || s.Damaged.Count > 0) || (!Head.IsEmpty && (_sections.Count == 0 || Columns is { Project: < 0 }));

    public bool HasHeader => _sections.Count > 0;

    /// <summary>The columns of the last header, for a further project in the same table.</summary>
    public PlanColumns? Columns => _sections.Count > 0 ? _sections[^1].Columns : null;

    /// <summary>Adds a row; says whether it was one of a plan.</summary>
    public bool Add(PlanRow row)
    {
        if (IsNumbering(row))
            return true;
        if (IsFlattened(row))
        {
            ReportFlattened(row);
            return true;
        }

        if (PlanColumns.Read(row, _scopes, out _) is { } columns)
        {
            Begin(columns);
            return true;
        }

        if (PlanColumns.IsBroken(row))
        {
            // What stands below it cannot be told apart.
            _damaged.Add(new(row.Line, row.Page, new("指标表头不全，其下的指标没有读入", "the header of the indicators is not whole; what stands below it is not read"), RowText(row)));
            (_reader, _isLost) = (null, true);
            return true;
        }

        // The row above the header tells which block is for which time.
        if (_reader is null)
            ReadScopes(row);

        if (_reader is not null && !_ended)
        {
            _ended = row.First is { IsFooter: true };
            if (_ended)
                return true;
            if (!PlanHead.IsHeadRow(row) || Array.Exists(row.Cells, static c => c.IsLevelWord))
            {
                ReadIndicators(row);
                return true;
            }
        }

        // Rows of indicators below a header that is not whole are none of the head.
        if (!_isLost || PlanHead.IsHeadRow(row))
            Head.Read(row);
        return !Head.IsEmpty;
    }

    /// <summary>Begins the indicators of a header that stands above, in tables of several projects.</summary>
    public void Begin(PlanColumns columns)
    {
        var indicators = new PlanIndicators(columns);
        if (_sections.Count > 0)
            indicators.ContinueFrom(_sections[^1]);
        _sections.Add(indicators);
        _reader = new(indicators);
        (_ended, _isLost) = (false, false);
    }

    public RecognisedPlan Make()
    {
        var section = Join();
        var damaged = new List<NotUnderstood>(_damaged);
        foreach (var part in section)
            damaged.AddRange(part.Damaged);
        var (year, period, place) = Head.Make(damaged);
        var project = Head[PlanField.Project];
        return new()
        {
            Title = PrintedText.Shorten(title),
            IsWhole = project.Length == 0 && (title.Contains("整体", StringComparison.Ordinal) || Head[PlanField.Department].Length > 0 || Head[PlanField.ImplementingUnit].Length > 0),
            Project = PrintedText.Shorten(project, 100),
            Department = Head[PlanField.Department],
            ImplementingUnit = Head[PlanField.ImplementingUnit],
            Attribute = Head[PlanField.Attribute],
            Period = Head[PlanField.Period],
            Unit = Head.Unit,
            LastPlace = place,
            YearFunds = year,
            PeriodFunds = period,
            Indicators = [.. section.SelectMany(static s => s.All)],
            WeightTotal = section.Select(static s => s.Columns.WeightTotal).FirstOrDefault(static t => t is not null),
            Damaged = [.. damaged.OrderBy(static d => d.Line)],
            Line = start.Line,
            Page = start.Page,
        };
    }

    private void ReadScopes(PlanRow row)
    {
        // A merged cell may come as one text for each of its columns.
        var scopes = new List<PlanScope>();
        foreach (var cell in row.Cells)
        {
            if (cell.Scope is { } scope && (scopes.Count == 0 || scopes[^1] != scope))
                scopes.Add(scope);
        }

        if (scopes.Count < 2)
            return;
        _scopes.Clear();
        _scopes.AddRange(scopes);
    }

    private void ReadIndicators(PlanRow row)
    {
        if (row.Filled == 1 && !IsOfIndicator(row) && !row.First!.IsLevelWord && PrintedText.Normalise(row.First.Printed) is var text)
        {
            // One text over the whole row: a remark, or what several cells held.
            if (text.Contains("指标", StringComparison.Ordinal) && text.Length > 4 && text.Length < 60)
                _sections[^1].Damage(row, new("一行各栏并在一个单元格里", "the cells of a row in one cell"), row.First.Printed);
            return;
        }

        _reader!.Read(row);
    }

    /// <summary>Whether the one text of a row stands where names or targets do: what belongs to it is lost.</summary>
    private bool IsOfIndicator(PlanRow row)
    {
        return _sections[^1].Columns.RoleAt(Array.IndexOf(row.Cells, row.First)) is PlanColumnRole.Name or PlanColumnRole.Target;
    }

    /// <summary>The sections that are different pages of one table; of several drawings of one page, the best.</summary>
    private List<PlanIndicators> Join()
    {
        var kept = new List<PlanIndicators>();
        foreach (var section in _sections.Where(static s => s.All.Count > 0 || s.Damaged.Count > 0))
        {
            var same = kept.FindIndex(k => IsCopy(k, section));
            if (same < 0)
                kept.Add(section);
            else if ((section.Damaged.Count, -Lines(section)).CompareTo((kept[same].Damaged.Count, -Lines(kept[same]))) < 0)
                kept[same] = section;
        }

        return kept;
    }

    private static int Lines(PlanIndicators section) => section.All.Select(static i => i.Line).Distinct().Count();

    private static bool IsCopy(PlanIndicators one, PlanIndicators other)
    {
        static HashSet<(PlanScope, string, string)> Keys(PlanIndicators s) => [.. s.All.Select(static i => (i.Scope, i.Draft.Name, i.Printed))];
        var (left, right) = (Keys(one), Keys(other));
        var common = right.Count(left.Contains);
        return common > 0 && common * 2 > Math.Min(left.Count, right.Count);
    }

    /// <summary>1 2 3 4 below a header numbers the columns.</summary>
    private static bool IsNumbering(PlanRow row)
    {
        var next = 1;
        foreach (var cell in row.Cells)
        {
            if (!cell.IsEmpty && (!int.TryParse(cell.Printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != next++ || cell.Printed[0] == '0'))
                return false;
        }

        return next > 3;
    }

    /// <summary>Whether a row is the drawing of a whole table.</summary>
    public static bool IsFlattened(PlanRow row)
        => row.Filled > LongestRow
            && row.Cells.Count(static c => c.Role is PlanColumnRole.FirstLevel or PlanColumnRole.SecondLevel or PlanColumnRole.Name) >= 2;

    /// <summary>A whole table in one row: where another drawing of it was read, nothing is lost.</summary>
    private void ReportFlattened(PlanRow row)
    {
        var texts = row.Cells.Select(static c => c.Printed).Where(static t => t.Length > 0).ToHashSet(StringComparer.Ordinal);
        var known = _sections.SelectMany(static s => s.All).ToList();
        if (known.Count == 0 || !known.TrueForAll(i => texts.Contains(i.Draft.Name)))
            _damaged.Add(new(row.Line, row.Page, new("整张表并在一行里", "a whole table in one row"), PrintedText.Shorten(string.Join(' ', texts), 80)));
    }

    private static string RowText(PlanRow row) => PrintedText.Shorten(string.Join(' ', row.Cells.Select(static c => c.Printed).Where(static t => t.Length > 0)), 80);
}
