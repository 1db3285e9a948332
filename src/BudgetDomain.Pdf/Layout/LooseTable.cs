using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Pdf.Layout;

/// <summary>Tables whose lines are missing, all or some: columns are where no text ever stands, rows are lines of text.</summary>
internal static class LooseTable
{
    // A gap of most of a character parts two columns; so many rows with amounts are no chance.
    private const double Gap = 0.7;

    private const int FewestRows = 3, MostHeaders = 5;

    private static readonly SearchValues<char> AmountSigns = SearchValues.Create("0123456789.,，-");

    /// <summary>The texts of a line that stand apart.</summary>
    public static List<TextLine> Pieces(TextLine line) => line.Split(Gap);

    /// <summary>Whether a text is an amount as tables print it.</summary>
    public static bool IsAmount(string text)
        => text.Length > 0 && text.AsSpan().IndexOfAnyExcept(AmountSigns) < 0 && char.IsAsciiDigit(text[^1]) && (char.IsAsciiDigit(text[0]) || text[0] == '-');

    /// <summary>Reads lines as a table.</summary>
    /// <param name="lines">The lines, from the top.</param>
    /// <param name="walls">The places of the vertical lines that are drawn between columns, if any.</param>
    /// <param name="floors">The places of the horizontal lines that are drawn, if any.</param>
    /// <returns>The cells; nothing when the lines do not make a table.</returns>
    /// <param name="ink">Takes where the texts of each row stand; <see langword="null"/> where nobody asks.</param>
    public static List<ImmutableArray<GridCell>>? Rows(List<TextLine> lines, ReadOnlySpan<double> walls, ReadOnlySpan<double> floors, List<List<InkPiece>>? ink = null)
    {
        var drawn = walls.ToArray();
        var pieces = lines.ConvertAll(l => Pieces(l).SelectMany(p => p.SplitAt(drawn)).ToList());
        var body = pieces.FindAll(IsBody);
        if (body.Count < FewestRows || !(body.Exists(static p => p.Count(static t => IsAmount(t.Text)) > 1 || p.Exists(static t => IsAmount(t.Text) && t.Text.Contains('.', StringComparison.Ordinal)))))
            return null;
        var cuts = drawn.Length > 0 ? drawn : Cuts(body);
        if (cuts.Length < 1)
            return null;
        var rows = new List<StringBuilder?[]>();
        for (var i = 0; i < lines.Count; i++)
        {
            var cells = Place(pieces[i], cuts);
            if (cells is null && IsBody(pieces[i]))
                return null;
            cells ??= Place([lines[i]], cuts)!;
            if (i == 0 || IsNewRow(rows[^1], cells, lines[i - 1], lines[i], floors))
            {
                rows.Add(cells);
                ink?.Add([]);
            }
            else
            {
                Join(rows[^1], cells);
            }

            ink?[^1].AddRange(pieces[i].Select(static piece => InkPiece.Of(piece, -1)));
        }

        return rows.ConvertAll(static row => row.Select(static t => new GridCell(t?.ToString() ?? string.Empty)).ToImmutableArray());
    }

    /// <summary>Takes tables without any lines out of the lines of text of a page.</summary>
    /// <param name="items">The lines and tables of the page.</param>
    /// <param name="keepsInk">Whether it is kept where texts stand.</param>
    public static void Find(List<PageItem> items, bool keepsInk)
    {
        for (var first = 0; first < items.Count; first++)
        {
            if (items[first] is not LineItem { Text: var line } || !IsBody(Pieces(line)))
                continue;
            var end = EndOfTable(items, first);
            var begin = first;
            while (begin > 0 && first - begin < MostHeaders && items[begin - 1] is LineItem { Text: var above } && Pieces(above).Count >= 2
                && items[begin].Top - above.Bottom < 2.5 * above.Size)
            {
                begin--;
            }

            var lines = items.GetRange(begin, end - begin).ConvertAll(static i => i.Line!);
            var ink = keepsInk ? new List<List<InkPiece>>() : null;
            if (Rows(lines, [], [], ink) is { } rows)
            {
                items.RemoveRange(begin, end - begin);
                items.Insert(begin, new TableItem(lines[0].Top, lines[^1].Bottom, [], rows) { Ink = ink });
                first = begin;
            }
            else
            {
                first = end - 1;
            }
        }
    }

    /// <summary>A line with a label and an amount, or with several amounts; the lines of a list of contents have dots or a page number only.</summary>
    private static bool IsBody(List<TextLine> pieces)
        => pieces.Count >= 2 && pieces.Exists(static p => IsAmount(p.Text)) && !pieces.Exists(static p => LineWords.EndsAsContents(p.Text)) && !pieces.Exists(static p => p.Text.Length > 40);

    private static int EndOfTable(List<PageItem> items, int first)
    {
        var end = first + 1;
        for (var i = end; i < items.Count && i - end <= 1 && items[i] is LineItem { Text: var line }; i++)
        {
            // One line without amounts may be a row, or the rest of a name.
            if (line.Top - items[i - 1].Bottom > 3 * line.Size)
                break;
            if (IsBody(Pieces(line)))
                end = i + 1;
        }

        return end;
    }

    /// <summary>The middles of the stretches across in which no row has any text.</summary>
    private static double[] Cuts(List<List<TextLine>> body)
    {
        var spans = body.SelectMany(static p => p).Select(static p => (p.Left, p.Right)).Order().ToList();
        var cuts = new List<double>();
        var right = spans[0].Right;
        foreach (var span in spans)
        {
            if (span.Left > right)
                cuts.Add((right + span.Left) / 2);
            right = Math.Max(right, span.Right);
        }

        return [.. cuts];
    }

    /// <summary>The texts in their columns; nothing when two stand in one.</summary>
    private static StringBuilder?[]? Place(List<TextLine> pieces, double[] cuts)
    {
        var cells = new StringBuilder?[cuts.Length + 1];

        // As many texts as columns stand in them one by one, as headers do that reach over narrow columns.
        if (pieces.Count == cells.Length)
            return [.. pieces.Select(static p => new StringBuilder(p.Text))];
        foreach (var piece in pieces)
        {
            var column = Array.BinarySearch(cuts, (piece.Left + piece.Right) / 2);
            column = column < 0 ? ~column : column;
            if (cells[column] is not null)
                return null;
            cells[column] = new(piece.Text);
        }

        return cells;
    }

    /// <summary>Between drawn lines is one row, unless two amounts stand in one column; without them every line is one.</summary>
    private static bool IsNewRow(StringBuilder?[] row, StringBuilder?[] next, TextLine line, TextLine nextLine, ReadOnlySpan<double> floors)
    {
        var (from, to) = ((line.Top + line.Bottom) / 2, (nextLine.Top + nextLine.Bottom) / 2);
        foreach (var floor in floors)
        {
            if (floor > from && floor < to)
                return true;
        }

        if (floors.Length == 0)
            return true;
        for (var c = 0; c < row.Length; c++)
        {
            if (next[c] is { } text && IsAmount(text.ToString()) && row[c] is not null)
                return true;
        }

        return false;
    }

    private static void Join(StringBuilder?[] row, StringBuilder?[] next)
    {
        for (var c = 0; c < row.Length; c++)
        {
            if (next[c] is not { } text)
                continue;
            if (row[c] is { } own)
                CellText.Append(own, text.ToString());
            else
                row[c] = text;
        }
    }
}
