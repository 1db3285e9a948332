using System.Buffers;
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
        var content = ArrayPool<byte>.Shared.Rent((int)(inputBytes.Length - inputBytes.CurrentOffset));
        try
        {
            // The operations have copies of what they say of it.
            var length = inputBytes.Read(content.AsSpan(0, (int)(inputBytes.Length - inputBytes.CurrentOffset)));
            if (new PlainContent(content.AsSpan(0, length)).Read() is { } operations)
                return operations;
            using var again = new MemoryInputBytes(content.AsMemory(0, length).ToArray());
            return inner.Parse(pageNumber, again, log);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }
}
