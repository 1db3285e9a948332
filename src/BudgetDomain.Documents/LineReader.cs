using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Documents;

/// <summary>Tells what one line of text or Markdown is: a row of tabs, a row of pipes, a heading, a paragraph or nothing.</summary>
internal sealed class LineReader(string text, BlockBuilder blocks)
{
    private readonly List<GridCell> _cells = [];
    private bool _inPipes;
    private int _pipeColumns;
    private bool _delimited;

    /// <param name="span">The line without comments and HTML tables.</param>
    /// <param name="line">Its number.</param>
    /// <param name="end">Where it ends in the text, to look at the line below.</param>
    internal void Read(ReadOnlySpan<char> span, int line, int end)
    {
        var trimmed = Blanks.Trim(span);
        if (IsPipeRow(trimmed, end))
            AddPipes(trimmed, line);
        else if (span.Contains('\t'))
            AddTabs(span, line);
        else
        {
            blocks.EndGrid();
            _inPipes = false;
            if (!trimmed.IsEmpty)
                AddParagraph(trimmed, line);
        }
    }

    private void AddTabs(ReadOnlySpan<char> span, int line)
    {
        if (_inPipes)
            blocks.EndGrid();
        _inPipes = false;
        _cells.Clear();
        var most = blocks.Options.MaxColumns;
        while (true)
        {
            var tab = span.IndexOf('\t');
            _cells.Add(new GridCell(InlineText.Clean(tab < 0 ? span : span[..tab], line, blocks)));
            if (tab < 0)
                break;
            span = span[(tab + 1)..];
            if (_cells.Count == most)
            {
                ReportLeftOut(span, most + 1 + span.Count('\t'), line);
                break;
            }
        }

        blocks.AddRow([.. _cells], line);
    }

    private void AddPipes(ReadOnlySpan<char> trimmed, int line)
    {
        if (!_inPipes)
            blocks.EndGrid();
        _inPipes = true;
        _delimited &= blocks.OpenRows > 0;
        if (!_delimited && IsDelimiter(trimmed))
        {
            _delimited = true;
            return;
        }

        _cells.Clear();
        var rest = PipeRow.WithoutOuter(trimmed);
        var most = blocks.Options.MaxColumns;
        while (true)
        {
            var more = PipeRow.Next(ref rest, out var cell);
            _cells.Add(new GridCell(InlineText.Clean(cell, line, blocks)));
            if (!more)
                break;
            if (_cells.Count == most)
            {
                ReportLeftOut(rest, most + 1 + rest.Count('|'), line);
                break;
            }
        }

        _pipeColumns = _cells.Count;
        blocks.AddRow([.. _cells], line);
    }

    // Under a header one dash is enough, as Markdown has it; without one, a row of single dashes is a row of figures.
    private bool IsDelimiter(ReadOnlySpan<char> trimmed)
        => PipeRow.IsDelimiter(trimmed, out var columns)
            && (blocks.OpenRows == 0 ? trimmed.Contains("---", StringComparison.Ordinal) : blocks.OpenRows == 1 && columns == _pipeColumns);

    // Trailing blank cells beyond the limit hold nothing, so nothing is lost with them.
    private void ReportLeftOut(ReadOnlySpan<char> rest, int total, int line)
    {
        if (rest.ContainsAnyExcept(" \t|"))
            blocks.Report(line, Faults.LeftOutCells(total, blocks.Options.MaxColumns), rest);
    }

    private bool IsPipeRow(ReadOnlySpan<char> trimmed, int end)
    {
        if (!trimmed.Contains('|'))
            return false;
        if (_inPipes && blocks.OpenRows > 0)
            return true;
        // A row of tabs may begin and end with a printed pipe; without tabs the outer pipes are sign enough.
        if (trimmed is ['|', .., '|'] && !trimmed.Contains('\t'))
            return true;
        var below = Lines.AfterEnd(text, end);
        if (below >= text.Length || (end < text.Length && text[end] == '\f'))
            return false;
        var next = Blanks.Trim(text.AsSpan(below, Lines.EndOfLine(text, below) - below));
        return PipeRow.IsDelimiter(next, out var columns) && columns == PipeRow.CountCells(trimmed);
    }

    private void AddParagraph(ReadOnlySpan<char> trimmed, int line)
    {
        if (MarkdownLine.IsRule(trimmed))
            return;
        var level = MarkdownLine.TakeHeading(ref trimmed);
        if (level == 0)
            MarkdownLine.TakeMarks(ref trimmed);
        blocks.AddParagraph(InlineText.Clean(trimmed, line, blocks), line, level);
    }
}
