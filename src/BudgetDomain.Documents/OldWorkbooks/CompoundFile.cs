using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace BudgetDomain.Documents.OldWorkbooks;

/// <summary>The container of Office files before 2007 (复合文档): sectors in chains, and a directory of named streams. Only what lies inside the file is followed.</summary>
internal static class CompoundFile
{
    private const int HeaderBytes = 512, EntryBytes = 128, FatInHeader = 109;
    private const uint EndOfChain = 0xFFFFFFFE, LastSector = 0xFFFFFFFA;

    /// <summary>Whether bytes are such a file that holds a workbook and no text document.</summary>
    internal static bool HoldsWorkbook(ReadOnlySpan<byte> bytes)
        => bytes is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..]
            && (bytes.IndexOf(Utf16("Workbook\0\0\0\0")) >= 0 || bytes.IndexOf(Utf16("Book\0\0\0\0\0\0\0\0")) >= 0) && bytes.IndexOf(Utf16("WordDocument")) < 0 && !FileKind.IsEncryptedOffice(bytes);

    /// <summary>The stream of a name; <see langword="null"/> where there is none.</summary>
    /// <exception cref="DisclosureFormatException">The container is damaged.</exception>
    internal static byte[]? Find(ReadOnlySpan<byte> file, string name)
    {
        if (file.Length < HeaderBytes)
            throw OldWorkbookFaults.Damaged();
        var (shift, miniShift) = (U16(file, 30), U16(file, 32));
        if (shift is not (9 or 12) || miniShift is < 4 or > 9)
            throw OldWorkbookFaults.Damaged();
        var sector = 1 << shift;
        var fat = ReadFat(file, sector);
        var directory = Chain(file, fat, U32(file, 48), sector, long.MaxValue);
        var wanted = Utf16(name);
        byte[]? mini = null;
        for (var at = 0; at + EntryBytes <= directory.Length; at += EntryBytes)
        {
            var entry = directory.AsSpan(at, EntryBytes);
            var length = U16(entry, 64);
            if (entry[66] == 5)
                mini = Chain(file, fat, U32(entry, 116), sector, U32(entry, 120));
            if (entry[66] != 2 || length != wanted.Length + 2 || !entry[..wanted.Length].SequenceEqual(wanted))
                continue;
            var (start, size) = (U32(entry, 116), U32(entry, 120));
            return size >= U32(file, 56)
                ? Chain(file, fat, start, sector, size)
                : MiniChain(mini ?? throw OldWorkbookFaults.Damaged(), ReadTable(Chain(file, fat, U32(file, 60), sector, long.MaxValue)), start, 1 << miniShift, size);
        }

        return null;
    }

    private static ReadOnlySpan<byte> Utf16(string text) => MemoryMarshal.AsBytes(text.AsSpan());

    private static uint[] ReadFat(ReadOnlySpan<byte> file, int sector)
    {
        var fat = new List<uint>();
        for (var i = 0; i < FatInHeader; i++)
            Append(file, fat, U32(file, 76 + (4 * i)), sector);

        // Large files list further parts of the table in a chain of their own.
        var most = file.Length / sector;
        var next = U32(file, 68);
        for (var steps = 0; next < LastSector && steps <= most; steps++)
        {
            var list = Sector(file, next, sector);
            for (var at = 0; at + 8 <= list.Length; at += 4)
                Append(file, fat, U32(list, at), sector);
            next = list.Length < sector ? EndOfChain : U32(list, sector - 4);
        }

        return [.. fat];
    }

    private static void Append(ReadOnlySpan<byte> file, List<uint> fat, uint number, int sector)
    {
        // The table has a word for each sector; what is beyond the file says nothing.
        if (number >= LastSector || fat.Count > file.Length / 4)
            return;
        fat.AddRange(ReadTable(Sector(file, number, sector)));
    }

    private static uint[] ReadTable(ReadOnlySpan<byte> bytes)
    {
        var table = new uint[bytes.Length / 4];
        for (var i = 0; i < table.Length; i++)
            table[i] = U32(bytes, 4 * i);
        return table;
    }

    private static ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> file, uint number, int sector)
    {
        var start = ((long)number + 1) * sector;
        if (start >= file.Length)
            throw OldWorkbookFaults.Damaged();
        return file[(int)start..(int)Math.Min(file.Length, start + sector)];
    }

    /// <summary>The sectors of a chain one after the other; a chain that comes back to itself would be longer than the file.</summary>
    private static byte[] Chain(ReadOnlySpan<byte> file, uint[] fat, uint start, int sector, long size)
    {
        var bytes = new List<byte>((int)Math.Clamp(size, 0, Math.Min(file.Length, 1 << 20)));
        for (var at = start; at < LastSector && bytes.Count < size; at = at < fat.Length ? fat[at] : EndOfChain)
        {
            bytes.AddRange(Sector(file, at, sector));
            if (bytes.Count > file.Length)
                throw OldWorkbookFaults.Damaged();
        }

        if (bytes.Count > size)
            bytes.RemoveRange((int)size, bytes.Count - (int)size);
        return [.. bytes];
    }

    private static byte[] MiniChain(byte[] mini, uint[] fat, uint start, int sector, long size)
    {
        var bytes = new List<byte>();
        for (var at = start; at < LastSector && bytes.Count < size; at = at < fat.Length ? fat[at] : EndOfChain)
        {
            var from = (long)at * sector;
            if (from >= mini.Length || bytes.Count > mini.Length)
                throw OldWorkbookFaults.Damaged();
            bytes.AddRange(mini.AsSpan((int)from, (int)Math.Min(sector, mini.Length - from)));
        }

        if (bytes.Count > size)
            bytes.RemoveRange((int)size, bytes.Count - (int)size);
        return [.. bytes];
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
