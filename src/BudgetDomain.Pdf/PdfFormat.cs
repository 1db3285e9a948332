using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using BudgetDomain.Documents;
using BudgetDomain.Pdf.Ink;
using BudgetDomain.Pdf.Layout;
using BudgetDomain.Pdf.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace BudgetDomain.Pdf;

/// <summary>PDF files, for <see cref="DisclosureReader"/>: tables by their ruling lines and text positions, paragraphs out of lines.</summary>
/// <remarks>It holds no state: one instance serves any number of threads.</remarks>
public sealed class PdfFormat : IDocumentFormat
{
    // The header may stand behind a few bytes of another kind, as readers allow.
    private const int HeaderReach = 1024;

    // The parser walks page trees and drawings by recursion; what it may be given fits this many times over.
    private const int StackBytes = 64 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <summary>The format; one instance is enough.</summary>
    public static PdfFormat Instance { get; } = new();

    /// <inheritdoc/>
    public LocalizedText Name => new("PDF", "PDF");

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, HeaderReach)].IndexOf("%PDF-"u8);

        // Text that only speaks of such a header is text; what precedes a real one is blank or binary.
        return at == 0 || (at > 0 && (bytes[..at].IndexOfAnyExcept("\r\n\t \uFEFF"u8) < 0 || bytes[..at].Contains((byte)0)));
    }

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> bytes, BlockBuilder blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var reading = new PdfReading(blocks);
        reading.CountNodes(bytes.Span);
        DocumentWriter.Write(OnLargeStack(() => ReadPages(bytes, reading, keepsInk: false), blocks), blocks);
    }

    /// <summary>Reads a document, and says for each of its lines where it is printed.</summary>
    internal static List<PageLayout> ReadPlaces(ReadOnlyMemory<byte> bytes, BlockBuilder blocks, Action<int, int, IEnumerable<InkPiece>> see)
    {
        var reading = new PdfReading(blocks);
        reading.CountNodes(bytes.Span);
        var layouts = OnLargeStack(() => ReadPages(bytes, reading, keepsInk: true), blocks);
        DocumentWriter.Write(layouts, blocks, see);
        return layouts;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The parser throws all kinds of exceptions at damaged pages; the other pages are read all the same.")]
    private static List<PageLayout> ReadPages(ReadOnlyMemory<byte> bytes, PdfReading reading, bool keepsInk)
    {
        using var document = Open(bytes, reading);
        var pages = document.NumberOfPages;
        if (pages > reading.Options.MaxPages)
            throw PdfFaults.TooManyPages(pages, reading.Options.MaxPages);
        document.AddPageFactory<PageInk, PageInkFactory>();
        var layouts = new List<PageLayout>(pages);
        var (glyphs, unreadable, pictures) = (0, 0, 0);
        Exception? damage = null;
        for (var number = 1; number <= pages; number++)
        {
            PageInk page;
            try
            {
                page = document.GetPage<PageInk>(number);
                reading.Check();
            }
            catch (Exception e) when (e is not (DisclosureFormatException or OperationCanceledException))
            {
                reading.Check();
                damage = e;
                reading.Report(number, PdfFaults.UnreadablePage());
                continue;
            }

            glyphs += page.Glyphs.Count;
            unreadable += page.Unreadable;
            pictures += page.IsPicture ? 1 : 0;
            if (page.Glyphs.Count == 0 && page.IsPicture)
                reading.Report(number, PdfFaults.ScannedPage());
            if (page.Unreadable > page.Glyphs.Count / 10)
                reading.Report(number, PdfFaults.UnreadableCharacters(page.Unreadable));
            layouts.Add(PageLayout.Of(page, keepsInk));
        }

        if (layouts.Count == 0 && damage is not null)
            throw damage;
        if (glyphs == 0)
            throw unreadable > 0 ? PdfFaults.NoCharacters() : pictures > 0 ? PdfFaults.Scanned(pages) : PdfFaults.NoText();
        return layouts;
    }

    internal static PdfDocument Open(ReadOnlyMemory<byte> bytes, PdfReading reading)
    {
        try
        {
            // The parser only reads: where a file is an array, there is no need of another.
            var isArray = MemoryMarshal.TryGetArray(bytes, out var part) && part.Count == part.Array!.Length;
            return PdfDocument.Open(isArray ? part.Array! : bytes.ToArray(), reading);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw PdfFaults.Encrypted();
        }
        catch (Exception)
        {
            reading.Check();
            throw;
        }
    }

    /// <summary>Runs work on a thread of its own. When the time is over it is left behind, where its next step ends it.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The exception is thrown again on the thread of the caller.")]
    internal static T OnLargeStack<T>(Func<T> work, BlockBuilder blocks)
    {
        var (result, fault) = (default(T), default(Exception));
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "PDF",
        };
        thread.Start();
        while (!thread.Join(Patience))
            blocks.CheckCancelled();
        if (fault is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        return result!;
    }
}
