using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents;

/// <summary>Collects the blocks of one document in reading order, and keeps the limits.</summary>
internal sealed class BlockBuilder(DisclosureReaderOptions options, CancellationToken cancellationToken)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<SourceProblem>.Builder _problems = ImmutableArray.CreateBuilder<SourceProblem>();
    private readonly ImmutableArray<GridRow>.Builder _rows = ImmutableArray.CreateBuilder<GridRow>();
    private bool _anyText;
    private int _rowCount;
    private int _cellCount;
    private int _unlisted;

    internal DisclosureReaderOptions Options { get; } = options;

    /// <summary>The page now being read; 0 where the source has no pages.</summary>
    internal int Page { get; set; }

    /// <summary>How many rows the grid now being read has.</summary>
    internal int OpenRows => _rows.Count;

    internal void AddParagraph(string text, int line, int headingLevel = 0)
    {
        EndGrid();
        if (text.Length == 0)
            return;
        CountRow(line);
        _blocks.Add(new Paragraph(text, line, Page, headingLevel));
    }

    internal void AddRow(ImmutableArray<GridCell> cells, int line)
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
    internal void EndGrid()
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

    internal void Report(int line, LocalizedText message, ReadOnlySpan<char> text) => Report(line, Page, message, text);

    internal void Report(int line, int page, LocalizedText message, ReadOnlySpan<char> text)
    {
        const int Shown = 60;
        if (_problems.Count >= Options.MaxProblems)
        {
            _unlisted++;
            return;
        }

        var trimmed = Blanks.Trim(text);
        var shown = trimmed.Length <= Shown ? trimmed.ToString() : TextDecoding.Repair(string.Concat(trimmed[..Shown], "…"));
        _problems.Add(new SourceProblem(line, page, message, OnOneLine(shown)));
    }

    internal SourceDocument Build(string name)
    {
        EndGrid();
        if (_unlisted > 0)
            _problems.Add(new SourceProblem(_problems[^1].Line, _problems[^1].Page, Faults.MoreProblems(_unlisted), string.Empty));
        return new SourceDocument(name, _blocks.ToImmutable(), _problems.ToImmutable());
    }

    internal void CheckCancelled() => cancellationToken.ThrowIfCancellationRequested();

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
        cancellationToken.ThrowIfCancellationRequested();
        if (++_rowCount > Options.MaxRows)
            throw Faults.TooManyRows(Options.MaxRows, line);
    }
}
