using System.Runtime.ExceptionServices;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Some lines of a file, to be read apart from those before and behind them, and what they were read to. Reused for others.</summary>
internal sealed class LineBlock
{
    private readonly List<BudgetUnit> _units = [];
    private readonly List<LineProject> _projects = [];
    private readonly List<LineFailure> _failures = [];

    // Of the last row, and its number in the list; -1 where it has none.
    private BudgetUnit? _unit;
    private int _unitNumber = -1;
    private LineProject? _project;
    private int _projectNumber = -1;

    /// <summary>The bytes, with room for a block of vectors behind them.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>How many bytes are there.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the file ends with it; any other ends with a line end.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Whether somebody reads it or has read it. Guarded by who gives out blocks, as are the next two.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Whether it was read.</summary>
    public bool IsDone { get; set; }

    /// <summary>What went wrong with the reading, which is no fault of the file.</summary>
    public ExceptionDispatchInfo? Fault { get; set; }

    /// <summary>The rows: lines, names of units and rejected ones; blank rows are left out.</summary>
    public Row[] Rows { get; private set; } = new Row[64];

    /// <summary>How many of the rows are there.</summary>
    public int Count { get; private set; }

    /// <summary>How many lines of the file were read.</summary>
    public long LineCount { get; set; }

    /// <summary>Where a record begins that goes on behind the block; the length where there is none.</summary>
    public int End { get; set; }

    /// <summary>An array for as many bytes as are wanted, with room for a block of vectors behind them.</summary>
    public byte[] Room(int length) => Bytes.Length >= length + Utf8LineSource.Slack ? Bytes : GC.AllocateUninitializedArray<byte>(length + Utf8LineSource.Slack);

    /// <summary>Begins with other lines.</summary>
    public LineBlock Hold(byte[] bytes, int length, bool isLast)
    {
        (Bytes, Length, IsLast, End) = (bytes, length, isLast, length);
        (IsTaken, IsDone, Fault, LineCount) = (false, false, null, 0);
        (_unit, _unitNumber, _project, _projectNumber) = (null, -1, null, -1);
        _units.Clear();
        _projects.Clear();
        _failures.Clear();
        Count = 0;
        return this;
    }

    /// <summary>The place of the next row, to be filled and then counted; what it holds is of a row of other lines.</summary>
    public ref Row Next()
    {
        if (Count == Rows.Length)
            Rows = [.. Rows, .. new Row[Count]];
        return ref Rows[Count];
    }

    /// <summary>Counts the row that was filled.</summary>
    public void Take() => Count++;

    /// <summary>A unit by its number.</summary>
    public BudgetUnit Unit(int number) => _units[number];

    /// <summary>Why a row is rejected; <see langword="null"/> where it is not.</summary>
    public LineFailure? FailureOf(in Row row) => row.Kind == RowKind.Rejected ? _failures[row.Other] : null;

    /// <summary>The project of a row that is a line; <see langword="null"/> where it has none.</summary>
    public LineProject? ProjectOf(in Row row) => row.Other < 0 ? null : _projects[row.Other];

    /// <summary>The number of a unit, the same for rows that follow one another.</summary>
    public int Keep(BudgetUnit? unit)
    {
        if (!ReferenceEquals(unit, _unit))
            (_unit, _unitNumber) = (unit, Added(_units, unit));
        return _unitNumber;
    }

    /// <summary>The number of a project, the same for rows that follow one another.</summary>
    public int Keep(LineProject? project)
    {
        if (!ReferenceEquals(project, _project))
            (_project, _projectNumber) = (project, Added(_projects, project));
        return _projectNumber;
    }

    /// <summary>The number of a failure.</summary>
    public int Keep(LineFailure failure) => Added(_failures, failure);

    private static int Added<T>(List<T> list, T? item)
        where T : class
    {
        if (item is null)
            return -1;
        list.Add(item);
        return list.Count - 1;
    }

    /// <summary>A row, without references: what it refers to, the block has.</summary>
    internal struct Row
    {
        /// <summary>The line, but for unit and project; of another row where this one is none.</summary>
        public LineParts Parts;

        /// <summary>The number of the unit, or -1.</summary>
        public int Unit;

        /// <summary>The number of the project of a line, or -1; that of the failure of a rejected row.</summary>
        public int Other;

        /// <summary>The number of its line in the block, from 1.</summary>
        public int Number;

        /// <summary>Where its text begins in the block.</summary>
        public int Start;

        /// <summary>How many bytes its text has.</summary>
        public int Length;

        /// <summary>What it is.</summary>
        public RowKind Kind;
    }
}
