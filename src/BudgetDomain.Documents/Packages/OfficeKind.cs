using System.Collections.Immutable;

namespace BudgetDomain.Documents.Packages;

/// <summary>Which kind of office file a zip archive is, by the folders in it.</summary>
internal static class OfficeKind
{
    internal const string Workbook = "xl/", Word = "word/";

    /// <summary><see cref="Workbook"/>, <see cref="Word"/>, or <see langword="null"/> for any other file.</summary>
    internal static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (!ZipPackage.Looks(bytes))
            return null;
        ImmutableArray<ZipItem> items;
        try
        {
            items = ZipDirectory.Read(bytes, DisclosureReaderOptions.Default);
        }
        catch (DisclosureFormatException)
        {
            // Damaged or over a limit: the first names decide, so that the reader of this kind says what is wrong.
            var head = bytes[..Math.Min(bytes.Length, 8192)];
            return head.IndexOf("[Content_Types].xml"u8) < 0 ? null : head.IndexOf("xl/"u8) >= 0 ? Workbook : head.IndexOf("word/"u8) >= 0 ? Word : null;
        }

        if (!items.Any(static item => item.Name.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)))
            return null;
        return Has(Word) ? Word : Has(Workbook) ? Workbook : null;

        bool Has(string folder) => items.Any(item => item.Name.TrimStart('/').StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }
}
