using BudgetDomain.Documents.Tables;

namespace BudgetDomain.Documents.Html;

/// <summary>Reads HTML, a whole page or one table inside Markdown, in one pass without a tree.</summary>
/// <remarks>
/// A general parser rebuilds misnested formatting and moves misplaced text about, which can take quadratic time and
/// deep trees. A disclosure needs only paragraphs, headings and tables, and nesting matters for tables alone: so
/// everything else is a mark in a flat stream, and ten thousand open <c>div</c> cost nothing.
/// </remarks>
internal sealed class HtmlReader(string text, BlockBuilder blocks, bool isPage, SourcePlaces<Range>? places = null)
{
    private readonly Stack<DraftTable> _tables = new();
    private readonly FlowText _paragraph = new();
    private TagBalance _balance = null!;
    private HtmlSkipper _skipper = null!;
    private int _line;
    private int _counted;
    private int _headingLevel;
    private bool _inLink;
    private int _paragraphSource;
    private SiteParts? _site;

    /// <summary>Reads a part of the text.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="line">The line on which it begins; afterwards the line on which it ends.</param>
    internal void Read(int start, int end, ref int line)
    {
        (_line, _counted) = (line, start);
        _balance = new TagBalance(line, blocks);
        _skipper = new HtmlSkipper(text, end);
        _site = isPage ? new SiteParts(text, end) : null;
        for (var at = start; at < end;)
        {
            var next = text.AsSpan(at, end - at).IndexOf('<');
            next = next < 0 ? end : at + next;
            AddText(at, next);
            at = next < end ? ReadMark(next, end) : end;
        }

        while (_tables.Count > 0)
            EndTable();
        EndParagraph();
        _balance.End();
        MoveTo(end);
        line = _line;
    }

    private int ReadMark(int at, int end)
    {
        MoveTo(at);
        if (_skipper.TryComment(at, out var after))
        {
            if (PageMark.TryRead(text.AsSpan(at + 4, Math.Max(0, after - at - 7)), out var page))
                blocks.Page = page;
            return after;
        }

        if (!HtmlTag.TryRead(text.AsSpan(0, end), at, out var tag))
        {
            AddText(at, at + 1);
            return at + 1;
        }

        if (_site is not null && _site.TrySkip(tag, out after))
        {
            Break();
            return after;
        }

        if (tag.Is("a"))
            _inLink = isPage && !tag.IsEnd && tag.Attribute("href") is { IsEmpty: false } target && target[0] != '#';
        _balance.See(tag, _line);
        switch (tag.Kind)
        {
            case HtmlTagKind.Opaque when !tag.IsEnd && !(tag.Is("svg") && text[tag.End - 2] == '/'):
                return _skipper.AfterContent(tag, _balance, _line);
            case HtmlTagKind.Table:
                ReadTableTag(tag);
                break;
            case HtmlTagKind.Heading:
                Break();
                _headingLevel = tag.IsEnd ? 0 : tag.Name[1] - '0';
                break;
            case HtmlTagKind.Block:
                Break();
                // A heading whose end tag is missing ends with the block around it.
                if (tag.IsEnd && !tag.Is("p"))
                    _headingLevel = 0;
                break;
            default:
                break;
        }

        return tag.End;
    }

    private void ReadTableTag(HtmlTag tag)
    {
        if (tag.Is("table"))
        {
            if (!tag.IsEnd)
                BeginTable();
            else if (_tables.Count > 0)
                EndTable();
            return;
        }

        if (!_tables.TryPeek(out var table))
            Break();
        else if (tag.Is("td") || tag.Is("th"))
        {
            if (tag.IsEnd)
                table.EndCell();
            else
                BeginCell(table, tag.Span("rowspan", SpanGrid.MostRows), tag.Span("colspan", SpanGrid.MostColumns), tag.End);
        }
        else if (tag.Is("tr"))
        {
            if (tag.IsEnd)
                table.EndRow();
            else
                table.BeginRow(_line, blocks.Page);
        }
        else if (tag.Is("caption"))
        {
            if (tag.IsEnd)
                table.EndCaption();
            else
                table.BeginCaption();
        }
        else if (!tag.Is("col") && !tag.Is("colgroup"))
            table.BeginSection();
    }

    private void BeginTable()
    {
        EndParagraph();
        _headingLevel = 0;
        // A table that begins between the cells of another shows that the other's end tag is missing.
        if (_tables.TryPeek(out var outer) && outer.Text is null)
            EndTable();
        if (_tables.Count == blocks.Options.MaxNesting)
            throw Faults.TooDeep(blocks.Options.MaxNesting, _line);
        _tables.Push(new DraftTable());
    }

    private void EndTable()
    {
        var table = _tables.Pop();
        table.End();
        if (_tables.TryPeek(out var outer))
            outer.Text!.AppendInnerTable(table);
        else
            DraftTableWriter.Write(table, blocks, places is null ? null : places.See);
    }

    private void AddText(int from, int to)
    {
        var part = text.AsSpan(from, to - from);
        if (_tables.TryPeek(out var table))
        {
            if (table.Text is null)
            {
                if (Blanks.Trim(part).IsEmpty)
                    return;
                MoveTo(from);
                blocks.Report(_line, Faults.OutsideCell(), part);
                BeginCell(table, 1, 1, from);
            }

            if (!table.Text!.HasBegun)
                MoveToWords(from, part);
            table.Text.AppendHtml(part, _inLink, _line);
            if (table.InCell)
                places?.Add(table.Source, from..to);
            return;
        }

        if (!_paragraph.HasBegun)
            MoveToWords(from, part);
        _paragraph.AppendHtml(part, _inLink, _line);
        if (places is null || _paragraph.IsEmpty)
            return;
        if (_paragraphSource == 0)
            _paragraphSource = places.Begin();
        places.Add(_paragraphSource, from..to);
    }

    private void BeginCell(DraftTable table, int rowSpan, int columnSpan, int at)
    {
        table.BeginCell(rowSpan, columnSpan, _line, blocks.Page);
        if (places is null)
            return;

        // A blank cell has no text, but a place where it would stand.
        table.Source = places.Begin();
        places.Add(table.Source, at..at);
    }

    private void Break()
    {
        if (_tables.TryPeek(out var table))
            table.Text?.AppendBreak();
        else
            EndParagraph();
    }

    private void EndParagraph()
    {
        if (_paragraph.IsEmpty)
            return;
        var (words, line, _, _) = _paragraph.TakeContent();
        var source = _paragraphSource;
        _paragraphSource = 0;
        if (isPage && (words is [FlowText.Links, ..] || SiteLines.IsOne(words)))
            return;
        blocks.AddParagraph(FlowText.Flatten(words), line, _headingLevel);
        places?.See(line, -1, source);
    }

    private void MoveToWords(int from, ReadOnlySpan<char> part) => MoveTo(from + part.Length - part.TrimStart(" \t\r\n\f").Length);

    private void MoveTo(int place)
    {
        _line += Lines.CountBreaks(text, _counted, place);
        _counted = place;
        blocks.CheckCancelled();
    }
}
