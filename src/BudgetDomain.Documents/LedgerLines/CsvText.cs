using System.Buffers;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Texts as fields of CSV.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n\t");

    /// <summary>Writes a field, quoted where it must be: for separators, quotes, line ends, and blanks at its ends.</summary>
    public static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Special) < 0 && (text.IsEmpty || (text[0] != ' ' && text[^1] != ' ')))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        while (text.IndexOf('"') is var quote and >= 0)
        {
            writer.Write(text[..(quote + 1)]);
            writer.Write('"');
            text = text[(quote + 1)..];
        }

        writer.Write(text);
        writer.Write('"');
    }
}
