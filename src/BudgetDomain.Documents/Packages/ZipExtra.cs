using System.Buffers.Binary;

namespace BudgetDomain.Documents.Packages;

/// <summary>The extra fields of a zip entry: number, length, content, one after the other.</summary>
internal static class ZipExtra
{
    /// <summary>The content of a field; empty where there is none.</summary>
    internal static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> extra, ushort number)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (4 + length > extra.Length)
                break;
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == number)
                return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }

        return [];
    }
}
