using System.Globalization;
using System.Text;
using BudgetDomain.Pdf.Ink;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace BudgetDomain.Pdf.Annotations;

/// <summary>Writes marks behind the end of a file (an incremental update): every byte of the original stays in its place.</summary>
internal sealed class PdfUpdate : IDisposable
{
    private readonly ReadOnlyMemory<byte> _original;
    private readonly PdfDocument _document;
    private readonly long _previous;
    private readonly MemoryStream _added = new();
    private readonly SortedDictionary<long, (int Generation, long Offset)> _offsets = [];
    private int _next;

    private PdfUpdate(ReadOnlyMemory<byte> original, PdfDocument document)
    {
        (_original, _document) = (original, document);
        if (document.IsEncrypted || !original.Span.StartsWith("%PDF-"u8))
            throw PdfFaults.NotWritable();
        _previous = StartOfTable(original.Span);
        var last = document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(static reference => reference.ObjectNumber).DefaultIfEmpty().Max();
        _next = checked((int)Math.Max(document.Structure.Trailer.Size, last + 1));
    }

    /// <summary>The original with marks.</summary>
    public static byte[] Write(ReadOnlyMemory<byte> original, PdfDocument document, IReadOnlyList<PdfMark> marks, string author)
    {
        using var update = new PdfUpdate(original, document);
        if (marks.Count == 0)
            return original.ToArray();
        update.Add("\n");
        var pages = PdfPageTree.Of(document);
        foreach (var group in marks.GroupBy(static mark => mark.Page).OrderBy(static group => group.Key))
            update.AddPage(pages[group.Key - 1], [.. group], author);
        update.AddTable();
        return [.. original.Span, .. update._added.ToArray()];
    }

    public void Dispose() => _added.Dispose();

    private void AddPage((IndirectReference Reference, DictionaryToken Dictionary) page, List<PdfMark> marks, string author)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"{page.Reference.ObjectNumber} {page.Reference.Generation} R");
        var annotations = new List<IToken>(Annotations(page.Dictionary));
        foreach (var mark in marks)
        {
            var (highlight, look, popup) = (_next++, _next++, _next++);
            AddObject(highlight, 0, PdfObjects.Highlight(mark, reference, look, popup, author));
            AddObject(look, 0, PdfObjects.Look(mark));
            AddObject(popup, 0, PdfObjects.Popup(mark, highlight));
            annotations.Add(new IndirectReferenceToken(new(highlight, 0)));
            annotations.Add(new IndirectReferenceToken(new(popup, 0)));
        }

        Begin(page.Reference.ObjectNumber, page.Reference.Generation);
        new TokenWriter().WriteToken(page.Dictionary.With(NameToken.Annots, new ArrayToken(annotations)), _added);
        Add("\nendobj\n");
    }

    private IEnumerable<IToken> Annotations(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Annots, out var token))
            return [];
        if (token is IndirectReferenceToken reference)
            token = _document.Structure.GetObject(reference.Data)?.Data;
        return token is ArrayToken array ? array.Data : [];
    }

    private void AddObject(int number, int generation, string content)
    {
        Begin(number, generation);
        Add(content);
        Add("\nendobj\n");
    }

    private void Begin(long number, int generation)
    {
        _offsets[number] = (generation, _original.Length + _added.Length);
        Add(string.Create(CultureInfo.InvariantCulture, $"{number} {generation} obj\n"));
    }

    /// <summary>Writes where the new objects are, in the way of the original: programs that know only one of them read on.</summary>
    private void AddTable()
    {
        var isStream = !_original.Span[(int)_previous..].StartsWith("xref"u8);
        var start = _original.Length + _added.Length;
        if (isStream)
            AddStream(_next++);
        else
            AddPlainTable();
        Add(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    private void AddPlainTable()
    {
        Add("xref\n");
        foreach (var (first, offsets) in Runs())
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{first} {offsets.Count}\n"));
            foreach (var (generation, offset) in offsets)
                Add(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} {generation:D5} n\r\n"));
        }

        Add("trailer\n<<");
        AddTrailer();
        Add(">>\n");
    }

    private void AddStream(int number)
    {
        _offsets[number] = (0, _original.Length + _added.Length);
        using var rows = new MemoryStream();
        var index = new StringBuilder();
        foreach (var (first, offsets) in Runs())
        {
            index.Append(CultureInfo.InvariantCulture, $"{first} {offsets.Count} ");
            foreach (var (generation, offset) in offsets)
                rows.Write([1, (byte)(offset >> 24), (byte)((offset >> 16) & 0xFF), (byte)((offset >> 8) & 0xFF), (byte)(offset & 0xFF), (byte)(generation >> 8), (byte)(generation & 0xFF)]);
        }

        Add(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<</Type/XRef/W[1 4 2]/Index[{index}]/Length {rows.Length}"));
        AddTrailer();
        Add(">>\nstream\n");
        rows.WriteTo(_added);
        Add("\nendstream\nendobj\n");
    }

    private void AddTrailer()
    {
        var trailer = _document.Structure.Trailer;
        Add(string.Create(CultureInfo.InvariantCulture, $"/Size {_next}/Prev {_previous}/Root {trailer.Root.ObjectNumber} {trailer.Root.Generation} R"));
        if (trailer.Info is IndirectReferenceToken info)
            Add(string.Create(CultureInfo.InvariantCulture, $"/Info {info.Data.ObjectNumber} {info.Data.Generation} R"));
        if (trailer.Identifier is { Count: 2 } identifier)
            Add($"/ID[{string.Concat(identifier.Select(static id => $"<{Convert.ToHexString(Bytes(id))}>"))}]");
    }

    private static byte[] Bytes(IDataToken<string> token) => token is HexToken hex ? hex.Bytes.ToArray() : token is StringToken text ? text.GetBytes() : [];

    /// <summary>The new objects whose numbers follow one another.</summary>
    private List<(long First, List<(int Generation, long Offset)> Offsets)> Runs()
    {
        var runs = new List<(long First, List<(int, long)> Offsets)>();
        foreach (var (number, place) in _offsets)
        {
            if (runs.Count == 0 || runs[^1].First + runs[^1].Offsets.Count != number)
                runs.Add((number, []));
            runs[^1].Offsets.Add(place);
        }

        return runs;
    }

    private void Add(string text) => _added.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Where the last table of the original says it begins. A file in which none is there was repaired in reading; nothing can be put behind it.</summary>
    private static long StartOfTable(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf("startxref"u8);
        var rest = at < 0 ? [] : bytes[(at + 9)..].TrimStart("\r\n\t "u8);
        var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits > 0 && long.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < at
            && (bytes[(int)start..].StartsWith("xref"u8) || (char.IsAsciiDigit((char)bytes[(int)start]) && bytes[(int)start..at].IndexOf("/XRef"u8) >= 0)))
        {
            return start;
        }

        throw PdfFaults.NotWritable();
    }
}
