using System.Buffers.Binary;

namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>Walks the records of a stream: kind, length, data.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> stream, int start)
{
    private readonly ReadOnlySpan<byte> _stream = stream;
    private int _next = start;

    internal int Kind { get; private set; }

    internal ReadOnlySpan<byte> Data { get; private set; }

    /// <summary>Goes to the next record; not where the stream ends, or ends within it.</summary>
    internal bool Read()
    {
        if (_next < 0 || _next + 4 > _stream.Length)
            return false;
        Kind = BinaryPrimitives.ReadUInt16LittleEndian(_stream[_next..]);
        int length = BinaryPrimitives.ReadUInt16LittleEndian(_stream[(_next + 2)..]);
        if (_next + 4 + length > _stream.Length)
            throw OldWorkbookFaults.Damaged();
        Data = _stream.Slice(_next + 4, length);
        _next += 4 + length;
        return true;
    }

    /// <summary>Whether the next record goes on with this one.</summary>
    internal readonly bool GoesOn => _next + 4 <= _stream.Length && BinaryPrimitives.ReadUInt16LittleEndian(_stream[_next..]) == RecordKind.Continue;
}
