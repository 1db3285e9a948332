using System.Runtime.InteropServices;

namespace BudgetDomain.Documents;

/// <summary>Recognises files of other kinds by their first bytes, so that the message can name them.</summary>
internal static class FileKind
{
    internal static string? Foreign(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "PDF",
        [0x50, 0x4B, 3 or 5 or 7, 4 or 6 or 8, ..] => Package(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => "Word/Excel 97–2003 (doc, wps)",
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => "RTF",
        [0x1F, 0x8B, ..] => "gzip",
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, ..] => "7z",
        [0x52, 0x61, 0x72, 0x21, 0x1A, ..] => "RAR",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "PNG",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [0x47, 0x49, 0x46, 0x38, 0x37 or 0x39, 0x61, ..] => "GIF",
        [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => "TIFF",
        _ => null,
    };

    /// <summary>Whether the file is one of Word or Excel that a password locks: its content lies encrypted in a file of the older kind.</summary>
    internal static bool IsEncryptedOffice(ReadOnlySpan<byte> bytes)
        => bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] && bytes.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0;

    // The parts of a package lie anywhere in it, but their first names are near its start.
    private static string Package(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        return head.IndexOf("word/"u8) >= 0 ? "Word (docx)"
            : head.IndexOf("xl/"u8) >= 0 ? "Excel (xlsx)"
            : head.IndexOf("OFD.xml"u8) >= 0 ? "OFD"
            : "ZIP (docx, xlsx, ofd)";
    }
}
