namespace BudgetDomain.Documents;

/// <summary>Takes all bytes of a stream, but never more than a limit: a stream may lie about its length or have no end.</summary>
internal static class BoundedStream
{
    private const int FirstBuffer = 64 * 1024;

    internal static ReadOnlyMemory<byte> ReadAll(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstSize(stream, limit)];
        var length = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = stream.Read(buffer, length, buffer.Length - length);
            if (count == 0)
                return buffer.AsMemory(0, length);
            length += count;
            Grow(ref buffer, length, limit);
        }
    }

    internal static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstSize(stream, limit)];
        var length = 0;
        while (true)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return buffer.AsMemory(0, length);
            length += count;
            Grow(ref buffer, length, limit);
        }
    }

    private static int FirstSize(Stream stream, int limit)
    {
        if (!stream.CanSeek)
            return Math.Min(FirstBuffer, limit + 1);
        var rest = stream.Length - stream.Position;
        if (rest > limit)
            throw Faults.TooLong(rest, limit);
        // One byte more than needed, so that the end is met without growing. Special files say 0 and have content.
        return (int)Math.Clamp(rest + 1, 1024, limit + 1L);
    }

    private static void Grow(ref byte[] buffer, int length, int limit)
    {
        if (length > limit)
            throw Faults.TooLong(null, limit);
        if (length == buffer.Length)
            Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit + 1L));
    }
}
