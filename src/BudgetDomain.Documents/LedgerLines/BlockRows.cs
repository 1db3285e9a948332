using System.Runtime.ExceptionServices;
using BudgetDomain.Ledger;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// The rows of a file whose blocks several threads read, in the order of the file and as one thread would read them.
/// </summary>
/// <remarks>
/// <para>A block ends at a line end. Rows depend on nothing before them but the year and the encoding, which are known before there are
/// blocks, and on whether they begin a record. So a block is read as if a record began with it; where the last record of one goes on
/// behind its end, the next is read again, from the beginning of that record.</para>
/// <para>The caller's thread cuts the stream, gives the rows, and reads blocks itself while those it waits for are in other hands. The others
/// come from the pool and go when there are no blocks; so nothing has to be closed.</para>
/// </remarks>
internal sealed class BlockRows
{
    private const int BlocksAheadOfThread = 3;

    private readonly LineBlocks _stream;
    private readonly int _threads;
    private readonly Func<BlockReader> _newReader;

    // All that follows is guarded by the gate: blocks in the order of the file, readers that nobody uses, and how many threads of the pool read.
    private readonly object _gate = new();
    private readonly Queue<LineBlock> _ahead = new();
    private readonly Stack<BlockReader> _readers = new();
    private int _working;

    private readonly Stack<LineBlock> _free = new();
    private LineBlock? _block;
    private LineBlock.Row[] _rows = [];
    private int _count;
    private int _row;
    private int _unit;
    private long _linesBefore;

    /// <summary>Begins.</summary>
    /// <param name="stream">The blocks.</param>
    /// <param name="linesBefore">How many lines of the file come before them.</param>
    /// <param name="threads">How many threads read, the caller's among them.</param>
    /// <param name="newReader">Makes a reader of blocks, for a thread that has none.</param>
    public BlockRows(LineBlocks stream, long linesBefore, int threads, Func<BlockReader> newReader)
        => (_stream, _linesBefore, _threads, _newReader) = (stream, linesBefore, threads, newReader);

    /// <summary>What rows of its block, up to it, say of their unit; <see langword="null"/> where none does.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>Why the row is no line.</summary>
    public LineFailure? Failure => _block!.FailureOf(in Row);

    /// <summary>The number of the row in the file.</summary>
    public long Number => _block is null ? _linesBefore + 1 : _linesBefore + Row.Number;

    /// <summary>The bytes of the row.</summary>
    public ReadOnlySpan<byte> Text => _block!.Bytes.AsSpan(Row.Start, Row.Length);

    private ref readonly LineBlock.Row Row => ref _rows[_row];

    /// <summary>What the row says of its line, where it is one, but for the unit.</summary>
    public ref readonly LineParts Parts(out LineProject? project)
    {
        ref readonly var row = ref Row;
        project = _block!.ProjectOf(in row);
        return ref row.Parts;
    }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public RowKind Read()
    {
        while (++_row >= _count)
        {
            if (!NextBlock())
                return RowKind.End;
        }

        ref readonly var row = ref Row;
        if (row.Unit != _unit)
            SetUnit(row.Unit);
        return row.Kind;
    }

    private bool NextBlock()
    {
        ReadOnlySpan<byte> rest = default;
        if (_block is not null)
        {
            _linesBefore += _block.LineCount;
            rest = _block.Bytes.AsSpan(_block.End.._block.Length);
        }

        FillUp();
        var next = Dequeue();
        if (next is null)
        {
            _block = null;
            _stream.ThrowIfFaulted();
        }

        if (!rest.IsEmpty)
        {
            next = Joined(rest, next);
            ReadNow(next);
        }
        else if (next is not null)
        {
            WaitFor(next);
        }

        if (_block is not null)
            _free.Push(_block);
        _block = next;
        (_rows, _count, _row) = next is null ? ([], 0, -1) : (next.Rows, next.Count, -1);
        SetUnit(-1);
        next?.Fault?.Throw();
        return next is not null;
    }

    private void SetUnit(int unit) => (_unit, Unit) = (unit, unit < 0 ? null : _block!.Unit(unit));

    /// <summary>Cuts blocks, so that no thread has to wait for one, and calls threads for them.</summary>
    private void FillUp()
    {
        while (_ahead.Count < _threads * BlocksAheadOfThread && _stream.Next(_free.TryPop(out var free) ? free : new()) is { } block)
        {
            lock (_gate)
            {
                _ahead.Enqueue(block);
                if (_ahead.Count == 1 || _working + 1 >= _threads)
                    continue;
                _working++;
            }

            ThreadPool.UnsafeQueueUserWorkItem(static rows => rows.Work(), this, preferLocal: false);
        }
    }

    private LineBlock? Dequeue()
    {
        lock (_gate)
            return _ahead.TryDequeue(out var next) ? next : null;
    }

    /// <summary>What is left of a block and the next one, which nobody reads any more.</summary>
    private LineBlock Joined(ReadOnlySpan<byte> rest, LineBlock? next)
    {
        var length = rest.Length + (next?.Length ?? 0);
        var joined = _free.TryPop(out var free) ? free : new();
        var bytes = joined.Room(length);
        rest.CopyTo(bytes);
        if (next is not null)
        {
            Withdraw(next);
            next.Bytes.AsSpan(0, next.Length).CopyTo(bytes.AsSpan(rest.Length));
            _free.Push(next);
        }

        return joined.Hold(bytes, length, next is null || next.IsLast);
    }

    /// <summary>Makes sure that nobody reads the block.</summary>
    private void Withdraw(LineBlock block)
    {
        lock (_gate)
        {
            if (!block.IsTaken)
                return;
        }

        WaitFor(block);
    }

    /// <summary>Reads the block, or others while it is read.</summary>
    private void WaitFor(LineBlock block)
    {
        while (true)
        {
            LineBlock? mine;
            lock (_gate)
            {
                if (block.IsDone)
                    return;
                mine = block.IsTaken ? TakeFirst() : block;
                if (mine is null)
                {
                    Monitor.Wait(_gate);
                    continue;
                }

                mine.IsTaken = true;
            }

            ReadNow(mine);
        }
    }

    private void Work()
    {
        while (true)
        {
            LineBlock? mine;
            lock (_gate)
            {
                mine = TakeFirst();
                if (mine is null)
                {
                    _working--;
                    return;
                }
            }

            ReadNow(mine);
        }
    }

    private LineBlock? TakeFirst()
    {
        foreach (var block in _ahead)
        {
            if (!block.IsTaken)
            {
                block.IsTaken = true;
                return block;
            }
        }

        return null;
    }

    private void ReadNow(LineBlock block)
    {
        BlockReader? reader;
        lock (_gate)
            _ = _readers.TryPop(out reader);
        try
        {
            reader ??= _newReader();
            reader.Read(block);
        }
        catch (Exception e) when (block.Fault is null)
        {
            // Whatever it is, it belongs to the thread that asks for the rows.
            block.Fault = ExceptionDispatchInfo.Capture(e);
        }

        lock (_gate)
        {
            if (reader is not null)
                _readers.Push(reader);
            block.IsDone = true;
            Monitor.PulseAll(_gate);
        }
    }
}
