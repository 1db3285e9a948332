namespace BudgetDomain.Documents.Packages;

/// <summary>One file of a zip archive, as the archive's directory lists it.</summary>
/// <param name="Name">Its path in the archive, with <c>/</c> between folders.</param>
/// <param name="Method">How it is compressed: 0 not at all, 8 deflate.</param>
/// <param name="IsEncrypted">Whether it needs a password.</param>
/// <param name="Crc">The checksum of its content.</param>
/// <param name="PackedSize">Its length in the archive.</param>
/// <param name="Size">Its length when unpacked, as the archive says; reading stops there.</param>
/// <param name="Offset">Where its local header begins.</param>
internal sealed record ZipItem(string Name, int Method, bool IsEncrypted, uint Crc, long PackedSize, long Size, long Offset)
{
    internal bool IsFolder => Name.EndsWith('/');
}
