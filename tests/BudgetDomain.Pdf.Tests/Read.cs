using BudgetDomain.Disclosure;
using BudgetDomain.Documents;

namespace BudgetDomain.Pdf.Tests;

/// <summary>Short ways to read a draft.</summary>
internal static class Read
{
    public static DisclosureReader Reader { get; } = new(DisclosureReaderOptions.Default, PdfFormat.Instance);

    public static SourceDocument Document(PdfDraft draft) => Reader.Read("draft.pdf", draft.ToBytes());

    /// <summary>The rows of all grids, cells parted by bars, covered ones shown as ^.</summary>
    public static string[] Rows(SourceDocument document)
        => [.. document.Blocks.OfType<Grid>().SelectMany(static g => g.Rows).Select(static r => string.Join('|', r.Cells.Select(static c => c.IsCovered ? "^" : c.Text)))];

    public static string[] Rows(PdfDraft draft) => Rows(Document(draft));

    public static string[] Paragraphs(PdfDraft draft) => [.. Document(draft).Blocks.OfType<Paragraph>().Select(static p => p.Text)];
}
