using BudgetDomain.Pdf.Ink;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Reading;

/// <summary>Follows the drawing of one page and keeps what a reader of tables needs: characters, straight lines, what is clipped.</summary>
internal sealed class InkReader(
    RawInk raw,
    Box page,
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    PdfReading reading)
    : BaseStreamProcessor<PageInk>(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, reading)
{
    // Drawings inside drawings: word processors need two or three levels.
    private const int DeepestForm = 20;

    private readonly Stack<Box> _clips = new();
    private readonly Stack<bool> _contents = new();
    private readonly PathInk _path = new();
    private Box _clip = page;
    private int _depth;
    private int _furniture;

    /// <inheritdoc/>
    public override PageInk Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        ProcessOperations(operations);
        return raw.Upright();
    }

    /// <inheritdoc/>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        // A drawing may name another that names the first.
        if (++_depth > DeepestForm)
            reading.Fail(PdfFaults.TooDeep(DeepestForm));
        foreach (var operation in operations)
        {
            reading.Step();
            operation.Run(this);
        }

        _depth--;
    }

    /// <inheritdoc/>
    public override void PushState()
    {
        base.PushState();
        _clips.Push(_clip);
        if (StackSize > PdfReading.DeepestStack)
            reading.Fail(PdfFaults.TooDeep(PdfReading.DeepestStack));
    }

    /// <inheritdoc/>
    public override void PopState()
    {
        if (_clips.TryPop(out var clip))
            _clip = clip;
        base.PopState();
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        reading.Mark();
        if (_furniture > 0)
            return;
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var top = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 1))));
        var size = Math.Sqrt(Square(top.X - start.X) + Square(top.Y - start.Y));
        if (font.IsVertical)
        {
            // Written downwards: every character stands upright in its own place.
            raw.AddGlyph(unicode, start.X, start.Y, start.X + size, start.Y, size, _clip);
            return;
        }

        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        raw.AddGlyph(unicode, start.X, start.Y, end.X, end.Y, size, _clip);
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        reading.Mark();
        AddPicture();
    }

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) => AddPicture();

    /// <inheritdoc/>
    public override void EndInlineImage(Memory<byte> bytes)
    {
        // The picture itself is never looked at.
        reading.Mark();
        AddPicture();
        InlineImageBuilder = null;
    }

    /// <inheritdoc/>
    public override void BeginSubpath() => _path.End();

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath() => _path.Close() is { } point ? new PdfPoint(point.X, point.Y) : null;

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _path.Move(CurrentPosition.X, CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _path.Line(CurrentPosition.X, CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => BezierCurveTo(x2, y2, x2, y2, x3, y3);

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3));
        _path.Curve(CurrentPosition.X, CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        _ = _path.Close();
    }

    /// <inheritdoc/>
    public override void StrokePath(bool close) => Paint(stroke: true, fill: false, close);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(stroke: false, fill: true, close);

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(stroke: true, fill: true, close);

    /// <inheritdoc/>
    public override void EndPath() => _path.Clear();

    /// <inheritdoc/>
    public override void ClosePath() => _ = _path.Close();

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (_path.Bounds() is { } bounds)
            _clip = _clip.Intersect(bounds);
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
        // A shade is no line.
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var isFurniture = name == NameToken.Artifact && IsPageFurniture(
            propertyDictionaryName is null ? properties : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties);
        _contents.Push(isFurniture);
        _furniture += isFurniture ? 1 : 0;
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
        if (_contents.TryPop(out var wasFurniture) && wasFurniture)
            _furniture--;
    }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
        => _clip = _clip.Intersect(BoundsOf(CurrentTransformationMatrix.Transform(rectangle)));

    /// <summary>Whether marked content is what the source itself calls a running head, a foot or a watermark.</summary>
    private static bool IsPageFurniture(DictionaryToken? properties)
        => properties is not null && properties.TryGet(NameToken.Subtype, out var token) && token is NameToken { Data: "Header" or "Footer" or "Watermark" };

    private static double Square(double x) => x * x;

    private static Box BoundsOf(PdfRectangle r)
        => Box.Around(r.BottomLeft.X, r.BottomLeft.Y, r.TopRight.X, r.TopRight.Y).Union(Box.Around(r.TopLeft.X, r.TopLeft.Y, r.BottomRight.X, r.BottomRight.Y));

    private void Paint(bool stroke, bool fill, bool close)
    {
        if (close)
            _ = _path.Close();
        if (_furniture == 0)
            _path.Paint(stroke, fill, raw, _clip, reading);
        _path.Clear();
    }

    // A picture fills the unit square of its coordinates.
    private void AddPicture()
    {
        if (_furniture == 0)
            raw.AddPicture(BoundsOf(CurrentTransformationMatrix.Transform(new PdfRectangle(0, 0, 1, 1))), _clip);
    }
}
