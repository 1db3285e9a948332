using System.Collections.Immutable;
using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>Finds the plans of a document: tables whose words are those of plans, with their titles, over page breaks.</summary>
internal sealed class PlanFinder
{
    // Texts that stand between a title and its table, and those that a row was drawn as.
    private const int MaxBetween = 8;

    private readonly List<RecognisedPlan> _plans = [];
    private readonly HashSet<GridRow> _rows = [];
    private readonly List<(PlanField Field, string Value)> _labels = [];
    private PlanBuilder? _current;
    private string _title = string.Empty;
    private Paragraph? _titleAt;
    private AmountUnit _unit;
    private int _between;

    private PlanFinder()
    {
    }

    /// <summary>The plans of a document and the rows they take; <paramref name="taken"/> are rows of tables that a form describes.</summary>
    public static (ImmutableArray<RecognisedPlan> Plans, HashSet<GridRow> Rows) Find(SourceDocument document, HashSet<GridRow> taken)
    {
        var finder = new PlanFinder();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
                finder.Add(paragraph);
            else if (block is Grid grid && !grid.Rows.Any(taken.Contains))
                finder.Add(grid);
            else
                finder.Close();
        }

        finder.Close();
        return ([.. finder._plans], finder._rows);
    }

    private void Add(Paragraph paragraph)
    {
        if (PlanWords.IsTitle(paragraph.Text))
        {
            Close();
            (_title, _titleAt) = (paragraph.Text, paragraph);
            return;
        }

        var number = HeadingNumber.Read(paragraph.Text.AsSpan().Trim()).Kind;
        if (paragraph.HeadingLevel > 0 || number is HeadingNumbering.Part or HeadingNumbering.Section || (number == HeadingNumbering.Chinese && paragraph.Text.Length < 40))
        {
            Close();
            return;
        }

        _between++;
        if (_between > MaxBetween && _current is not { HasHeader: false })
            Close();
        if (paragraph.Text.Length > 200)
            return;
        if (HeadingReader.ReadUnit(paragraph.Text) is var unit and not AmountUnit.Unknown)
            _unit = unit;
        var field = PlanLabels.Read(paragraph.Text, out _, out _, out _, out var value);
        if (field is PlanField.Project or PlanField.Department or PlanField.ImplementingUnit && value.Length > 0)
        {
            if (field == PlanField.Project)
                CloseBuilder();
            _labels.Add((field, value));
        }
    }

    private void Add(Grid grid)
    {
        if (!IsPlan(grid))
        {
            Close();
            return;
        }

        _between = 0;
        foreach (var row in grid.Rows)
            Add(row);
        foreach (var row in grid.Rows)
            _rows.Add(row);
    }

    private bool IsPlan(Grid grid)
    {
        var (isHeader, labels, hasProject, levels) = (false, 0, false, 0);
        foreach (var row in grid.Rows)
        {
            isHeader |= PlanColumns.Read(row, [], out var isResult) is not null || PlanColumns.IsBroken(row);
            if (isResult)
                return false;
            // A label has its value behind it; labels side by side are the header of a list.
            var open = PlanField.None;
            foreach (var cell in row.Cells)
            {
                if (cell.Text.Length == 0)
                    continue;
                var (field, inline) = (PlanLabels.Read(cell.Text, out _, out _, out _, out var value), value);
                if (field == PlanField.None ? open is not (PlanField.None or PlanField.Source) : inline.Length > 0 && field != PlanField.Source)
                {
                    labels++;
                    hasProject |= (field == PlanField.None ? open : field) == PlanField.Project;
                }

                open = field;
                levels += _current is not null && PlanCell.IsLevelWord(cell.Text) ? 1 : 0;
            }
        }

        // A header of indicators; or a head with several of its labels below a title or with a project; or more of the plan before.
        return isHeader || (labels >= 3 && (hasProject || _titleAt is not null)) || (_current is { HasHeader: true } && (levels > 0 || IsContinuation(grid)))
            || (_current is { HasHeader: false } && labels > 0);
    }

    private bool IsContinuation(Grid grid)
        => _between <= 2 && grid.Rows.Length > 0 && grid.Rows.All(static r => r.Cells.Any(static c => PlanCell.Of(0, c.Text).Kind is PlanCellKind.Target or PlanCellKind.Word)
            || (r.Cells.FirstOrDefault(static c => c.Text.Length > 0).Text is { } first && PlanWords.IsFooter(PrintedText.Normalise(first))));

    private void Add(GridRow row)
    {
        var filled = row.Cells.Where(static c => c.Text.Length > 0).Select(static c => c.Text).ToList();
        if (filled.Count == 1 && PlanWords.IsTitle(filled[0]))
        {
            CloseBuilder();
            (_title, _titleAt) = (filled[0], new Paragraph(filled[0], row.Line, row.Page));
            return;
        }

        if (filled.Count is > 0 and <= 3 && filled.Find(static t => HeadingReader.IsUnitLine(t)) is { } unitLine && HeadingReader.ReadUnit(unitLine) is var unit and not AmountUnit.Unknown)
            _unit = unit;
        if (_current is { Columns: { Project: >= 0 } columns } && NamesProject(row, columns, out var project))
        {
            // A list of the indicators of several projects.
            if (project != _current.Head[PlanField.Project])
            {
                if (_current.Head[PlanField.Project].Length > 0)
                {
                    CloseBuilder();
                    Open(row).Begin(columns);
                }

                _current!.Head.Set(PlanField.Project, project);
                if (columns.Funds >= 0 && columns.Funds < row.Cells.Length && row.Cells[columns.Funds].Text.Length > 0)
                    _current.Head.SetYearTotal(row, "预算数", row.Cells[columns.Funds].Text);
            }
        }
        else if (_current is { HasHeader: true } or { Head.IsEmpty: false } && BeginsAnother(row, _current!))
        {
            CloseBuilder();
        }

        _current ??= Open(row);
        _ = _current.Add(row);
    }

    private static bool NamesProject(GridRow row, PlanColumns columns, out string project)
    {
        project = columns.Project < row.Cells.Length ? row.Cells[columns.Project].Text.Trim() : string.Empty;
        return project.Length > 0 && PlanWords.RoleOf(project) == PlanColumnRole.None && !PlanWords.IsFooter(PrintedText.Normalise(project));
    }

    /// <summary>Whether a row names the project of another plan.</summary>
    private static bool BeginsAnother(GridRow row, PlanBuilder current)
        => (current.HasHeader || current.Head[PlanField.Project].Length > 0)
            && row.Cells.FirstOrDefault(static c => c.Text.Length > 0).Text is { } first
            && PlanLabels.Read(first, out _, out _, out _, out _) == PlanField.Project
            && PlanColumns.Read(row, [], out _) is null;

    private PlanBuilder Open(GridRow row)
    {
        Block start = _titleAt is not null ? _titleAt : new Grid([row]);
        _titleAt = null;
        _current = new(_title, start) { Head = { Unit = _unit } };
        foreach (var (field, value) in _labels)
            _current.Head.Set(field, value);
        _labels.Clear();
        return _current;
    }

    private void Close()
    {
        CloseBuilder();
        (_title, _titleAt, _unit, _between) = (string.Empty, null, AmountUnit.Unknown, 0);
        _labels.Clear();
    }

    private void CloseBuilder()
    {
        if (_current is { IsPlan: true })
            _plans.Add(_current.Make());
        _current = null;
    }
}
