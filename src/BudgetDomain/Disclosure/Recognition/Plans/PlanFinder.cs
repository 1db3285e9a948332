using System.Collections.Immutable;
using BudgetDomain.Disclosure.Plans;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>Finds the plans of a document: tables whose words are those of plans, with their titles, over page breaks.</summary>
internal sealed class PlanFinder
{
    // Texts that stand between a title and its table, and those that a row was drawn as.
    private const int MaxBetween = 8;

    private readonly PlanTexts _texts = new();
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
        var label = PlanLabels.Read(paragraph.Text);
        var (field, value) = (label.Field, label.Inline);
        if (field is PlanField.Project or PlanField.Department or PlanField.ImplementingUnit && value.Length > 0)
        {
            if (field == PlanField.Project)
                CloseBuilder();
            _labels.Add((field, value));
        }
    }

    private void Add(Grid grid)
    {
        var rows = new PlanRow[grid.Rows.Length];
        for (var r = 0; r < rows.Length; r++)
            rows[r] = _texts.Of(grid.Rows[r]);
        if (!IsPlan(rows))
        {
            Close();
            return;
        }

        _between = 0;
        foreach (var row in rows)
            Add(row);
        _rows.UnionWith(grid.Rows);
    }

    private bool IsPlan(PlanRow[] rows)
    {
        var (isHeader, labels, hasProject, levels) = (false, 0, false, 0);
        foreach (var row in rows)
        {
            isHeader |= PlanColumns.Read(row, [], out var isResult) is not null || PlanColumns.IsBroken(row);
            if (isResult)
                return false;
            // A label has its value behind it; labels side by side are the header of a list.
            var open = PlanField.None;
            foreach (var cell in row.Cells)
            {
                if (cell.IsEmpty)
                    continue;
                var (field, inline) = (cell.Label.Field, cell.Label.Inline);
                if (field == PlanField.None ? open is not (PlanField.None or PlanField.Source) : inline.Length > 0 && field != PlanField.Source)
                {
                    labels++;
                    hasProject |= (field == PlanField.None ? open : field) == PlanField.Project;
                }

                open = field;
                levels += _current is not null && cell.IsLevelWord ? 1 : 0;
            }
        }

        // A header of indicators; or a head with several of its labels below a title or with a project; or more of the plan before.
        return isHeader || (labels >= 3 && (hasProject || _titleAt is not null)) || (_current is { HasHeader: true } && (levels > 0 || IsContinuation(rows)))
            || (_current is { HasHeader: false } && labels > 0);
    }

    private bool IsContinuation(PlanRow[] rows)
        => _between <= 2 && Array.TrueForAll(rows, static r => Array.Exists(r.Cells, static c => c.Kind is PlanCellKind.Target or PlanCellKind.Word) || r.First is { IsFooter: true });

    private void Add(PlanRow row)
    {
        if (row.Filled == 1 && PlanWords.IsTitle(row.First!.Printed))
        {
            CloseBuilder();
            (_title, _titleAt) = (row.First.Printed, new Paragraph(row.First.Printed, row.Line, row.Page));
            return;
        }

        if (row.Filled <= 3 && Array.Find(row.Cells, static c => HeadingReader.IsUnitLine(c.Printed)) is { } unitLine)
            _unit = HeadingReader.ReadUnit(unitLine.Printed);
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
                if (columns.Funds >= 0 && columns.Funds < row.Cells.Length && !row.Cells[columns.Funds].IsEmpty)
                    _current.Head.SetYearTotal(row, "预算数", row.Cells[columns.Funds].Printed);
            }
        }
        else if (_current is { HasHeader: true } or { Head.IsEmpty: false } && BeginsAnother(row, _current!))
        {
            CloseBuilder();
        }

        _current ??= Open(row);
        _ = _current.Add(row);
    }

    private static bool NamesProject(PlanRow row, PlanColumns columns, out string project)
    {
        project = columns.Project < row.Cells.Length ? row.Cells[columns.Project].Trimmed : string.Empty;
        return project.Length > 0 && PlanWords.RoleOf(project) == PlanColumnRole.None && !PlanWords.IsFooter(PrintedText.Normalise(project));
    }

    /// <summary>Whether a row names the project of another plan.</summary>
    private static bool BeginsAnother(PlanRow row, PlanBuilder current)
        => (current.HasHeader || current.Head[PlanField.Project].Length > 0)
            && row.First is { Label.Field: PlanField.Project }
            && !PlanBuilder.IsFlattened(row)
            && PlanColumns.Read(row, [], out _) is null;

    private PlanBuilder Open(PlanRow row)
    {
        Block start = _titleAt is not null ? _titleAt : new Grid([row.Source]);
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
