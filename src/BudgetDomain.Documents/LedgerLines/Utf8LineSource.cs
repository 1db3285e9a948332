using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>
/// The lines of a stream as UTF-8, one at a time from one buffer: UTF-8 with or without mark, UTF-16 with mark, GB18030. In all of them
/// a line end is the byte 0x0A and part of no other character, so lines are cut first and decoded singly.
/// </summary>
internal sealed class Utf8LineSource
{
    /// <summary>Longer lines are no lines of a ledger; the buffer never outgrows this.</summary>
    public const int MaxLine = 1 << 20;

    // How far a quoted field may run over line ends, so that one stray quote does not swallow a file.
    private const int MaxRecord = 64 * 1024;

    private const int FirstBuffer = 256 * 1024;

    /// <summary>How much is read at once when no more is needed to know the encoding: what stays in the nearer caches until its lines are taken.</summary>
    private const int Portion = 32 * 1024;

    /// <summary>Room behind the bytes, so that a block of them may be loaded from any place.</summary>
    public const int Slack = 64;

    /// <summary>How much of a line that is too long is kept for its reject.</summary>
    private const int Beginning = 1024;

    private readonly Stream _stream;
    private byte[] _buffer;
    private byte[] _decoded = [];
    private int _start;
    private int _end;
    private int _next;
    private int _filled;
    private bool _ended;
    private bool _isLast = true;
    private bool? _isGb18030;
    private long _lines;
    private (int End, int Next, long Lines) _first;

    public Utf8LineSource(Stream stream)
    {
        _buffer = new byte[FirstBuffer + Slack];
        _stream = stream;
        while (_filled < 8 && !_ended)
            Fill();
        ReadOnlySpan<byte> head = _buffer.AsSpan(0, _filled);
        if (head.IsEmpty)
            throw LineFaults.Empty();
        if (FileKind.Foreign(head) is { } kind)
            throw LineFaults.Foreign(kind);
        var wide = head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode : head.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : null;
        if (wide is not null)
        {
            _stream = Encoding.CreateTranscodingStream(new PrefixedStream(head[2..].ToArray(), stream), wide, new UTF8Encoding(false), leaveOpen: true);
            (_filled, _ended) = (0, false);
            Fill();
        }
        else if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            _next = Encoding.UTF8.Preamble.Length;
            _isGb18030 = false;
        }
    }

    /// <summary>A source of blocks, which <see cref="Open"/> gives it.</summary>
    /// <param name="isGb18030">What the text of the file is.</param>
    public Utf8LineSource(bool isGb18030)
    {
        _stream = Stream.Null;
        _buffer = [];
        _isGb18030 = isGb18030;
    }

    /// <summary>Whether the text is GB18030; <see langword="null"/> as long as nothing but ASCII was met.</summary>
    public bool? IsGb18030 => _isGb18030;

    /// <summary>How many lines were taken.</summary>
    public long LineCount => _lines;

    /// <summary>Whether the record may go on behind the end of the block.</summary>
    public bool IsUnfinished { get; private set; }

    /// <summary>Where in the block the record begins.</summary>
    public int Start => _start;

    /// <summary>How many bytes the record has, without its line end.</summary>
    public int Length => _end - _start;

    /// <summary>The number of the line that the record begins on, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the record ends with a line end and not with the file.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Whether the line is longer than <see cref="MaxLine"/>; then only its beginning is there.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the last <see cref="Decode"/> met bytes that are no characters.</summary>
    public bool HasBadBytes { get; private set; }

    /// <summary>All bytes at hand from the next line on, with room for a block behind them.</summary>
    public ReadOnlySpan<byte> Ahead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _buffer.AsSpan(_next, _filled - _next);
    }

    /// <summary>All bytes at hand from the present record on, with room for a block behind them.</summary>
    public ReadOnlySpan<byte> Behind => _buffer.AsSpan(_start, _filled - _start);

    /// <summary>Whether bytes of the file are sure to be characters that are the same in UTF-8.</summary>
    public bool IsText(ReadOnlySpan<byte> raw) => _isGb18030 == false ? Utf8.IsValid(raw) : Ascii.IsValid(raw);

    /// <summary>Begins with a block.</summary>
    /// <param name="block">Its bytes, with room for a block of vectors behind them. They stay as they are.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="isLast">Whether the file ends with it. Any other ends with a line end.</param>
    public void Open(byte[] block, int length, bool isLast)
    {
        (_buffer, _filled) = (block, length);
        (_start, _end, _next, _lines) = (0, 0, 0, 0);
        (IsUnfinished, _ended, _isLast) = (false, true, isLast);
    }

    /// <summary>Gives up what was not taken, as a stream would: first bytes that were read already. No line is taken any more then.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public int GiveUp(byte[] buffer, int offset, int count)
    {
        if (_next == _filled)
            return _stream.Read(buffer, offset, count);
        count = Math.Min(count, _filled - _next);
        _buffer.AsSpan(_next, count).CopyTo(buffer.AsSpan(offset));
        _next += count;
        return count;
    }

    /// <summary>The text of a record, with what is no character replaced.</summary>
    public static string TextOf(ReadOnlySpan<byte> raw, bool isGb18030) => isGb18030 && !Ascii.IsValid(raw) ? Gb18030.Decode(raw) : Encoding.UTF8.GetString(raw);

    /// <summary>Takes the next line, of so many bytes without its line end.</summary>
    public void Take(int length)
    {
        _start = _next;
        _end = _start + length;
        _next = _end + 1;
        if (length > 0 && _buffer[_end - 1] == '\r')
            _end--;
        Line = ++_lines;
        (IsTerminated, IsTooLong) = (true, false);
    }

    /// <summary>Reads on, where not all bytes of the next line may be at hand.</summary>
    /// <returns>Whether there are more bytes than before.</returns>
    public bool FillAhead()
    {
        if (_ended || _filled - _next > MaxRecord)
            return false;
        var before = _filled - _next;
        _start = _end = _next;
        MakeRoom();
        Fill();
        return _filled - _next > before;
    }

    /// <summary>Goes to the next line.</summary>
    public bool MoveNext()
    {
        _start = _next;
        Line = _lines + 1;
        IsTooLong = false;
        if (!FindEnd(_start, MaxLine))
            return false;
        _first = (_end - _start, _next - _start, _lines);
        return true;
    }

    /// <summary>Takes the next line into the record, line end included.</summary>
    public bool Extend() => !IsTooLong && FindEnd(_next, MaxRecord);

    /// <summary>Gives back all lines but the first.</summary>
    public void Retract()
    {
        (_end, _next, _lines) = (_start + _first.End, _start + _first.Next, _first.Lines);
        IsTerminated = true;
    }

    /// <summary>The record as UTF-8, valid until the next move.</summary>
    public ReadOnlySpan<byte> Decode()
    {
        ReadOnlySpan<byte> raw = _buffer.AsSpan(_start.._end);
        HasBadBytes = false;
        if (Ascii.IsValid(raw))
            return raw;
        _isGb18030 ??= Decide();
        if (_isGb18030 == false)
        {
            HasBadBytes = !Utf8.IsValid(raw);
            return raw;
        }

        var text = Gb18030.Decode(raw);
        HasBadBytes = text.Contains('\uFFFD', StringComparison.Ordinal);
        if (_decoded.Length < text.Length * 3)
            _decoded = new byte[text.Length * 6];
        return _decoded.AsSpan(0, Encoding.UTF8.GetBytes(text, _decoded));
    }

    private bool FindEnd(int from, int limit)
    {
        var offset = from - _start;
        while (true)
        {
            var at = _buffer.AsSpan(from, _filled - from).IndexOf((byte)'\n');
            if (at >= 0 || _ended)
            {
                if (at < 0 && _filled == _start + offset)
                {
                    IsUnfinished = !_isLast && limit == MaxRecord && offset < limit;
                    return false;
                }

                // Whatever else is in the buffer: how far a record goes must not depend on how the stream is read.
                var end = at >= 0 ? from + at : _filled;
                if (end - _start >= limit && limit == MaxRecord)
                    return false;
                IsTooLong |= end - _start >= limit;
                (_end, _next, IsTerminated) = (end, at >= 0 ? end + 1 : end, at >= 0);
                break;
            }

            var searched = _filled - _start;
            if (searched >= limit)
                return limit == MaxLine && SkipLongLine();
            MakeRoom();
            Fill();
            from = _start + searched;
        }

        if (IsTooLong)
            _end = _start + Beginning;
        else if (_end > _start && _buffer[_end - 1] == '\r')
            _end--;
        _lines++;
        return true;
    }

    /// <summary>Keeps the beginning of the line for the reject, and drops the rest of it.</summary>
    private bool SkipLongLine()
    {
        const int kept = Beginning;
        IsTooLong = true;
        _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        _start = 0;
        while (true)
        {
            _filled = kept;
            if (_ended)
            {
                (_end, _next, IsTerminated) = (kept, kept, false);
                break;
            }

            Fill();
            var at = _buffer.AsSpan(kept, _filled - kept).IndexOf((byte)'\n');
            if (at >= 0)
            {
                (_end, _next, IsTerminated) = (kept, kept + at + 1, true);
                break;
            }
        }

        _lines++;
        return true;
    }

    /// <summary>By all that is in the buffer from the first line that is not plain ASCII: up to then, the encodings agree.</summary>
    private bool Decide()
    {
        ReadOnlySpan<byte> seen = _buffer.AsSpan(_start, _filled - _start);
        if (!_ended && seen.LastIndexOf((byte)'\n') is var last and > 0)
            seen = seen[..last];
        if (Utf8.IsValid(seen))
            return false;
        var (good, bad) = TextDecoding.Utf8Shape(seen);
        return good <= 4L * bad;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            _filled -= _start;
            _end -= _start;
            _next -= _start;
            _start = 0;
        }

        if (_filled == _buffer.Length - Slack)
            Array.Resize(ref _buffer, (2 * _filled) + Slack);
    }

    private void Fill()
    {
        var room = _buffer.Length - Slack - _filled;
        var count = _stream.Read(_buffer, _filled, _isGb18030 is null ? room : Math.Min(room, Portion));
        _ended = count == 0;
        _filled += count;
    }
}
