using BudgetDomain.Documents;
using BudgetDomain.Office;
using BudgetDomain.Publication;

namespace BudgetDomain.Cli.Publishing;

/// <summary>Writes composed disclosures in every format there is.</summary>
internal static class ComposedFiles
{
    /// <summary>The format that an extension means; Markdown for any that is not known.</summary>
    public static ComposeFormat FormatOf(string extension) => extension.ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => ComposeFormat.Html,
        ".DOCX" => ComposeFormat.Word,
        ".XLSX" => ComposeFormat.Workbook,
        _ => ComposeFormat.Markdown,
    };

    /// <summary>Whether a format is no text.</summary>
    public static bool IsBinary(ComposeFormat format) => format is ComposeFormat.Word or ComposeFormat.Workbook;

    /// <summary>Writes a disclosure: a text to the writer, anything else to the stream below it.</summary>
    public static void Write(ComposedDisclosure composed, ComposeFormat format, TextWriter text, Stream bytes, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case ComposeFormat.Html:
                HtmlDisclosureWriter.Write(composed, text, cancellationToken);
                break;
            case ComposeFormat.Word:
                WordDisclosureWriter.Write(composed, bytes, cancellationToken);
                break;
            case ComposeFormat.Workbook:
                WorkbookDisclosureWriter.Write(composed, bytes, cancellationToken);
                break;
            default:
                MarkdownDisclosureWriter.Write(composed, text, cancellationToken);
                break;
        }
    }
}
