using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    private readonly RowCut _cut = new(columns.Length, separator);
    private readonly ColumnRun _functionRun = RunOf(runs, columns, RowPart.Function);
    private readonly ColumnRun _departmentRun = RunOf(runs, columns, RowPart.DepartmentEconomy);
    private readonly ColumnRun _governmentRun = RunOf(runs, columns, RowPart.GovernmentEconomy);
    private readonly ColumnRun _wordsRun = RunOf(runs, columns, RowPart.Words);
    private readonly ColumnRun _unitRun = RunOf(runs, columns, RowPart.Unit);
    private readonly ColumnRun _projectRun = RunOf(runs, columns, RowPart.Project);
    private readonly ColumnRun _amountRun = RunOf(runs, columns, RowPart.Amount);
    private readonly ColumnRun _adjustmentRun = RunOf(runs, columns, RowPart.Adjustment);
    private readonly ColumnRun[] _otherRuns = Array.FindAll(runs, static run => run.Part == RowPart.Other);

    private readonly CodeMemo<FunctionalCode> _functions = new();
    private readonly CodeMemo<DepartmentEconomicCode> _departments = new();
    private readonly CodeMemo<GovernmentEconomicCode> _governments = new();
    private readonly PartMemo<LineMembers.OfWords> _words = new(8);
    private readonly PartMemo<BudgetUnit> _units = new(10);
    private readonly PartMemo<LineProject> _projects = new(10);
    private readonly PartMemo<bool> _adjustments = new(4);
    // What the unit of the row before was read from; where rows begin with it, the next one is cut behind it.
    private readonly bool _isUnitFirst = RunOf(runs, columns, RowPart.Unit) is var unitRun && unitRun.First == 0 && unitRun.Columns < columns.Length;
    private SameText _unitText;
    private readonly int _decimals = PlainAmount.DecimalsOf(amountColumn);
    private readonly RowBuffer _row = new();

    /// <summary>The unit of the row that was taken.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>The project of the row that was taken; <see langword="null"/> where its line has none.</summary>
    public LineProject? Project { get; private set; }

    /// <summary>Takes the next row of the source, where all of it can be read here.</summary>
    /// <param name="source">The source.</param>
    /// <param name="parts">Is given what the row says but for unit and project; where the row is not taken, nothing that counts.</param>
    public bool TryRead(Utf8LineSource source, ref LineParts parts)
    {
        var ahead = source.Ahead;
        if (!TryCut(ahead, out var isSameUnit))
        {
            // Bytes that are read are only wanted where the row is not all there.
            if (ahead.Contains((byte)'\n') || !source.FillAhead())
                return false;
            ahead = source.Ahead;
            if (!TryCut(ahead, out isSameUnit))
                return false;
        }

        // A row that was cut ends within the bytes ahead; its columns need no more looks at how many these are.
        ref var row = ref MemoryMarshal.GetReference(ahead);
        if (!TryTakeMembers(ref row, ref parts)
            || !PlainAmount.TryRead(_cut.Text(ref row, _amountRun), _decimals, out parts.Fen)
            || !TryTakeAdjustment(_cut.Text(ref row, _adjustmentRun), ref parts)
            || !(isSameUnit || TryTakeUnit(source, ref row))
            || !TryTakeProject(source, ref row, parts.Members.Words.HasProject))
            return false;
        foreach (var run in _otherRuns)
        {
            if (!source.IsText(_cut.Text(ref row, run)))
                return false;
        }

        source.Take(_cut.Length);
        return true;
    }

    /// <summary>Learns the parts of the row that the source stands at.</summary>
    public void Learn(Utf8LineSource source, BudgetUnit unit, in LineParts parts, LineProject? project)
    {
        var behind = source.Behind;
        if (!_cut.Cut(behind))
            return;
        ref var row = ref MemoryMarshal.GetReference(behind);
        _functions.Keep(_cut.Text(ref row, _functionRun), parts.Members.Function);
        if (!parts.Members.Department.IsDefault)
            _departments.Keep(_cut.Text(ref row, _departmentRun), parts.Members.Department);
        if (!parts.Members.Government.IsDefault)
            _governments.Keep(_cut.Text(ref row, _governmentRun), parts.Members.Government);
        _words.Keep(_cut.Text(ref row, _wordsRun), parts.Members.Words);
        _units.Keep(_cut.Text(ref row, _unitRun), unit);
        if (project is not null)
            _projects.Keep(_cut.Text(ref row, _projectRun), project);
        _adjustments.Keep(_cut.Text(ref row, _adjustmentRun), parts.IsAdjustment);
    }

    private static ColumnRun RunOf(ColumnRun[] runs, LineColumn?[] columns, RowPart part)
        => Array.Find(runs, run => run.Part == part) is { Columns: > 0 } run ? run : new(part, RowCut.Nowhere(columns.Length), 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFindCode<T>(CodeMemo<T> memo, ReadOnlySpan<byte> text, out T code)
        where T : struct
    {
        if (!text.IsEmpty)
            return memo.TryFind(text, out code);
        code = default;
        return true;
    }

    /// <summary>Cuts a row; where it begins as the one before it, behind the unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryCut(ReadOnlySpan<byte> row, out bool isSameUnit)
    {
        isSameUnit = _unitText.Begins(row, out var length) && _isUnitFirst && Unsafe.Add(ref MemoryMarshal.GetReference(row), length) == separator;
        return isSameUnit ? _cut.Cut(row, _unitRun.Columns, length + 1) : _cut.Cut(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeMembers(ref byte row, ref LineParts parts)
        => _functions.TryFind(_cut.Text(ref row, _functionRun), out parts.Members.Function)
        && TryFindCode(_departments, _cut.Text(ref row, _departmentRun), out parts.Members.Department)
        && TryFindCode(_governments, _cut.Text(ref row, _governmentRun), out parts.Members.Government)
        && _words.TryFind(_cut.Text(ref row, _wordsRun), out parts.Members.Words);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeAdjustment(ReadOnlySpan<byte> text, ref LineParts parts)
    {
        parts.IsAdjustment = false;
        return text.IsEmpty ? parts.Fen >= 0 : _adjustments.TryFind(text, out parts.IsAdjustment) && (parts.Fen >= 0 || parts.IsAdjustment);
    }

    private bool TryTakeUnit(Utf8LineSource source, ref byte row)
    {
        var text = _cut.Text(ref row, _unitRun);
        if (_unitText.Is(text))
            return true;
        if (_units.TryFind(text, out var unit))
        {
            _unitText = _units.Remembered(text);
        }
        else
        {
            if (!units.KnowsYear || !TryLoad(source, ref row, _unitRun) || units.Parse(_row, out unit!) is not null || unit is null)
                return false;
            _units.Keep(text, unit, out _unitText);
        }

        Unit = unit;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeProject(Utf8LineSource source, ref byte row, bool hasProject)
    {
        var text = _cut.Text(ref row, _projectRun);
        if (hasProject)
            return TryFindProject(text) || TryTakeNewProject(source, ref row);

        // Nothing but separators.
        Project = null;
        return text.Length < _projectRun.Columns;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFindProject(ReadOnlySpan<byte> text)
    {
        var isKnown = _projects.TryFind(text, out var project);
        Project = project;
        return isKnown;
    }

    private bool TryTakeNewProject(Utf8LineSource source, ref byte row)
    {
        if (!TryLoad(source, ref row, _projectRun) || !_row.Has(LineColumn.Project))
            return false;
        Project = new(LineParser.Chars(_row[LineColumn.Project]), LineParser.TextOrNull(_row[LineColumn.ProjectCode]));
        if (string.IsNullOrWhiteSpace(Project.Name))
            return false;
        _projects.Keep(_cut.Text(ref row, _projectRun), Project);
        return true;
    }

    /// <summary>Gives the columns of a run their texts, where these are sure to be the same in UTF-8.</summary>
    private bool TryLoad(Utf8LineSource source, ref byte row, ColumnRun run)
    {
        var text = _cut.Text(ref row, run);
        if (!source.IsText(text))
            return false;
        _row.Load(text);
        var start = 0;
        for (var i = run.First; i < run.End; i++)
        {
            var length = _cut.Text(ref row, run with { First = i, Columns = 1 }).Length;
            if (columns[i] is { } column)
                _row.Place(column, start, length);
            start += length + 1;
        }

        return true;
    }
}
