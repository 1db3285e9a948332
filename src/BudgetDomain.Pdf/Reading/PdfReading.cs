using BudgetDomain.Documents;
using UglyToad.PdfPig;

namespace BudgetDomain.Pdf.Reading;

/// <summary>One reading of one file: its limits, and how much of them is used up. Goes with the parser as its options.</summary>
/// <remarks>
/// The parser calls back at every stream, character and line, so these are the places where a limit or the end of the time is met. It
/// may swallow an exception that we throw there and go on; hence the first fault is kept, and thrown again at every later call.
/// </remarks>
internal sealed class PdfReading : ParsingOptions
{
    // How often the clock is looked at: so many marks take well below a millisecond.
    private const int Stride = 1024;

    /// <summary>The deepest nesting of graphics states; programs need a dozen.</summary>
    public const int DeepestStack = 512;

    private readonly BlockBuilder _blocks;
    private Exception? _fault;
    private long _expanded;
    private long _marks;
    private int _nodes;
    private int _sinceCheck;

    public PdfReading(BlockBuilder blocks)
    {
        _blocks = blocks;
        UseLenientParsing = true;
        SkipMissingFonts = true;
        MaxStackDepth = 100;
        FilterProvider = new BoundedFilters(this);
    }

    /// <summary>The limits.</summary>
    public DisclosureReaderOptions Options => _blocks.Options;

    /// <summary>How many bytes streams may still unfold to.</summary>
    public long ExpansionLeft => _blocks.Options.MaxExpandedBytes - _expanded;

    /// <summary>Throws what was met before, or what cancels the reading.</summary>
    public void Check()
    {
        if (_fault is not null)
            throw _fault;
        try
        {
            _blocks.CheckCancelled();
        }
        catch (OperationCanceledException e)
        {
            _fault = e;
            throw;
        }
    }

    /// <summary>Counts bytes that a stream has unfolded to.</summary>
    public void Expand(long bytes)
    {
        _expanded += bytes;
        if (_expanded > _blocks.Options.MaxExpandedBytes)
            Fail(PdfFaults.TooMuchContent(_blocks.Options.MaxExpandedBytes));
        Check();
    }

    /// <summary>Counts the nodes of the page tree that a part of the file may hold.</summary>
    public void CountNodes(ReadOnlySpan<byte> bytes)
    {
        _nodes += PageTreeGuard.CountNodes(bytes);
        var limit = PageTreeGuard.Limit(_blocks.Options.MaxPages);
        if (_nodes > limit)
            Fail(PdfFaults.TooManyNodes(limit));
    }

    /// <summary>Counts a character or a line.</summary>
    public void Mark()
    {
        if (++_marks > _blocks.Options.MaxCharacters)
            Fail(PdfFaults.TooManyMarks(_blocks.Options.MaxCharacters));
        Step();
    }

    /// <summary>Counts a step of the work, which may go on for long without any mark.</summary>
    public void Step()
    {
        if (++_sinceCheck < Stride && _fault is null)
            return;
        _sinceCheck = 0;
        Check();
    }

    /// <summary>Reports damage of a page that does not stop the reading.</summary>
    public void Report(int page, LocalizedText message) => _blocks.Report(1, page, message, string.Empty);

    /// <summary>Ends the reading for a reason.</summary>
    public void Fail(DisclosureFormatException fault)
    {
        _fault ??= fault;
        throw _fault;
    }
}
