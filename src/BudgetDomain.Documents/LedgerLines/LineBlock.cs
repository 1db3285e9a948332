using System.Runtime.ExceptionServices;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Some lines of a file, to be read apart from those before and behind them, and what they were read to. Reused for others.</summary>
internal sealed class LineBlock
{
    private Row[] _rows = new Row[64];
    private int _count;

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
    public ReadOnlySpan<Row> Rows => _rows.AsSpan(0, _count);

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
        _count = 0;
        return this;
    }

    /// <summary>A row more, to be filled; what it holds is of a row of other lines.</summary>
    public ref Row NewRow()
    {
        if (_count == _rows.Length)
            Array.Resize(ref _rows, 2 * _count);
        return ref _rows[_count++];
    }

    /// <summary>A row.</summary>
    internal struct Row
    {
        /// <summary>The line; that of another row where this one is none.</summary>
        public BudgetLine Line;

        /// <summary>What rows of the block, up to it, say last of their unit; <see langword="null"/> where none does.</summary>
        public BudgetUnit? Unit;

        /// <summary>Why it is rejected; <see langword="null"/> where it is not.</summary>
        public LineFailure? Failure;

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
