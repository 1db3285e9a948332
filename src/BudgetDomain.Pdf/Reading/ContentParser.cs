using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace BudgetDomain.Pdf.Reading;

/// <summary>Reads the drawing of a page: well-formed content by <see cref="PlainContent"/>, anything else by the parser of the library.</summary>
internal sealed class ContentParser(IPageContentParser inner) : IPageContentParser
{
    /// <inheritdoc/>
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        var content = new byte[inputBytes.Length - inputBytes.CurrentOffset];
        var length = inputBytes.Read(content);
        if (new PlainContent(content.AsSpan(0, length)).Read() is { } operations)
            return operations;
        using var again = new MemoryInputBytes(content.AsMemory(0, length));
        return inner.Parse(pageNumber, again, log);
    }
}
