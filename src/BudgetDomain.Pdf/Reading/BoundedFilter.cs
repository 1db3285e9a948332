using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace BudgetDomain.Pdf.Reading;

/// <summary>A filter that looks before it leaps: what would unfold beyond the limit is refused without being unfolded.</summary>
internal sealed class BoundedFilter(IFilter inner, PdfReading reading) : IFilter
{
    // No method of compression makes more of one byte: 1,032 for deflate, 64 for run lengths, 4 for ASCII-85; for LZW a code of
    // 12 bits stands for at most 4,096 bytes.
    private const long DeflateRatio = 1032, LzwRatio = 2731, OtherRatio = 64;

    // What a stream is mostly unfolded to; where it is more, the space doubles.
    private const int UsualRatio = 8;

    // A deflated stream has two bytes before it that say so.
    private const int DeflateHead = 2;

    // A row of a predictor; a page scanned at 1,200 dots an inch has 60,000 bytes a row.
    private const long LongestRow = 1 << 20;

    /// <inheritdoc/>
    public bool IsSupported => inner.IsSupported;

    /// <inheritdoc/>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        var parameters = Parameters(streamDictionary, filterIndex);
        if (parameters is not null)
            CheckRow(parameters);
        Memory<byte> output;
        if (inner is FlateFilter && parameters is null)
        {
            // Nearly all pages: unfolded here, since the filter itself takes several times the space.
            output = Inflate(input);
        }
        else
        {
            var most = input.Length * inner switch { FlateFilter => DeflateRatio, LzwFilter => LzwRatio, _ => OtherRatio };
            if (most > reading.ExpansionLeft && inner is not FlateFilter)
                reading.Expand(most);
            else if (most > reading.ExpansionLeft)
                _ = Inflate(input);
            output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        reading.Expand(output.Length);
        if (streamDictionary.TryGet(NameToken.Type, out var type) && type is NameToken { Data: "ObjStm" })
            reading.CountNodes(output.Span);
        return output;
    }

    /// <summary>Unfolds a stream, which ends the reading as soon as it goes beyond the limit. Damaged data are left as they are, as the filter itself does.</summary>
    private Memory<byte> Inflate(Memory<byte> input)
    {
        var limit = reading.ExpansionLeft;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp((long)input.Length * UsualRatio, 4096, 1 << 24));
        try
        {
            using var stream = AsStream(input[Math.Min(DeflateHead, input.Length)..]);
            using var deflate = new DeflateStream(stream, CompressionMode.Decompress);
            var length = 0;
            for (int count; (count = deflate.Read(buffer, length, buffer.Length - length)) > 0; reading.Check())
            {
                length += count;
                if (length > limit)
                    reading.Expand(length);
                if (length == buffer.Length)
                    buffer = Doubled(buffer);
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        catch (InvalidDataException)
        {
            return input;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Doubled(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static MemoryStream AsStream(Memory<byte> bytes)
        => MemoryMarshal.TryGetArray<byte>(bytes, out var part) ? new(part.Array!, part.Offset, part.Count, writable: false) : new(bytes.ToArray(), writable: false);

    /// <summary>The parameters of the filter; <see langword="null"/> where there are none, so that what it unfolds is the content.</summary>
    private static IToken? Parameters(DictionaryToken dictionary, int index)
    {
        if (!dictionary.TryGet(NameToken.DecodeParms, out var token) && !dictionary.TryGet(NameToken.Dp, out token))
            return null;
        return token is ArrayToken array ? (index < array.Length ? array.Data[index] : token) : token;
    }

    private void CheckRow(IToken token)
    {
        if (token is DictionaryToken parameters
            && (double)Number(parameters, NameToken.Columns) * Number(parameters, NameToken.Colors) * Number(parameters, NameToken.BitsPerComponent) > 8.0 * LongestRow)
        {
            reading.Fail(PdfFaults.TooMuchContent(LongestRow));
        }
    }

    private static double Number(DictionaryToken dictionary, NameToken name)
        => dictionary.TryGet(name, out var token) && token is NumericToken number ? Math.Max(1, number.Double) : name == NameToken.BitsPerComponent ? 8 : 1;
}
