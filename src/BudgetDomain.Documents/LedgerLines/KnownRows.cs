using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// The short way to read a row of CSV: codes and words that were read before, a unit and a project that may be new, a plain amount.
/// A row that it does not take is read the long way, which alone decides what is rejected and why; what that way has read is learnt.
/// </summary>
/// <remarks>
/// <para>The bytes are those of the file, whatever its encoding: separators, quotes and line ends are no part of other characters in UTF-8
/// and GB18030. So parts of good rows are good apart, and a row of good parts is good where a project and its kind go together,
/// and a negative amount and an adjustment.</para>
/// <para>What is remembered is small and stays in the nearest cache: a file has a few hundred codes and some dozens of combinations of
/// words, while whole rows differ by the thousand. The line itself is made when it is asked for.</para>
/// </remarks>
internal sealed class KnownRows(ColumnRun[] runs, LineColumn?[] columns, byte separator, LineColumn amountColumn, UnitParser units)
{
    private readonly ColumnRun _functionRun = RunOf(runs, RowPart.Function);
    private readonly ColumnRun _departmentRun = RunOf(runs, RowPart.DepartmentEconomy);
    private readonly ColumnRun _governmentRun = RunOf(runs, RowPart.GovernmentEconomy);
    private readonly ColumnRun _wordsRun = RunOf(runs, RowPart.Words);
    private readonly ColumnRun _unitRun = RunOf(runs, RowPart.Unit);
    private readonly ColumnRun _projectRun = RunOf(runs, RowPart.Project);
    private readonly ColumnRun _amountRun = RunOf(runs, RowPart.Amount);
    private readonly ColumnRun _adjustmentRun = RunOf(runs, RowPart.Adjustment);
    private readonly ColumnRun[] _otherRuns = Array.FindAll(runs, static run => run.Part == RowPart.Other);

    private readonly CodeMemo<FunctionalCode> _functions = new();
    private readonly CodeMemo<DepartmentEconomicCode> _departments = new();
    private readonly CodeMemo<GovernmentEconomicCode> _governments = new();
    private readonly PartMemo<Words> _words = new(8);
    private readonly PartMemo<BudgetUnit> _units = new(10);
    private readonly PartMemo<Project> _projects = new(10);
    private readonly PartMemo<bool> _adjustments = new(4);
    // The unit, or where rows begin with it, the unit with the separator behind it.
    private SameText _unitText;
    private SameText _beginning;
    private readonly int _decimals = PlainAmount.DecimalsOf(amountColumn);
    private readonly RowCut _cut = new(columns.Length, separator);
    private readonly CsvFields _fields = new(separator);
    private readonly RowBuffer _row = new();

    private FunctionalCode _function;
    private DepartmentEconomicCode _department;
    private GovernmentEconomicCode _government;
    private Words _word;
    private Project? _project;
    private long _fen;
    private bool _isAdjustment;

    /// <summary>The unit of the row that was taken.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>The line of the row that was taken.</summary>
    public BudgetLine Line => BudgetLine.Create(new()
    {
        Unit = Unit!.Code,
        Function = _function,
        DepartmentEconomy = _department,
        GovernmentEconomy = _government,
        Kind = _word.Kind,
        Fund = _word.Fund,
        Vintage = _word.Vintage,
        Project = _project?.Name,
        ProjectCode = _project?.Code,
        Amount = WanYuan.FromFen(_fen),
        IsAdjustment = _isAdjustment,
    });

    /// <summary>Takes the next row of the source, where all of it can be read here.</summary>
    public bool TryRead(Utf8LineSource source)
    {
        var row = source.Ahead;
        if (!TryCut(row, out var isSameUnit))
        {
            if (!source.FillAhead())
                return false;
            row = source.Ahead;
            if (!TryCut(row, out isSameUnit))
                return false;
        }

        if (!_functions.TryFind(_cut.Text(row, _functionRun), out _function) || !TryTakeEconomy(row) || !_words.TryFind(_cut.Text(row, _wordsRun), out _word)
            || !PlainAmount.TryRead(_cut.Text(row, _amountRun), _decimals, out _fen) || !TryTakeAdjustment(row) || !(isSameUnit || TryTakeUnit(source, row)) || !TryTakeProject(source, row))
            return false;
        foreach (var run in _otherRuns)
        {
            if (!source.IsText(_cut.Text(row, run)))
                return false;
        }

        source.Take(_cut.Length);
        return true;
    }

    /// <summary>Learns the parts of the row that the source stands at.</summary>
    public void Learn(Utf8LineSource source, BudgetUnit unit, BudgetLine line)
    {
        var row = source.Behind;
        if (!_cut.Cut(row))
            return;
        _functions.Keep(_cut.Text(row, _functionRun), line.Function);
        if (!line.DepartmentEconomy.IsDefault)
            _departments.Keep(_cut.Text(row, _departmentRun), line.DepartmentEconomy);
        if (!line.GovernmentEconomy.IsDefault)
            _governments.Keep(_cut.Text(row, _governmentRun), line.GovernmentEconomy);
        _words.Keep(_cut.Text(row, _wordsRun), new(line.Kind, line.Fund, line.Vintage, line.Project is not null));
        _units.Keep(_cut.Text(row, _unitRun), unit);
        if (line.Project is not null)
            _projects.Keep(_cut.Text(row, _projectRun), new(line.Project, line.ProjectCode));
        if (_adjustmentRun.Columns > 0)
            _adjustments.Keep(_cut.Text(row, _adjustmentRun), line.IsAdjustment);
    }

    private static ColumnRun RunOf(ColumnRun[] runs, RowPart part) => Array.Find(runs, run => run.Part == part);

    /// <summary>Cuts a row; where it begins as the one before it, behind the unit.</summary>
    private bool TryCut(ReadOnlySpan<byte> row, out bool isSameUnit)
    {
        isSameUnit = _beginning.Begins(row, out var length);
        return isSameUnit ? _cut.Cut(row, _unitRun.Columns, length) : _cut.Cut(row);
    }

    private bool TryTakeEconomy(ReadOnlySpan<byte> row)
    {
        var department = _cut.Text(row, _departmentRun);
        var government = _cut.Text(row, _governmentRun);
        (_department, _government) = (default, default);
        return (department.IsEmpty || _departments.TryFind(department, out _department)) && (government.IsEmpty || _governments.TryFind(government, out _government));
    }

    private bool TryTakeAdjustment(ReadOnlySpan<byte> row)
    {
        var text = _cut.Text(row, _adjustmentRun);
        _isAdjustment = false;
        return (text.IsEmpty || _adjustments.TryFind(text, out _isAdjustment)) && (_fen >= 0 || _isAdjustment);
    }

    private bool TryTakeUnit(Utf8LineSource source, ReadOnlySpan<byte> row)
    {
        var text = _cut.Text(row, _unitRun);
        if (_unitText.Is(text))
            return true;
        if (!_units.TryFind(text, out var unit))
        {
            if (!units.KnowsYear || !TryLoad(source, _unitRun, text) || units.Parse(_row, out unit!) is not null || unit is null)
                return false;
            _units.Keep(text, unit);
        }

        // One of the two is enough to know the unit again.
        (Unit, _unitText, _beginning) = (unit, default, default);
        _ = _unitRun.First == 0 && _unitRun.Columns < columns.Length
            ? SameText.TryMake(row[..(text.Length + 1)], out _beginning)
            : SameText.TryMake(text, out _unitText);
        return true;
    }

    private bool TryTakeProject(Utf8LineSource source, ReadOnlySpan<byte> row)
    {
        var text = _cut.Text(row, _projectRun);
        if (!_word.HasProject)
        {
            // Nothing but separators.
            _project = null;
            return text.Length < Math.Max(1, _projectRun.Columns);
        }

        return _projects.TryFind(text, out _project!) || TryTakeNewProject(source, text);
    }

    private bool TryTakeNewProject(Utf8LineSource source, ReadOnlySpan<byte> text)
    {
        if (!TryLoad(source, _projectRun, text) || !_row.Has(LineColumn.Project))
            return false;
        _project = new(LineParser.Chars(_row[LineColumn.Project]), LineParser.TextOrNull(_row[LineColumn.ProjectCode]));
        if (string.IsNullOrWhiteSpace(_project.Name))
            return false;
        _projects.Keep(text, _project);
        return true;
    }

    private bool TryLoad(Utf8LineSource source, ColumnRun run, ReadOnlySpan<byte> text)
    {
        if (!source.IsText(text) || !_fields.Cut(text))
            return false;
        _row.Load(text);
        for (var i = 0; i < run.Columns; i++)
        {
            if (columns[run.First + i] is { } column)
                _row.Place(column, _fields[i].Start, _fields[i].Length);
        }

        return true;
    }

    /// <summary>Members of a line, and whether lines of its kind have a project.</summary>
    private readonly struct Words(ExpenditureKind kind, FundSource fund, Vintage vintage, bool hasProject)
    {
        private readonly byte _kind = (byte)kind;
        private readonly byte _fund = (byte)fund;
        private readonly byte _vintage = (byte)vintage;

        public ExpenditureKind Kind => (ExpenditureKind)_kind;

        public FundSource Fund => (FundSource)_fund;

        public Vintage Vintage => (Vintage)_vintage;

        public bool HasProject { get; } = hasProject;
    }

    private sealed record Project(string Name, string? Code);
}
