using System.IO.Compression;

namespace BudgetDomain.Documents.Packages;

/// <summary>The content of one file of an archive: never more than the archive says, and checked against its checksum at the end.</summary>
internal sealed class ZipPartStream(Stream packed, ZipItem item) : Stream
{
    private readonly Stream _inner = item.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    private long _read;
    private uint _crc;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        int count;
        try
        {
            count = _inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Faults.DamagedEntry(item.Name);
        }

        _read += count;
        _crc = Crc32.Append(_crc, buffer[..count]);
        if (_read > item.Size || (count == 0 && (_read < item.Size || _crc != item.Crc)))
            throw Faults.DamagedEntry(item.Name);
        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
