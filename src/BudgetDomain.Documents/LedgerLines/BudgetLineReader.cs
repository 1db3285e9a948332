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
/// <see cref="RejectedCount"/>. A reader is for one thread at a time; the stream stays open. Where the host lets several threads
/// work, they read CSV in blocks, once the first rows have told the year and the encoding; rows, rejected lines and counts are the same in the same order.
/// </remarks>
public sealed class BudgetLineReader
{
    private const int MaxRejectText = 1000;

    /// <summary>Long enough that threads seldom meet, short enough that a block and its lines stay in the nearer caches.</summary>
    private const int BlockSize = 64 * 1024;

    private readonly Utf8LineSource _source;
    private readonly IRowFormat _format;
    private readonly RowReader _rows;
    private readonly UnitParser _units = new();
    private readonly Action<RejectedLine>? _onReject;
    private readonly int _blockSize;
    private readonly int _threads;
    private BlockRows? _blocks;
    private bool _mayCut;
    private RowKind _kind;
    private LineParts _parts;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The stream, read from its present position.</param>
    /// <param name="onReject">Is given every rejected line, in order, by the thread that calls <see cref="Read"/>.</param>
    /// <param name="degreeOfParallelism">How many threads work on it, 1 for the calling one alone; with more, the stream is read some blocks ahead. JSON Lines and
    /// files of nothing but ASCII are read by one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is less than 1.</exception>
    /// <exception cref="DisclosureFormatException">The stream is empty, of another kind, or its first line lacks a column; the message names it.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public BudgetLineReader(Stream stream, Action<RejectedLine>? onReject = null, int degreeOfParallelism = 1)
        : this(stream, onReject, degreeOfParallelism, BlockSize)
    {
    }

    internal BudgetLineReader(Stream stream, Action<RejectedLine>? onReject, int degreeOfParallelism, int blockSize)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        (_onReject, _threads, _blockSize) = (onReject, degreeOfParallelism, blockSize);
        _source = new(stream);
        do
        {
            if (!_source.MoveNext())
                throw LineFaults.Empty();
        }
        while (_source.Decode().IndexOfAnyExcept(" \t\r"u8) < 0);
        var isJson = _source.Decode().TrimStart(" \t"u8).StartsWith("{"u8);
        var row = new RowBuffer();
        _format = isJson ? new JsonRows() : new CsvRows(_source, row, _units);
        _rows = new(_source, _format, row, _units, isJson);
        _mayCut = !isJson && degreeOfParallelism > 1;
    }

    /// <summary>年度: the year that the first row states; the default value where it states none, or before the first <see cref="Read"/>.</summary>
    public FiscalYear Year => _units.Year;

    /// <summary>The line that was read; the default value for a row that only names a unit.</summary>
    public BudgetLine Current
    {
        get
        {
            if (_kind != RowKind.Line)
                return default;
            // One way to make it, and so little code that it becomes part of the caller's loop.
            ref readonly var parts = ref _parts;
            var project = _rows.Project;
            if (_blocks is not null)
                parts = ref _blocks.Parts(out project);
            return parts.ToLine(Unit!, project);
        }
    }

    /// <summary>What the row says of its unit (单位名称, 单位性质, 主管部门); the same object while rows say the same.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>Whether the row names a unit and is no line.</summary>
    public bool IsUnitRow => _kind == RowKind.Unit;

    /// <summary>The number of the present row in the file, from 1.</summary>
    public long Line => _blocks?.Number ?? _source.Line;

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
            _kind = RowKind.End;
            if (_mayCut)
                TryCutIntoBlocks();
            if (_blocks is null)
            {
                _kind = _rows.Read(ref _parts);
                SetUnit(_rows.Unit);
            }
            else
            {
                _kind = _blocks.Read();
                if (_kind != RowKind.End)
                    SetUnit(_blocks.Unit);
            }

            switch (_kind)
            {
                case RowKind.Line:
                    KeptCount++;
                    return true;
                case RowKind.Unit:
                    return true;
                case RowKind.Rejected:
                    Refuse(_blocks is null ? _rows.Failure! : _blocks.Failure!);
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Rejects the present line after all, for a reason of the host, such as a unit it does not know.</summary>
    /// <param name="code">The stable code of the reason.</param>
    /// <param name="reason">The reason in words.</param>
    /// <exception cref="InvalidOperationException">There is no present line, or it was rejected before.</exception>
    public void Reject(string code, LocalizedText reason)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(reason);
        if (_kind != RowKind.Line)
            throw new InvalidOperationException("当前没有明细行");
        KeptCount--;
        _kind = RowKind.Rejected;
        Refuse(new(code, reason));
    }

    /// <summary>Other threads begin when the year and the encoding are known, on which all rows depend.</summary>
    private void TryCutIntoBlocks()
    {
        if (!_units.KnowsYear || _source.IsGb18030 is not { } isGb18030)
            return;
        _mayCut = false;
        var (format, year) = ((CsvRows)_format, _units.Year);
        _blocks = new(new(_source, _blockSize), _source.LineCount, _threads, () => new(format, year, isGb18030));
    }

    /// <summary>Each way of reading knows units of its own; while they say the same, the object that was given stays.</summary>
    private void SetUnit(BudgetUnit? unit)
    {
        if (!ReferenceEquals(unit, Unit) && unit is not null && unit != Unit)
            Unit = unit;
    }

    private void Refuse(LineFailure failure)
    {
        RejectedCount++;
        if (_onReject is null)
            return;
        var text = _blocks is null ? Encoding.UTF8.GetString(_source.Decode()) : Utf8LineSource.TextOf(_blocks.Text, _source.IsGb18030 == true);
        if (text.Length > MaxRejectText)
            text = text[..(char.IsHighSurrogate(text[MaxRejectText - 1]) ? MaxRejectText - 1 : MaxRejectText)];
        _onReject(new(Line, failure.Code, failure.Reason, text));
    }
}
