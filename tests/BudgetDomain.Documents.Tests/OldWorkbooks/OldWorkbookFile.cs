using System.Text;

namespace BudgetDomain.Documents.Tests.OldWorkbooks;

/// <summary>A workbook of Excel 97–2003 that a test makes record by record, as Excel writes what other programs do not.</summary>
internal sealed class OldWorkbookFile
{
    private readonly List<byte> _globals = [], _sheet = [];

    /// <summary>The version in the first record: 6 for Excel 97–2003, 5 for Excel 95.</summary>
    public ushort Version { get; init; } = 0x0600;

    /// <summary>The name of the stream.</summary>
    public string Stream { get; init; } = "Workbook";

    public OldWorkbookFile Global(int kind, params IEnumerable<byte> data) => Add(_globals, kind, [.. data]);

    public OldWorkbookFile Cell(int kind, params IEnumerable<byte> data) => Add(_sheet, kind, [.. data]);

    public static IEnumerable<byte> U16(params int[] values) => values.SelectMany(static v => BitConverter.GetBytes((ushort)v));

    public static IEnumerable<byte> U32(params uint[] values) => values.SelectMany(BitConverter.GetBytes);

    public static IEnumerable<byte> LongText(string text) => [.. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>The file; its stream lies in the small sectors where it is short enough.</summary>
    public byte[] ToArray()
    {
        var globals = new List<byte>();
        Add(globals, 0x809, [.. U16(Version, 5, 0, 0), .. U32(0, 0)]);
        globals.AddRange(_globals);
        var sheetAt = globals.Count + 4 + 8 + 2 + 4;
        Add(globals, 0x85, [.. U32((uint)sheetAt), 0, 0, 1, 1, (byte)'A', 0]);
        Add(globals, 0x0A, []);
        Assert(globals.Count == sheetAt);
        Add(globals, 0x809, [.. U16(Version, 0x10, 0, 0), .. U32(0, 0)]);
        globals.AddRange(_sheet);
        Add(globals, 0x0A, []);
        return globals.Count < 4096 ? Small(globals) : Large(globals);
    }

    private static void Assert(bool condition)
    {
        if (!condition)
            throw new InvalidOperationException("the length of the list of sheets is wrong");
    }

    private OldWorkbookFile Add(List<byte> stream, int kind, byte[] data)
    {
        stream.AddRange([.. U16(kind, data.Length), .. data]);
        return this;
    }

    private byte[] Large(List<byte> stream)
    {
        var count = (stream.Count + 511) / 512;
        if (count > 120)
            throw new InvalidOperationException("too long for one sector of the table");
        var fat = new List<uint> { 0xFFFFFFFD, 0xFFFFFFFE };
        for (var i = 0; i < count; i++)
            fat.Add(i + 1 == count ? 0xFFFFFFFE : (uint)(i + 3));
        return [.. Header(miniFat: 0xFFFFFFFE), .. Sector(fat), .. Directory(0xFFFFFFFE, 0, 2, (uint)stream.Count), .. Padded(stream)];
    }

    private byte[] Small(List<byte> stream)
    {
        var (minis, count) = ((stream.Count + 63) / 64, (stream.Count + 511) / 512);
        var fat = new List<uint> { 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFE };
        for (var i = 0; i < count; i++)
            fat.Add(i + 1 == count ? 0xFFFFFFFE : (uint)(i + 4));
        var mini = Enumerable.Range(1, minis).Select(i => i == minis ? 0xFFFFFFFE : (uint)i).ToList();
        return [.. Header(miniFat: 2), .. Sector(fat), .. Directory(3, (uint)(count * 512), 0, (uint)stream.Count), .. Sector(mini), .. Padded(stream)];
    }

    private static byte[] Header(uint miniFat)
    {
        byte[] header = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. U16(0x3E, 3, 0xFFFE, 9, 6), .. new byte[6], .. U32(0, 1, 1, 0, 4096, miniFat, miniFat < 100 ? 1U : 0U, 0xFFFFFFFE, 0, 0), .. Enumerable.Repeat((byte)0xFF, 432)];
        Assert(header.Length == 512);
        return header;
    }

    private byte[] Directory(uint rootStart, uint rootSize, uint start, uint size)
        => [.. Entry("Root Entry", 5, rootStart, rootSize), .. Entry(Stream, 2, start, size), .. new byte[256]];

    private static byte[] Entry(string name, byte kind, uint start, uint size)
        => [.. Encoding.Unicode.GetBytes(name.PadRight(32, '\0')), .. U16((name.Length + 1) * 2), kind, 1, .. U32(0xFFFFFFFF, 0xFFFFFFFF, kind == 5 ? 1 : 0xFFFFFFFF), .. new byte[36], .. U32(start, size, 0)];

    private static byte[] Sector(List<uint> words) => [.. U32([.. words]), .. Enumerable.Repeat((byte)0xFF, 512 - (4 * words.Count))];

    private static byte[] Padded(List<byte> stream) => [.. stream, .. new byte[((stream.Count + 511) / 512 * 512) - stream.Count]];
}
