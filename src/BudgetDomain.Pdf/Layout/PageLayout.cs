using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Pdf.Ink;

namespace BudgetDomain.Pdf.Layout;

/// <summary>A page taken apart: its tables and the lines of text around them, from the top.</summary>
internal sealed class PageLayout
{
    // A gap this wide between two texts on one line, in character sizes, sets them apart, as 编制单位 and 单位：万元 are.
    private const double Apart = 3;

    // One cell may hold two numbers; two cells that do are a table without lines.
    private const int FewestLooseCells = 2, FewestLooseGlyphs = 4;

    private PageLayout(PageInk page, List<PageItem> items)
    {
        (Number, Width, Height, Place) = (page.Number, page.Width, page.Height, page.Place);
        Items = items;
    }

    public int Number { get; }

    /// <summary>The way back to the coordinates of the file.</summary>
    public PagePlace Place { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Tables and lines of text, from the top.</summary>
    public List<PageItem> Items { get; }

    /// <summary>Takes a page apart.</summary>
    /// <param name="page">What is printed on it.</param>
    /// <param name="keepsInk">Whether it is kept where the texts of tables stand.</param>
    public static PageLayout Of(PageInk page, bool keepsInk = false)
    {
        var frames = TableFinder.Find(page);
        var (frameOf, counts) = (new int[page.Glyphs.Count], new int[frames.Count + 1]);
        for (var i = 0; i < frameOf.Length; i++)
        {
            var (glyph, frame) = (page.Glyphs[i], 0);
            while (frame < frames.Count && !frames[frame].Bounds.Contains(glyph.MiddleX, glyph.MiddleY))
                frame++;
            counts[frameOf[i] = frame]++;
        }

        // Those of each frame, then those that stand free.
        var inFrames = Array.ConvertAll(counts, static count => new List<Glyph>(count));
        for (var i = 0; i < frameOf.Length; i++)
            inFrames[frameOf[i]].Add(page.Glyphs[i]);
        var free = inFrames[^1];

        var items = new List<PageItem>();
        for (var i = 0; i < frames.Count; i++)
            items.Add(Table(frames[i], inFrames[i], keepsInk));
        items.AddRange(TextLine.Of(free).Select(static l => new LineItem(l)));
        items.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        LooseTable.Find(items, keepsInk);
        items = [.. items.SelectMany(static i => i is LineItem { Text: var line } ? Pieces(line).Select(static p => (PageItem)new LineItem(p)) : [i])];
        return new(page, items);
    }

    /// <summary>Short texts far apart are spaced-out words, such as 目  录, and the page numbers of a list of contents.</summary>
    private static List<TextLine> Pieces(TextLine line)
    {
        var pieces = line.Split(Apart);
        return pieces.TrueForAll(static p => p.Text.Length >= 3 && !IsDigits(p.Text)) ? pieces : [line];
    }

    private static bool IsDigits(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static TableItem Table(TableFrame frame, List<Glyph> glyphs, bool keepsInk)
    {
        var inCells = new Dictionary<int, List<Glyph>>();
        foreach (var glyph in glyphs)
        {
            var (row, column) = frame.Find(glyph.MiddleX, glyph.MiddleY);
            var cell = frame.CellOf(row, column);
            if (!inCells.TryGetValue(cell, out var list))
                inCells.Add(cell, list = []);
            list.Add(glyph);
        }

        var texts = new Dictionary<int, List<TextLine>>(inCells.Count);
        foreach (var (cell, own) in inCells)
            texts.Add(cell, TextLine.Of(own));
        var (top, bottom) = (frame.Bounds.Top, frame.Bounds.Bottom);
        var ink = keepsInk ? new List<List<InkPiece>>() : null;
        var loosened = inCells.Count(cell => cell.Value.Count >= FewestLooseGlyphs && HasSeveralAmounts(texts[cell.Key]));
        if (loosened >= FewestLooseCells && LooseTable.Rows(TextLine.Of(glyphs), frame.Xs[1..^1], frame.Ys, ink) is { } loose)
            return new(top, bottom, [.. frame.Xs], loose) { Ink = ink };
        return new(top, bottom, [.. frame.Xs], Rows(frame, texts)) { Ink = keepsInk ? Ink(frame, texts) : null };
    }

    /// <summary>Whether a cell has two amounts one below or beside the other: then lines between them are missing.</summary>
    private static bool HasSeveralAmounts(List<TextLine> lines)
    {
        var amounts = 0;
        foreach (var line in lines)
        {
            foreach (var piece in LooseTable.Pieces(line))
                amounts += LooseTable.IsAmount(piece.Text) ? 1 : 0;
        }

        return amounts > 1;
    }

    private static List<List<InkPiece>> Ink(TableFrame frame, Dictionary<int, List<TextLine>> texts)
    {
        var rows = new List<List<InkPiece>>(frame.Rows);
        for (var r = 0; r < frame.Rows; r++)
        {
            var row = new List<InkPiece>();
            for (var c = 0; c < frame.Columns; c++)
            {
                if (frame.CellOf(r, c) != frame.Place(r, c))
                    continue;
                if (texts.TryGetValue(frame.CellOf(r, c), out var own))
                    row.AddRange(own.Select(line => InkPiece.Of(line, c)));
                else
                    row.Add(new(c, null, new(frame.Xs[c], frame.Ys[r], frame.Xs[c + 1], frame.Ys[r + 1])));
            }

            rows.Add(row);
        }

        return rows;
    }

    private static List<ImmutableArray<GridCell>> Rows(TableFrame frame, Dictionary<int, List<TextLine>> texts)
    {
        var rows = new List<ImmutableArray<GridCell>>(frame.Rows);
        for (var r = 0; r < frame.Rows; r++)
        {
            var cells = ImmutableArray.CreateBuilder<GridCell>(frame.Columns);
            for (var c = 0; c < frame.Columns; c++)
            {
                var cell = frame.CellOf(r, c);
                cells.Add(cell != frame.Place(r, c) ? new(string.Empty, IsCovered: true) : new(texts.TryGetValue(cell, out var own) ? CellText.Of(own) : string.Empty));
            }

            rows.Add(cells.MoveToImmutable());
        }

        return rows;
    }
}
