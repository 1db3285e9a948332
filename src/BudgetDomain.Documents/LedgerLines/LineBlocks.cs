using System.Runtime.ExceptionServices;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The rest of a source in blocks of whole lines.</summary>
/// <param name="source">The source, of which no line is taken any more.</param>
/// <param name="size">How many bytes a block has, if lines are not longer.</param>
internal sealed class LineBlocks(Utf8LineSource source, int size)
{
    private byte[] _carried = [];
    private bool _isEnded;
    private ExceptionDispatchInfo? _fault;

    /// <summary>The next block; <see langword="null"/> at the end, and where the stream cannot be read any more.</summary>
    /// <param name="block">Holds it.</param>
    public LineBlock? Next(LineBlock block)
    {
        if (_isEnded)
            return null;
        var room = Math.Max(size, 2 * _carried.Length);
        var bytes = block.Room(room);
        _carried.CopyTo(bytes, 0);
        var (filled, searched) = (_carried.Length, 0);
        while (true)
        {
            while (filled < room && !_isEnded)
                filled += Read(bytes, filled, room - filled);
            if (_isEnded && _fault is null)
                return filled == 0 ? null : block.Hold(bytes, filled, true);
            var end = searched + bytes.AsSpan(searched, filled - searched).LastIndexOf((byte)'\n') + 1;
            if (end > searched)
            {
                _carried = bytes[end..filled];
                return block.Hold(bytes, end, false);
            }

            if (_isEnded)
                return null;

            // One line so far. Of one that is longer than any may be, no more is kept than shows that.
            searched = filled = Math.Min(filled, Utf8LineSource.MaxLine + 1);
            room = Math.Max(room, 2 * filled);
            Array.Resize(ref bytes, Math.Max(bytes.Length, room + Utf8LineSource.Slack));
        }
    }

    /// <summary>Throws where the stream could not be read to its end.</summary>
    public void ThrowIfFaulted() => _fault?.Throw();

    /// <summary>What is read ahead must not be lost for what comes behind it, so a fault waits until its turn.</summary>
    private int Read(byte[] bytes, int at, int room)
    {
        try
        {
            var count = source.GiveUp(bytes, at, room);
            _isEnded = count == 0;
            return count;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or NotSupportedException or UnauthorizedAccessException)
        {
            _fault = ExceptionDispatchInfo.Capture(e);
            _isEnded = true;
            return 0;
        }
    }
}
