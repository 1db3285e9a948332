namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Joins grid pieces to tables: over page breaks, with or without the header repeated.</summary>
internal static class TableAssembler
{
    // A title stands close above its table; older paragraphs belong to the narrative.
    private const int MaxAbove = 8;

    // A line broken in a table, and the two pieces that it leaves between rows.
    private const int MostBetween = 2, LongestFragment = 16;

    public static List<RawTable> Assemble(SourceDocument document, Lexicon words)
    {
        var tables = new List<RawTable>();
        var between = new List<Paragraph>();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    if (tables.Count > 0 && between.Count == 0 && IsNote(paragraph.Text))
                        tables[^1].Notes.Add(paragraph);
                    else if (!IsPageNumber(paragraph.Text) && !IsContentsLine(paragraph.Text))
                        between.Add(paragraph);
                    break;
                case Grid grid:
                    Add(tables, between, grid, words);
                    break;
            }
        }

        return tables;
    }

    public static bool IsNote(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (!text.StartsWith("注") && !text.StartsWith("说明") && !text.StartsWith("备注"))
            return false;
        return text[..Math.Min(text.Length, 6)].IndexOfAny(":：") >= 0;
    }

    private static void Add(List<RawTable> tables, List<Paragraph> between, Grid grid, Lexicon words)
    {
        if (IsContents(grid))
            return;
        var (title, rows) = SplitTitleRows(grid);
        var width = Width(rows);
        if (rows.Count == 0)
        {
            between.AddRange(title);
            return;
        }

        List<Paragraph> above = [.. between, .. title];
        var table = new RawTable { Above = above.Count > MaxAbove ? above.GetRange(above.Count - MaxAbove, MaxAbove) : above, Rows = rows, Width = width };
        var last = tables.Count == 0 ? null : tables[^1];
        var before = last is null ? null : WithHeader(last, words);
        if (last is not null && before is not null && (Continues(before, above, table, words, out var skip) || (before != last && Continues(last, above, table, words, out skip))))
        {
            // A header is repeated for the table that has it; bare rows go on from the piece before them.
            (skip > 0 ? before : last).Rows.AddRange(rows.Skip(skip));
        }
        else
        {
            table.MayContinue = before is null ? null : Continued(before, above, table, words);
            tables.Add(table);
        }

        between.Clear();
    }

    /// <summary>A table of contents drawn as a grid: most rows end in a page number after dots, and nothing else is a number.</summary>
    private static bool IsContents(Grid grid)
    {
        var leaders = 0;
        for (var r = 0; r < grid.Rows.Length; r++)
        {
            // A list of contents has them from the start.
            if (r == 5 && leaders == 0)
                return false;
            foreach (var cell in grid.Rows[r].Cells)
            {
                if (cell.Text.Contains("....", StringComparison.Ordinal) || cell.Text.Contains("……", StringComparison.Ordinal))
                {
                    leaders++;
                    break;
                }
            }
        }

        return leaders * 2 > grid.Rows.Length;
    }

    private static bool Continues(RawTable before, List<Paragraph> between, RawTable table, Lexicon words, out int skip)
    {
        var (header, rows) = (before.Top(words).Rows, table.Rows);
        var repeated = 0;
        while (repeated < header && repeated < rows.Count && SameTexts(before.Rows[repeated], rows[repeated]))
            repeated++;
        skip = header > 0 && repeated == header ? header : HasSameColumns(before, between, table, words) ? table.Top(words).Rows : 0;
        if (skip == 0 && table.Width > before.Width)
            return false;
        var isContinuation = skip > 0 || table.Top(words) is not { Rows: > 0, HasLabels: true };

        // Words alone may be rows of a table that goes on; with text in between it does only if that text repeats the table's heading.
        // A number alone is what a broken line leaves of a row.
        return isContinuation && between.TrueForAll(p => IsRepeatedHeading(p, before) || PrintedAmount.IsNumber(p.Text)) && (skip > 0 || between.Count == 0);
    }

    /// <summary>Whether a header on a further page, with a row less or a word elsewhere, says the same of the same columns of amounts.</summary>
    private static bool HasSameColumns(RawTable before, List<Paragraph> between, RawTable table, Lexicon words)
    {
        var (own, others) = (before.Top(words).Rows, table.Top(words).Rows);
        if (own == 0 || others == 0 || !between.TrueForAll(p => IsRepeatedHeading(p, before)))
            return false;
        var columns = HeaderReader.Read(before.Rows, own, before.Width, words, Lexicon.Empty, year: 0);
        var repeated = HeaderReader.Read(table.Rows, others, before.Width, words, Lexicon.Empty, year: 0);
        var amounts = 0;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].IsAmount ? !repeated[c].IsAmount || !columns[c].MeansSame(repeated[c]) : !columns[c].LabelsSame(repeated[c]))
                return false;
            amounts += columns[c].IsAmount ? 1 : 0;
        }

        return amounts > 0;
    }

    /// <summary>
    /// The table that one which does not go on from it for sure may go on from: no title stands between them, and the headers of the second are most of them those of the
    /// first, or it has none.
    /// </summary>
    private static RawTable? Continued(RawTable before, List<Paragraph> between, RawTable table, Lexicon words)
    {
        if (between.Count > MostBetween || !between.TrueForAll(p => IsRepeatedHeading(p, before) || IsFragment(p)))
            return null;
        var known = TextsOf(before, before.Top(words).Rows);
        var texts = TextsOf(table, table.Top(words).Rows);
        return texts.Count == 0 || texts.Count(known.Contains) * 2 >= texts.Count ? before : null;
    }

    /// <summary>What a broken line leaves of a cell: short, and neither a title nor a sentence.</summary>
    private static bool IsFragment(Paragraph paragraph)
        => paragraph.Text.Length <= LongestFragment && !HeadingReader.IsUnitLine(paragraph.Text) && !paragraph.Text.EndsWith('表') && !paragraph.Text.Contains('。', StringComparison.Ordinal);

    /// <summary>The table that a piece without a header of its own may belong to.</summary>
    private static RawTable WithHeader(RawTable table, Lexicon words)
    {
        while (table.MayContinue is { } first && table.Top(words).Rows == 0)
            table = first;
        return table;
    }

    private static HashSet<string> TextsOf(RawTable table, int rows)
        => [.. table.Rows.Take(rows).SelectMany(static r => r.Cells).Select(static c => PrintedText.Normalise(c.Text)).Where(static t => t.Length > 0)];

    private static bool IsRepeatedHeading(Paragraph paragraph, RawTable before)
    {
        var text = paragraph.Normal;
        return text is "续表" or "(续)" or "续" || text.StartsWith("续表", StringComparison.Ordinal)
            || before.Above.Exists(p => text == p.Normal || text == p.Normal + "(续)");
    }

    private static bool SameTexts(GridRow left, GridRow right)
    {
        var width = Math.Max(left.Cells.Length, right.Cells.Length);
        for (var i = 0; i < width; i++)
        {
            var a = left.TextAt(i);
            var b = right.TextAt(i);
            if (!a.AsSpan().SequenceEqual(b) && PrintedText.Normalise(a) != PrintedText.Normalise(b))
                return false;
        }

        return true;
    }

    /// <summary>Rows at the top with one text only are titles and unit lines drawn inside the grid.</summary>
    private static (List<Paragraph> Title, List<GridRow> Rows) SplitTitleRows(Grid grid)
    {
        var title = new List<Paragraph>();
        var rows = new List<GridRow>(grid.Rows.Length);
        foreach (var row in grid.Rows)
        {
            if (rows.Count == 0 && grid.Rows.Length > 1 && IsTitleRow(row, out var texts))
            {
                foreach (var text in texts)
                    title.Add(new(text, row.Line, row.Page));
            }
            else
            {
                rows.Add(row);
            }
        }

        return (title, rows);
    }

    private static bool IsTitleRow(GridRow row, out List<string> texts)
    {
        texts = [];
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length > 0)
                texts.Add(cell.Text);
        }

        if (texts.Count == 0)
            return true;
        if (texts.Exists(t => PrintedAmount.IsNumber(t)))
            return false;
        return (texts.Count == 1 && row.Cells.Length > 2 && (HeadingReader.IsUnitLine(texts[0]) || texts[0].EndsWith('表') || texts[0].Contains("预算公开表", StringComparison.Ordinal)))
            || (texts.Count <= 3 && texts.Exists(HeadingReader.IsUnitLine));
    }

    private static int Width(List<GridRow> rows)
    {
        // Trailing columns in which no row has anything are an artefact of conversion.
        var width = 0;
        foreach (var row in rows)
        {
            var used = row.Cells.Length;
            while (used > width && row.Cells[used - 1].Text.Length == 0)
                used--;
            width = Math.Max(width, used);
        }

        return width;
    }

    /// <summary>A line of a table of contents names a table without standing above it: it ends in leaders and a page number.</summary>
    private static bool IsContentsLine(ReadOnlySpan<char> text)
    {
        var title = text.TrimEnd().TrimEnd("0123456789");
        return title.Length < text.Length && (title.TrimEnd() is [.., '.', '.', '.'] or [.., '…'] or [.., '·', '·'] || text.Contains("PAGEREF", StringComparison.Ordinal));
    }

    private static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        text = text.Trim("-—–· 　第页");
        return text.Length is > 0 and <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
