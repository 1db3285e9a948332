using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Reading;

/// <summary>The resources of a document, with composite fonts without their outlines.</summary>
/// <remarks>
/// What a composite font prints and how far it advances stands in its dictionaries; its program, most of the bytes of many files, only draws. So it is
/// neither unfolded nor parsed. A simple font may take its encoding and widths from its program, and one that writes downwards its places.
/// </remarks>
internal sealed class LeanFonts(IResourceStore inner, IPdfTokenScanner scanner) : IResourceStore
{
    private static readonly NameToken[] Programs = [NameToken.FontFile, NameToken.FontFile2, NameToken.FontFile3];

    private readonly HashSet<IndirectReference> _seen = [];

    /// <inheritdoc/>
    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        if (Find<DictionaryToken>(resourceDictionary, NameToken.Font) is { } fonts)
        {
            foreach (var font in fonts.Data.Values)
                MakeLean(font as IndirectReferenceToken);
        }

        inner.LoadResourceDictionary(resourceDictionary);
    }

    /// <inheritdoc/>
    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken)
    {
        MakeLean(fontReferenceToken);
        return inner.GetFontDirectly(fontReferenceToken);
    }

    /// <inheritdoc/>
    public void UnloadResourceDictionary() => inner.UnloadResourceDictionary();

    /// <inheritdoc/>
    public IFont? GetFont(NameToken name) => inner.GetFont(name);

    /// <inheritdoc/>
    public bool TryGetXObject(NameToken name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StreamToken? stream) => inner.TryGetXObject(name, out stream);

    /// <inheritdoc/>
    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => inner.TryGetXObjectReference(name, out reference);

    /// <inheritdoc/>
    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => inner.GetExtendedGraphicsStateDictionary(name);

    /// <inheritdoc/>
    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => inner.TryGetNamedColorSpace(name, out namedColorSpace);

    /// <inheritdoc/>
    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => inner.GetColorSpaceDetails(name, dictionary);

    /// <inheritdoc/>
    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => inner.GetDeviceColorSpaceDetails(deviceColorSpace);

    /// <inheritdoc/>
    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => inner.GetMarkedContentPropertiesDictionary(name);

    /// <inheritdoc/>
    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => inner.GetPatterns();

    /// <inheritdoc/>
    public Shading GetShading(NameToken name) => inner.GetShading(name);

    /// <summary>Puts a composite font without program in its place. No other object uses its descriptor by way of it.</summary>
    private void MakeLean(IndirectReferenceToken? reference)
    {
        if (reference is null || !_seen.Add(reference.Data)
            || Find<DictionaryToken>(reference) is not { } font
            || !font.TryGet(NameToken.Subtype, out NameToken subtype) || subtype != NameToken.Type0
            || Find<NameToken>(font, NameToken.Encoding) is not { } encoding || encoding.Data.EndsWith('V')
            || Descendant(font) is not { } descendant
            || Find<DictionaryToken>(descendant, NameToken.FontDescriptor) is not { } descriptor
            || !Array.Exists(Programs, descriptor.ContainsKey))
        {
            return;
        }

        foreach (var program in Programs)
            descriptor = descriptor.Without(program);
        scanner.ReplaceToken(reference.Data, font.With(NameToken.DescendantFonts, new ArrayToken([descendant.With(NameToken.FontDescriptor, descriptor)])));
    }

    /// <summary>The only descendant, in an array or, against the rules, without one.</summary>
    private DictionaryToken? Descendant(DictionaryToken font)
        => font.TryGet(NameToken.DescendantFonts, out var descendants)
            ? Find<DictionaryToken>(descendants is ArrayToken { Length: > 0 } array ? array.Data[0] : descendants)
            : null;

    private T? Find<T>(DictionaryToken dictionary, NameToken name)
        where T : class, IToken
        => dictionary.TryGet(name, out var token) ? Find<T>(token) : null;

    private T? Find<T>(IToken token)
        where T : class, IToken
        => UglyToad.PdfPig.Parser.Parts.DirectObjectFinder.TryGet<T>(token, scanner, out var found) ? found : null;
}
