using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Reading;

/// <summary>A filter that looks before it leaps: what would unfold beyond the limit is refused without being unfolded.</summary>
internal sealed class BoundedFilter(IFilter inner, PdfReading reading) : IFilter
{
    // No method of compression makes more of one byte: 1,032 for deflate, 64 for run lengths, 4 for ASCII-85; for LZW a code of
    // 12 bits stands for at most 4,096 bytes.
    private const long DeflateRatio = 1032, LzwRatio = 2731, OtherRatio = 64;

    // A row of a predictor; a page scanned at 1,200 dots an inch has 60,000 bytes a row.
    private const long LongestRow = 1 << 20;

    /// <inheritdoc/>
    public bool IsSupported => inner.IsSupported;

    /// <inheritdoc/>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        CheckRow(streamDictionary, filterIndex);
        var most = input.Length * inner switch { FlateFilter => DeflateRatio, LzwFilter => LzwRatio, _ => OtherRatio };
        if (most > reading.ExpansionLeft && (inner is not FlateFilter || Inflates(input) > reading.ExpansionLeft))
            reading.Expand(most);
        var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        reading.Expand(output.Length);
        if (streamDictionary.TryGet(NameToken.Type, out var type) && type is NameToken { Data: "ObjStm" })
            reading.CountNodes(output.Span);
        return output;
    }

    /// <summary>How long the stream becomes, or just beyond the limit.</summary>
    private long Inflates(Memory<byte> input)
    {
        var limit = reading.ExpansionLeft;
        var buffer = new byte[64 * 1024];
        var total = 0L;
        try
        {
            using var stream = new MemoryStream(input.ToArray(), 2, Math.Max(0, input.Length - 2));
            using var deflate = new DeflateStream(stream, CompressionMode.Decompress);
            for (int count; total <= limit && (count = deflate.Read(buffer)) > 0; reading.Check())
                total += count;
        }
        catch (InvalidDataException)
        {
            // The filter itself says what becomes of damaged data, and it stops at the same place.
        }

        return total;
    }

    private void CheckRow(DictionaryToken dictionary, int index)
    {
        if (!dictionary.TryGet(NameToken.DecodeParms, out var token) && !dictionary.TryGet(NameToken.Dp, out token))
            return;
        if (token is ArrayToken array)
            token = index < array.Length ? array.Data[index] : null;
        if (token is DictionaryToken parameters
            && (double)Number(parameters, NameToken.Columns) * Number(parameters, NameToken.Colors) * Number(parameters, NameToken.BitsPerComponent) > 8.0 * LongestRow)
        {
            reading.Fail(PdfFaults.TooMuchContent(LongestRow));
        }
    }

    private static double Number(DictionaryToken dictionary, NameToken name)
        => dictionary.TryGet(name, out var token) && token is NumericToken number ? Math.Max(1, number.Double) : name == NameToken.BitsPerComponent ? 8 : 1;
}
