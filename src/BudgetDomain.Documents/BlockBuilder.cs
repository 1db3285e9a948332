using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents;

/// <summary>Collects the blocks of one document in reading order, and keeps the limits.</summary>
/// <remarks>
/// A grid is the rows added one after the other; a paragraph, <see cref="EndGrid"/> or the end of the document closes it. Lines run on
/// over the whole document, pages and sheets included: no block has a lower line than the one before.
/// </remarks>
public sealed class BlockBuilder
{
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<SourceProblem>.Builder _problems = ImmutableArray.CreateBuilder<SourceProblem>();
    private readonly ImmutableArray<GridRow>.Builder _rows = ImmutableArray.CreateBuilder<GridRow>();
    private readonly ImmutableArray<SourceSheet>.Builder _sheets = ImmutableArray.CreateBuilder<SourceSheet>();
    private bool _anyText;
    private int _rowCount;
    private int _cellCount;
    private int _unlisted;

    /// <summary>Creates a builder without blocks.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public BlockBuilder(DisclosureReaderOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The limits.</summary>
    public DisclosureReaderOptions Options { get; }

    /// <summary>The page now being read, from 1; 0 where the source has no pages. A sheet of a workbook counts as a page.</summary>
    public int Page { get; set; }

    /// <summary>How many rows the grid now being read has.</summary>
    public int OpenRows => _rows.Count;

    /// <summary>The text as a block may hold it: without surrounding blanks, NUL and lone surrogates.</summary>
    /// <param name="text">Any text.</param>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = TextDecoding.Repair(text);
        return Blanks.Trim(text) is var trimmed && trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>Begins a sheet of a workbook, so that places can name it.</summary>
    /// <param name="name">The name on its tab.</param>
    /// <param name="linesBefore">How many lines of the document stand before its first row; never fewer than for the sheet before.</param>
    public void BeginSheet(string name, int linesBefore)
    {
        EndGrid();
        _sheets.Add(new(name, linesBefore));
    }

    /// <summary>Adds a paragraph, and closes the grid before it. An empty text adds nothing.</summary>
    /// <param name="text">The text (see <see cref="Clean"/>).</param>
    /// <param name="line">The line of the source, from 1.</param>
    /// <param name="headingLevel">1 to 6 for a heading that the source marks as one, 0 for plain text.</param>
    /// <exception cref="DisclosureFormatException">The document has too many rows.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void AddParagraph(string text, int line, int headingLevel = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        EndGrid();
        if (text.Length == 0)
            return;
        CountRow(line);
        _blocks.Add(new Paragraph(text, line, Page, headingLevel));
    }

    /// <summary>Adds a row to the grid now being read, or begins one.</summary>
    /// <param name="cells">The cells from left to right (see <see cref="Clean"/> for their texts).</param>
    /// <param name="line">The line of the source, from 1.</param>
    /// <exception cref="DisclosureFormatException">The document has too many rows or cells.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void AddRow(ImmutableArray<GridCell> cells, int line)
    {
        CountRow(line);
        CountCells(cells.Length, line);
        if (!_anyText)
        {
            foreach (var cell in cells)
                _anyText |= cell.Text.Length > 0;
        }

        _rows.Add(new GridRow(line, Page, cells));
    }

    /// <summary>Ends the grid now being read. Rows without any text between them are ruled paper, not a table.</summary>
    public void EndGrid()
    {
        if (_rows.Count > 0 && _anyText)
            _blocks.Add(new Grid(_rows.ToImmutable()));
        _rows.Clear();
        _anyText = false;
    }

    /// <summary>Counts cells towards the limit of the document, before they are made.</summary>
    internal void CountCells(int count, int line)
    {
        _cellCount += count;
        if (_cellCount > Options.MaxCells)
            throw Faults.TooManyCells(Options.MaxCells, line);
    }

    /// <summary>Reports damage or something left out, on the page now being read.</summary>
    /// <param name="line">The line of the source, from 1.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="text">The text at fault, of which the beginning is shown.</param>
    public void Report(int line, LocalizedText message, ReadOnlySpan<char> text) => Report(line, Page, message, text);

    /// <summary>Reports damage or something left out.</summary>
    /// <param name="line">The line of the source, from 1.</param>
    /// <param name="page">The page, from 1; 0 where the source has no pages.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="text">The text at fault, of which the beginning is shown.</param>
    public void Report(int line, int page, LocalizedText message, ReadOnlySpan<char> text)
    {
        const int Shown = 60;
        ArgumentNullException.ThrowIfNull(message);
        if (_problems.Count >= Options.MaxProblems)
        {
            _unlisted++;
            return;
        }

        var trimmed = Blanks.Trim(text);
        var shown = trimmed.Length <= Shown ? trimmed.ToString() : TextDecoding.Repair(string.Concat(trimmed[..Shown], "…"));
        _problems.Add(new SourceProblem(line, page, message, OnOneLine(shown)));
    }

    /// <summary>The document.</summary>
    /// <param name="name">The name shown in reports.</param>
    public SourceDocument Build(string name)
    {
        EndGrid();
        if (_unlisted > 0)
        {
            _problems.Add(new SourceProblem(_problems[^1].Line, _problems[^1].Page, Faults.MoreProblems(_unlisted), string.Empty));
            _unlisted = 0;
        }

        return new SourceDocument(name, _blocks.ToImmutable(), _problems.ToImmutable()) { Sheets = _sheets.ToImmutable() };
    }

    /// <summary>Stops a reading that is cancelled or out of time.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void CheckCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    private static string OnOneLine(string text)
        => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0
            ? text
            : string.Create(text.Length, text, static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = from[i] < ' ' ? ' ' : from[i];
            });

    private void CountRow(int line)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (++_rowCount > Options.MaxRows)
            throw Faults.TooManyRows(Options.MaxRows, line);
    }
}
