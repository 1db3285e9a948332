using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Documents;
using BudgetDomain.Documents.Packages;
using BudgetDomain.Documents.Tables;
using BudgetDomain.Documents.WordFiles;
using BudgetDomain.Office.Annotations;
using BudgetDomain.Rules;

namespace BudgetDomain.Office;

/// <summary>
/// Puts remarks as comments on the paragraphs and cells of a copy of an original Word file (<c>.docx</c>, <c>.docm</c>). Every part that has to do with no comment stays as
/// it is, byte for byte; comments that are there stay too.
/// </summary>
/// <remarks>Immutable; one instance serves any number of threads. What stands in a text box is noted on the paragraph that holds the box, where Word allows comments.</remarks>
public sealed class WordAnnotator : IDocumentAnnotator
{
    private readonly string _author;

    /// <summary>Creates an annotator.</summary>
    /// <param name="author">Whose comments they are.</param>
    /// <exception cref="ArgumentNullException"><paramref name="author"/> is <see langword="null"/>.</exception>
    public WordAnnotator(string author = "预算公开核对")
    {
        ArgumentNullException.ThrowIfNull(author);
        _author = author;
    }

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => OfficeKind.Of(bytes) == OfficeKind.Word;

    /// <inheritdoc/>
    public int Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, Stream output, DisclosureReaderOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var (copy, placed) = Copy(original, remarks, options, cancellationToken);
        output.Write(copy.Span);
        return placed;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Libraries throw all kinds of exceptions at damaged files; the caller is promised one.")]
    private (ReadOnlyMemory<byte> Bytes, int Placed) Copy(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, DisclosureReaderOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var places = new SourcePlaces<WordSpot>();
            var main = WordFormat.Read(original, new(options, cancellationToken), places);
            var notes = new Dictionary<WordSpot, List<string>>(ReferenceEqualityComparer.Instance);
            var placed = 0;
            foreach (var remark in remarks)
            {
                if (places.Find(remark, static spots => string.Concat(spots.Select(static spot => spot.Text))) is not { Count: > 0 } spots)
                    continue;
                placed++;
                var spot = SpotOf(spots, remark);
                if (!notes.TryGetValue(spot, out var texts))
                    notes.Add(spot, texts = []);
                texts.Add(remark.Text);
            }

            if (notes.Count == 0)
                return (original, 0);
            var edit = new PackageEdit(original, options, cancellationToken);
            new WordComments(edit, _author).Add(main, [.. notes.Select(static note => (note.Key, (IReadOnlyList<string>)note.Value))]);
            return (edit.Save(), placed);
        }
        catch (Exception e) when (e is not (DisclosureFormatException or OperationCanceledException))
        {
            throw new DisclosureFormatException(new LocalizedText("Word 文件已损坏，无法批注", "the Word file is damaged, so that no comment can be written into it"));
        }
    }

    /// <summary>Of the paragraphs of a cell the one that is meant.</summary>
    private static WordSpot SpotOf(IReadOnlyList<WordSpot> spots, DocumentRemark remark)
        => Holding(spots, remark.Focus) ?? Holding(spots, remark.Printed) ?? spots.FirstOrDefault(static spot => spot.Text.Length > 0) ?? spots[0];

    private static WordSpot? Holding(IReadOnlyList<WordSpot> spots, string text)
        => text.Length == 0 ? null : spots.FirstOrDefault(spot => spot.Text.Contains(text, StringComparison.Ordinal));
}
