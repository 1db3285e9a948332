using System.Diagnostics.CodeAnalysis;
using BudgetDomain.Pdf.Ink;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Reading;

/// <summary>Makes pages of ink instead of the parser's own pages, which keep far more of every character than is needed.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "The parser makes it, by its type.")]
internal sealed class PageInkFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<PageInk>(pdfScanner, new LeanFonts(resourceStore, pdfScanner), filterProvider, new ContentParser(pageContentParser), parsingOptions)
{
    private readonly InkLists _lists = new();

    /// <inheritdoc/>
    protected override PageInk ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var bounds = initialMatrix.Transform(cropBox.Bounds);
        var page = Box.Around(bounds.BottomLeft.X, bounds.BottomLeft.Y, bounds.TopRight.X, bounds.TopRight.Y);
        var back = initialMatrix.Inverse();
        var raw = new RawInk(pageNumber, page, at => back.Transform(at.X, at.Y), _lists);
        return new InkReader(raw, page, pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, (PdfReading)ParsingOptions)
            .Process(pageNumber, operations ?? []);
    }
}
