using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The rows of one source, one after another: lines, names of units and what is neither.</summary>
/// <param name="source">The source.</param>
/// <param name="format">How rows are written in it.</param>
/// <param name="row">Is given the texts of a row by the format.</param>
/// <param name="units">Knows the year and the last unit.</param>
/// <param name="isAtRow">Whether the source stands at a row that was not read yet.</param>
internal sealed class RowReader(Utf8LineSource source, IRowFormat format, RowBuffer row, UnitParser units, bool isAtRow = false)
{
    private readonly KnownRows? _known = (format as CsvRows)?.Known;
    private readonly LineParser _parser = new();
    private LineProject? _project;
    private bool _isKnown;
    private bool _isAtRow = isAtRow;

    /// <summary>The project of the line; <see langword="null"/> where it has none.</summary>
    public LineProject? Project => _isKnown ? _known!.Project : _project;

    /// <summary>What rows say of their unit; the same object while they say the same.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>Why the row is no line.</summary>
    public LineFailure? Failure { get; private set; }

    /// <summary>Forgets the unit, where rows of another place follow.</summary>
    public void ForgetUnit() => Unit = null;

    /// <summary>Goes to the next row.</summary>
    /// <param name="parts">Is given what the row says of its line but for unit and project; where it is no line, nothing that counts.</param>
    public RowKind Read(ref LineParts parts)
    {
        if (_isKnown = _known is not null && _known.TryRead(source, ref parts))
        {
            SetUnit(_known!.Unit!);
            return RowKind.Line;
        }

        return ReadLong(ref parts);
    }

    private RowKind ReadLong(ref LineParts parts)
    {
        while (_isAtRow || source.MoveNext())
        {
            _isAtRow = false;
            row.Clear();
            if (source.IsTooLong)
                return Refuse(LineFailure.TooLong);
            var failure = format.Read(source, row);
            if (source.IsUnfinished)
                return RowKind.Unfinished;
            if (failure is not null)
                return Refuse(source.IsTerminated || format.EndsItself || failure.Code == LineRejectCodes.Encoding ? failure : LineFailure.Cut);
            if (row.IsBlank)
                continue;
            return source.IsTerminated || format.EndsItself ? TakeRow(ref parts) : Refuse(LineFailure.Cut);
        }

        return RowKind.End;
    }

    private RowKind TakeRow(ref LineParts parts)
    {
        var failure = units.Parse(row, out var unit);
        if (unit is not null)
            SetUnit(unit);
        if (failure is null && row.IsUnitAlone)
            return RowKind.Unit;
        if (failure is null)
            failure = _parser.Parse(row, unit, out var draft) ?? TakeLine(in draft, ref parts);
        if (failure is not null)
            return Refuse(failure);
        _known?.Learn(source, Unit!, in parts, _project);
        return RowKind.Line;
    }

    private LineFailure? TakeLine(in BudgetLineDraft draft, ref LineParts parts)
    {
        if (!BudgetLine.TryCreate(in draft, out var line, out var problem))
            return new(problem.Code, problem.Message);
        parts = LineParts.Of(in line);
        _project = line.Project is null ? null : new(line.Project, line.ProjectCode);
        return null;
    }

    /// <summary>Both ways of reading know units of their own; while they say the same, the object that was given stays.</summary>
    private void SetUnit(BudgetUnit unit)
    {
        if (!ReferenceEquals(unit, Unit) && unit != Unit)
            Unit = unit;
    }

    private RowKind Refuse(LineFailure failure)
    {
        Failure = failure;
        return RowKind.Rejected;
    }
}
