using BudgetDomain.Documents;
using BudgetDomain.Office;
using BudgetDomain.Pdf;

namespace BudgetDomain.Cli.Checking;

/// <summary>The formats that the program reads besides those that the reader itself knows.</summary>
internal static class DocumentFormats
{
    /// <summary>All of them. A format that another library brings is added here, and nowhere else.</summary>
    internal static IDocumentFormat[] All { get; } = [PdfFormat.Instance];

    /// <summary>What can write remarks into originals.</summary>
    internal static IDocumentAnnotator[] Annotators { get; } = [new WorkbookAnnotator(), new WordAnnotator(), new PdfAnnotator(), new HtmlAnnotator()];
}
