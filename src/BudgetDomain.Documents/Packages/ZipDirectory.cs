using System.Buffers.Binary;
using System.Collections.Immutable;

namespace BudgetDomain.Documents.Packages;

/// <summary>Reads the directory of a zip archive: where its files lie and how large they are, before any of them is unpacked.</summary>
/// <remarks>
/// Written by hand, since the limits must hold before anything is allocated, names may be in GBK, and entries that lie over one
/// another (the way to make a small archive enormous) are to be refused.
/// </remarks>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054B50, End64Mark = 0x06064B50, Locator64Mark = 0x07064B50, EntryMark = 0x02014B50;
    private const int EndLength = 22, EntryLength = 46, Locator64Length = 20, End64Length = 56;

    internal static ImmutableArray<ZipItem> Read(ReadOnlySpan<byte> bytes, DisclosureReaderOptions options)
    {
        var (count, length, start) = FindDirectory(bytes, out var shift);
        if (count > (ulong)options.MaxEntries)
            throw Faults.TooManyEntries(options.MaxEntries);
        var items = ImmutableArray.CreateBuilder<ZipItem>((int)count);
        var directory = bytes.Slice(start, length);
        var packed = 0L;
        while (directory.Length >= EntryLength && items.Count < (int)count && U32(directory) == EntryMark)
        {
            var (name, extra, comment) = (U16(directory[28..]), U16(directory[30..]), U16(directory[32..]));
            var whole = EntryLength + name + extra + comment;
            if (whole > directory.Length)
                throw Faults.DamagedArchive();
            var item = ReadItem(directory, directory.Slice(EntryLength, name), directory.Slice(EntryLength + name, extra), shift);
            packed += item.PackedSize;
            if (packed > bytes.Length)
                throw Faults.OverlappingEntries();
            items.Add(item);
            directory = directory[whole..];
        }

        return items.Count == (int)count ? items.MoveToImmutable() : throw Faults.DamagedArchive();
    }

    private static ZipItem ReadItem(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, long shift)
    {
        var flags = U16(entry[8..]);
        long size = U32(entry[24..]), packed = U32(entry[20..]), offset = U32(entry[42..]);
        var wide = ZipExtra.Find(extra, 1);
        Widen(ref size, ref wide);
        Widen(ref packed, ref wide);
        Widen(ref offset, ref wide);
        if (size < 0 || packed < 0 || offset < 0)
            throw Faults.DamagedArchive();
        return new(
            ZipNames.Decode(name, (flags & 0x800) != 0, extra), U16(entry[10..]), (flags & 1) != 0, U32(entry[16..]), packed, size, unchecked(offset + shift));
    }

    /// <summary>Takes a number of 64 bits where that of 32 bits says that it does not fit.</summary>
    private static void Widen(ref long value, ref ReadOnlySpan<byte> wide)
    {
        if (value != uint.MaxValue || wide.Length < 8)
            return;
        value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
    }

    private static (ulong Count, int Length, int Start) FindDirectory(ReadOnlySpan<byte> bytes, out long shift)
    {
        var end = FindEnd(bytes);
        ulong count = U16(bytes[(end + 10)..]), length = U32(bytes[(end + 12)..]), offset = U32(bytes[(end + 16)..]);
        if (count == ushort.MaxValue || length == uint.MaxValue || offset == uint.MaxValue)
        {
            var locator = end - Locator64Length;
            if (locator >= 0 && U32(bytes[locator..]) == Locator64Mark
                && BinaryPrimitives.ReadUInt64LittleEndian(bytes[(locator + 8)..]) is var at && at <= (ulong)Math.Max(0, locator - End64Length)
                && U32(bytes[(int)at..]) == End64Mark)
            {
                end = (int)at;
                count = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(end + 32)..]);
                length = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(end + 40)..]);
                offset = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(end + 48)..]);
            }
        }

        if (length > (ulong)end || offset > (ulong)bytes.Length)
            throw Faults.DamagedArchive();

        // Something may stand before the archive, such as a program that unpacks it; then all places are shifted.
        var start = end - (int)length;
        shift = start - (long)offset;
        return (count, (int)length, start);
    }

    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.Length - EndLength - ushort.MaxValue);
        for (var at = bytes.Length - EndLength; at >= first; at--)
        {
            if (U32(bytes[at..]) == EndMark && at + EndLength + U16(bytes[(at + 20)..]) <= bytes.Length)
                return at;
        }

        throw Faults.DamagedArchive();
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
