using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Reading;

/// <summary>The filters of the parser, none of which unfolds more than the reading allows. Pictures are never unfolded.</summary>
internal sealed class BoundedFilters(PdfReading reading) : IFilterProvider
{
    // A chain of filters on one stream multiplies what each of them may do.
    private const int LongestChain = 8;

    private static readonly HashSet<string> Pictures = new(StringComparer.Ordinal)
    {
        "CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode",
    };

    private readonly Dictionary<IFilter, IFilter> _bounded = [];

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        reading.Check();
        return Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        reading.Check();
        foreach (var name in names)
        {
            if (Pictures.Contains(name.Data))
                throw new NotSupportedException($"a picture filter, {name.Data}, on a stream that is no picture");
        }

        return Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters)
    {
        if (filters.Count > LongestChain)
            reading.Fail(PdfFaults.TooManyFilters(filters.Count));
        var bounded = new IFilter[filters.Count];
        for (var i = 0; i < bounded.Length; i++)
        {
            if (!_bounded.TryGetValue(filters[i], out var found))
                _bounded.Add(filters[i], found = new BoundedFilter(filters[i], reading));
            bounded[i] = found;
        }

        return bounded;
    }
}
