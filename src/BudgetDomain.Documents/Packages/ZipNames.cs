using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace BudgetDomain.Documents.Packages;

/// <summary>The names of files in zip archives: UTF-8 where marked, else whatever the system of the maker used, in China GBK.</summary>
internal static class ZipNames
{
    private const ushort UnicodePath = 0x7075;

    internal static string Decode(ReadOnlySpan<byte> name, bool isUtf8, ReadOnlySpan<byte> extra)
    {
        if (TryUnicodePath(name, extra, out var path))
            name = path;
        var text = isUtf8 || Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : Gb18030.Decode(name);
        return BlockBuilder.Clean(text.Replace('\\', '/'));
    }

    // Some packers keep the name a second time in UTF-8, with the checksum of the first so that a renamed file is noticed.
    private static bool TryUnicodePath(ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, out ReadOnlySpan<byte> path)
    {
        path = ZipExtra.Find(extra, UnicodePath);
        if (path.Length < 6 || path[0] != 1 || BinaryPrimitives.ReadUInt32LittleEndian(path[1..]) != Crc32.Append(0, name))
            return false;
        path = path[5..];
        return Utf8.IsValid(path);
    }
}
