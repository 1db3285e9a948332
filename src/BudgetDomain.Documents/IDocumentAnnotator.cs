using BudgetDomain.Rules;

namespace BudgetDomain.Documents;

/// <summary>Writes remarks into a copy of the original of one kind (批注原件). It finds places by reading the original again, as its reader does.</summary>
public interface IDocumentAnnotator
{
    /// <summary>Whether a file is of this kind, by its first bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    bool Recognises(ReadOnlySpan<byte> bytes);

    /// <summary>Writes a copy with remarks. What is in the original stays as it is.</summary>
    /// <param name="original">The original, which a reader has read before.</param>
    /// <param name="remarks">The remarks, with lines and columns as that reader counted them.</param>
    /// <param name="output">Where the copy goes; it is not closed.</param>
    /// <param name="options">The limits of reading.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many remarks stand at their place; the others have none in the file.</returns>
    /// <exception cref="DisclosureFormatException">Nothing can be written into this file.</exception>
    int Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<DocumentRemark> remarks, Stream output, DisclosureReaderOptions options, CancellationToken cancellationToken = default);
}
