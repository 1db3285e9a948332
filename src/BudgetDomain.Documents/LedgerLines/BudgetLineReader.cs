using System.Text;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// Reads budget lines (预算明细) from CSV or JSON Lines, one at a time and in constant memory. The schema is in
/// <c>docs/ledger-files.md</c>.
/// </summary>
/// <remarks>
/// The format is found from the content, and so is the encoding: UTF-8 with or without mark, UTF-16 with mark, GB18030. A row that is no
/// line is rejected with its number and the reason, and reading goes on: <see cref="LineCount"/> = <see cref="KeptCount"/> +
/// <see cref="RejectedCount"/>. A reader is for one thread at a time; the stream stays open.
/// </remarks>
public sealed class BudgetLineReader
{
    private const int MaxRejectText = 1000;

    private readonly Utf8LineSource _source;
    private readonly IRowFormat _format;
    private readonly KnownRows? _known;
    private readonly RowBuffer _row = new();
    private readonly LineParser _parser = new();
    private readonly Action<RejectedLine>? _onReject;
    private readonly UnitParser _units = new();
    private BudgetLine _current;
    private bool _isKnown;
    private bool _pending;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The stream, read from its present position.</param>
    /// <param name="onReject">Is given every rejected line, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="DisclosureFormatException">The stream is empty, of another kind, or its first line lacks a column; the message names it.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public BudgetLineReader(Stream stream, Action<RejectedLine>? onReject = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _onReject = onReject;
        _source = new(stream);
        do
        {
            if (!_source.MoveNext())
                throw LineFaults.Empty();
        }
        while (_source.Decode().IndexOfAnyExcept(" \t\r"u8) < 0);
        _pending = _source.Decode().TrimStart(" \t"u8).StartsWith("{"u8);
        _format = _pending ? new JsonRows() : new CsvRows(_source, _row, _units);
        _known = (_format as CsvRows)?.Known;
    }

    /// <summary>年度: the year that the first row states; the default value where it states none, or before the first <see cref="Read"/>.</summary>
    public FiscalYear Year => _units.Year;

    /// <summary>The line that was read; the default value for a row that only names a unit.</summary>
    public BudgetLine Current => _isKnown ? _known!.Line : _current;

    /// <summary>What the row says of its unit (单位名称, 单位性质, 主管部门); the same object while rows say the same.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>Whether the row names a unit and is no line.</summary>
    public bool IsUnitRow { get; private set; }

    /// <summary>The number of the present row in the file, from 1.</summary>
    public long Line => _source.Line;

    /// <summary>How many lines there were so far, kept and rejected; blank rows and rows that only name a unit are no lines.</summary>
    public long LineCount => KeptCount + RejectedCount;

    /// <summary>How many lines were kept.</summary>
    public long KeptCount { get; private set; }

    /// <summary>How many lines were rejected.</summary>
    public long RejectedCount { get; private set; }

    /// <summary>Columns or keys that mean nothing here and were passed over.</summary>
    public IReadOnlyCollection<string> IgnoredColumns => _format.Ignored;

    /// <summary>Goes to the next good row.</summary>
    /// <returns>Whether there is one; <see langword="false"/> at the end.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read()
    {
        while (true)
        {
            if (_isKnown = TakeKnownRow())
                return true;
            if (!_pending && !_source.MoveNext())
                break;
            _pending = false;
            _row.Clear();
            if (_source.IsTooLong)
                Refuse(LineFailure.TooLong);
            else if (_format.Read(_source, _row) is { } failure)
                Refuse(_source.IsTerminated || _format.EndsItself || failure.Code == LineRejectCodes.Encoding ? failure : LineFailure.Cut);
            else if (_row.IsBlank)
                continue;
            else if (!_source.IsTerminated && !_format.EndsItself)
                Refuse(LineFailure.Cut);
            else if (TakeRow())
                return true;
        }

        _current = default;
        return false;
    }

    /// <summary>Rejects the present line after all, for a reason of the host, such as a unit it does not know.</summary>
    /// <param name="code">The stable code of the reason.</param>
    /// <param name="reason">The reason in words.</param>
    /// <exception cref="InvalidOperationException">There is no present line, or it was rejected before.</exception>
    public void Reject(string code, LocalizedText reason)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(reason);
        if (Current.IsDefault)
            throw new InvalidOperationException("当前没有明细行");
        KeptCount--;
        (_current, _isKnown) = (default, false);
        Refuse(new(code, reason));
    }

    private bool TakeKnownRow()
    {
        if (_known is null || !_known.TryRead(_source))
            return false;
        SetUnit(_known.Unit!);
        IsUnitRow = false;
        KeptCount++;
        return true;
    }

    private bool TakeRow()
    {
        var failure = _units.Parse(_row, out var unit);
        if (unit is not null)
            SetUnit(unit);
        IsUnitRow = false;
        _current = default;
        if (failure is null && _row.IsUnitAlone)
            return IsUnitRow = true;
        if (failure is null)
            failure = _parser.Parse(_row, unit, out var draft) ?? TakeLine(in draft);
        if (failure is not null)
        {
            Refuse(failure);
            return false;
        }

        _known?.Learn(_source, Unit!, _current);
        KeptCount++;
        return true;
    }

    private LineFailure? TakeLine(in BudgetLineDraft draft)
    {
        if (!BudgetLine.TryCreate(in draft, out var line, out var problem))
            return new(problem.Code, problem.Message);
        _current = line;
        return null;
    }

    /// <summary>Both ways of reading know units of their own; while they say the same, the object that was given stays.</summary>
    private void SetUnit(BudgetUnit unit)
    {
        if (!ReferenceEquals(unit, Unit) && unit != Unit)
            Unit = unit;
    }

    private void Refuse(LineFailure failure)
    {
        RejectedCount++;
        if (_onReject is null)
            return;
        var text = Encoding.UTF8.GetString(_source.Decode());
        if (text.Length > MaxRejectText)
            text = text[..(char.IsHighSurrogate(text[MaxRejectText - 1]) ? MaxRejectText - 1 : MaxRejectText)];
        _onReject(new(_source.Line, failure.Code, failure.Reason, text));
    }
}
