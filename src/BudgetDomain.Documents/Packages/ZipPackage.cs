using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace BudgetDomain.Documents.Packages;

/// <summary>A zip archive in memory whose files are unpacked one by one, within limits.</summary>
internal sealed class ZipPackage
{
    private const int LocalLength = 30;
    private const uint LocalMark = 0x04034B50;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly DisclosureReaderOptions _options;
    private readonly Dictionary<string, ZipItem> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipBudget _budget;

    /// <summary>Opens an archive.</summary>
    /// <exception cref="DisclosureFormatException">It is damaged or beyond a limit.</exception>
    internal ZipPackage(ReadOnlyMemory<byte> bytes, DisclosureReaderOptions options)
    {
        (_bytes, _options, _budget) = (bytes, options, new ZipBudget(options));
        Items = ZipDirectory.Read(bytes.Span, options);
        foreach (var item in Items)
            _byName.TryAdd(item.Name.TrimStart('/'), item);
    }

    internal ImmutableArray<ZipItem> Items { get; }

    /// <summary>Whether the first bytes are those of a zip archive.</summary>
    internal static bool Looks(ReadOnlySpan<byte> bytes) => bytes is [0x50, 0x4B, 3, 4, ..] or [0x50, 0x4B, 5, 6, ..];

    internal ZipItem? Find(string name) => _byName.GetValueOrDefault(name.TrimStart('/'));

    /// <summary>Whether a file unpacks to so much that it is a bomb.</summary>
    internal bool IsTooDense(ZipItem item)
    {
        const int SmallEnough = 1 << 20;
        return item.Size > SmallEnough && item.Size / Math.Max(1, item.PackedSize) >= _options.MaxRatio;
    }

    /// <summary>Opens a file for reading. All files of the package count towards its limit.</summary>
    internal Stream Open(ZipItem item)
    {
        if (item.IsEncrypted)
            throw Faults.EncryptedEntry(item.Name);
        if (item.Method is not (0 or 8))
            throw Faults.UnknownCompression(item.Name);
        if (IsTooDense(item))
            throw Faults.TooDense(item.Name, _options.MaxRatio);
        _budget.Take(item.Size);
        return new ZipPartStream(AsStream(Packed(item)), item);
    }

    /// <summary>Unpacks a file as a whole.</summary>
    internal ReadOnlyMemory<byte> Extract(ZipItem item, CancellationToken cancellationToken)
    {
        if (item.Size > _options.MaxBytes)
            throw Faults.TooLong(item.Size, _options.MaxBytes);
        using var part = Open(item);
        return BoundedStream.ReadAll(part, _options.MaxBytes, cancellationToken);
    }

    private ReadOnlyMemory<byte> Packed(ZipItem item)
    {
        var bytes = _bytes.Span;
        if (item.Offset < 0 || item.Offset > bytes.Length - LocalLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)item.Offset..]) != LocalMark)
            throw Faults.DamagedArchive();
        var local = bytes[(int)item.Offset..];
        var start = item.Offset + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(local[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        return start + item.PackedSize <= bytes.Length ? _bytes.Slice((int)start, (int)item.PackedSize) : throw Faults.DamagedArchive();
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes)
        => MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
