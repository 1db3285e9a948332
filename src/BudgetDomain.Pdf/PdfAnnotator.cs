using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Documents;
using BudgetDomain.Pdf.Annotations;
using BudgetDomain.Pdf.Ink;
using BudgetDomain.Pdf.Reading;
using BudgetDomain.Rules;

namespace BudgetDomain.Pdf;

/// <summary>
/// Highlights figures in a copy of an original PDF, with a note at each. The copy begins with all bytes of the original; the marks stand behind them, so
/// whatever the original holds stays.
/// </summary>
/// <remarks>Immutable; one instance serves any number of threads. Encrypted files, and files so damaged that their tables had to be guessed, are refused.</remarks>
public sealed class PdfAnnotator : IDocumentAnnotator
{
    private readonly string _author;

    /// <summary>Creates an annotator.</summary>
    /// <param name="author">Whose notes they are.</param>
    /// <exception cref="ArgumentNullException"><paramref name="author"/> is <see langword="null"/>.</exception>
    public PdfAnnotator(string author = "预算公开核对")
    {
        ArgumentNullException.ThrowIfNull(author);
        _author = author;
    }

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => PdfFormat.Instance.Recognises(bytes);

    /// <inheritdoc/>
    public int Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, Stream output, DisclosureReaderOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var (copy, placed) = Copy(original, remarks, new(options, cancellationToken));
        output.Write(copy);
        return placed;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The parser throws all kinds of exceptions at damaged files; the caller is promised one.")]
    private (byte[] Copy, int Placed) Copy(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, BlockBuilder blocks)
    {
        try
        {
            var places = new PdfPlaces();
            var pages = PdfFormat.ReadPlaces(original, blocks, places.See).ToDictionary(static page => page.Number, static page => page.Place);
            var (marks, placed) = Marks(remarks, places, pages);
            var copy = PdfFormat.OnLargeStack(
                () =>
                {
                    using var document = PdfFormat.Open(original, new PdfReading(blocks));
                    return PdfUpdate.Write(original, document, marks, _author);
                },
                blocks);
            return (copy, placed);
        }
        catch (Exception e) when (e is not (DisclosureFormatException or OperationCanceledException))
        {
            throw PdfFaults.NotWritable();
        }
    }

    private static (List<PdfMark> Marks, int Placed) Marks(IReadOnlyList<DocumentRemark> remarks, PdfPlaces places, Dictionary<int, PagePlace> pages)
    {
        var (marks, placed) = (new List<PdfMark>(), 0);
        foreach (var remark in remarks)
        {
            var found = places.Find(remark);
            placed += found.Count > 0 ? 1 : 0;
            foreach (var onPage in found.GroupBy(static place => place.Page))
                marks.Add(new(onPage.Key, onPage.Select(place => pages[onPage.Key].InFile(place.Box)).ToImmutableArray(), remark.Severity, remark.Text));
        }

        return (marks, placed);
    }
}
