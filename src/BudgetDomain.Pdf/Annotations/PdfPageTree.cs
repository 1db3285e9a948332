using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Annotations;

/// <summary>The objects of the pages, in their order.</summary>
internal static class PdfPageTree
{
    public static List<(IndirectReference Reference, DictionaryToken Dictionary)> Of(PdfDocument document)
    {
        var pages = new List<(IndirectReference, DictionaryToken)>();
        if (document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out var token) && token is IndirectReferenceToken root)
            Walk(document, root.Data, pages, []);

        // What stands in the tree otherwise than as an object of its own cannot be replaced.
        return pages.Count == document.NumberOfPages ? pages : throw PdfFaults.NotWritable();
    }

    private static void Walk(PdfDocument document, IndirectReference reference, List<(IndirectReference, DictionaryToken)> pages, HashSet<IndirectReference> seen)
    {
        if (!seen.Add(reference) || document.Structure.GetObject(reference)?.Data is not DictionaryToken node)
            return;
        var kids = node.TryGet(NameToken.Kids, out var token) ? token : null;
        if (kids is IndirectReferenceToken list)
            kids = document.Structure.GetObject(list.Data)?.Data;
        if (kids is not ArrayToken array)
        {
            pages.Add((reference, node));
            return;
        }

        foreach (var kid in array.Data.OfType<IndirectReferenceToken>())
            Walk(document, kid.Data, pages, seen);
    }
}
