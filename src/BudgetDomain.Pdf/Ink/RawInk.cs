using System.Globalization;

namespace BudgetDomain.Pdf.Ink;

/// <summary>Collects the ink of one page as it is drawn, y upwards and turned in any way, and sets it upright.</summary>
internal sealed class RawInk(int number, Box page, Func<(double X, double Y), (double X, double Y)> toFile, InkLists lists)
{
    // A filled rectangle no thicker than this is a line; the thickest borders of word processors have 6 points but then a length of many times that.
    private const double ThickestLine = 3.2;

    // Beyond all paper there is nothing to read, and sums of such numbers lose their digits.
    private const double FarAway = 100_000;

    private readonly List<PlacedGlyph> _glyphs = lists.ClearGlyphs();
    private readonly List<Box> _lines = lists.ClearLines();
    private readonly int[] _byDirection = new int[4];
    private double _pictures;
    private int _unreadable;

    /// <summary>How many things have been collected.</summary>
    public int Count => _glyphs.Count + _lines.Count;

    /// <summary>Adds a character that begins at one point and lets the next begin at another.</summary>
    public void AddGlyph(string text, double x0, double y0, double x1, double y1, double size, Box clip)
    {
        var (dx, dy) = (x1 - x0, y1 - y0);
        if (!IsNear(x0, y0) || !IsNear(x1, y1) || !(size > 0.5 && size < 1000))
            return;

        // A slanting character belongs to a watermark.
        var direction = Math.Abs(dy) <= 0.05 * Math.Abs(dx) ? (dx < 0 ? 2 : 0) : Math.Abs(dx) <= 0.05 * Math.Abs(dy) ? (dy > 0 ? 1 : 3) : -1;
        if (direction < 0)
            return;
        text = Readable(text, out var isBlank);
        if (isBlank)
            return;
        if (text.Length == 0)
        {
            _unreadable++;
            return;
        }

        // What lies outside of the clipping area is not printed: a cell that a page break cuts is drawn whole on both pages.
        var (middleX, middleY) = Middle(x0, y0, x1, y1, size, direction);
        if (!clip.Contains(middleX, middleY))
            return;
        _byDirection[direction]++;
        _glyphs.Add(new(text, x0, y0, x1, y1, size, direction));
    }

    /// <summary>Adds a filled or stroked rectangle, of which only a thin one counts.</summary>
    public void AddLine(Box box, Box clip)
    {
        if (!IsNear(box.Left, box.Top) || !IsNear(box.Right, box.Bottom) || Math.Min(box.Width, box.Height) > ThickestLine)
            return;

        // A line of no thickness is inside when its place is.
        var (left, right) = (Math.Max(box.Left, clip.Left), Math.Min(box.Right, clip.Right));
        var (top, bottom) = (Math.Max(box.Top, clip.Top), Math.Min(box.Bottom, clip.Bottom));
        if (right >= left && bottom >= top)
            _lines.Add(new(left, top, right, bottom));
    }

    /// <summary>Adds a picture; thin ones are lines, as some programs draw dotted borders.</summary>
    public void AddPicture(Box box, Box clip)
    {
        var seen = box.Intersect(clip);
        if (seen.IsEmpty || !IsNear(box.Left, box.Top) || !IsNear(box.Right, box.Bottom))
            return;
        if (Math.Min(box.Width, box.Height) <= ThickestLine)
            AddLine(box, clip);
        else
            _pictures += seen.Width * seen.Height;
    }

    /// <summary>The page upright: turned so that most of its characters stand as they are read.</summary>
    public PageInk Upright()
    {
        var turn = Array.IndexOf(_byDirection, _byDirection.Max());
        var glyphs = new List<Glyph>(_glyphs.Count);
        foreach (var g in _glyphs)
        {
            var (x, y) = Turn(g.X0, g.Y0, turn);
            if (g.Direction == turn)
            {
                var (x1, _) = Turn(g.X1, g.Y1, turn);
                glyphs.Add(new(g.Text, x, x1, y, g.Size));
            }
            else
            {
                // Turned against the rest: a character of its own, in its place.
                var (middleX, middleY) = Middle(g.X0, g.Y0, g.X1, g.Y1, g.Size, g.Direction);
                (x, y) = Turn(middleX, middleY, turn);
                glyphs.Add(new(g.Text, x - (g.Size / 2), x + (g.Size / 2), y + (0.38 * g.Size), g.Size));
            }
        }

        var (horizontals, verticals) = (new List<Rule>(_lines.Count), new List<Rule>(_lines.Count));
        foreach (var line in _lines)
            AddRules(line, turn, horizontals, verticals);
        var size = TurnBox(page, turn);
        return new()
        {
            Number = number,
            Place = new(page, turn, toFile),
            Width = size.Width,
            Height = size.Height,
            Glyphs = glyphs,
            Horizontals = horizontals,
            Verticals = verticals,
            Unreadable = _unreadable,
            IsPicture = _pictures > 0.4 * page.Width * page.Height,
        };
    }

    private void AddRules(Box line, int turn, List<Rule> horizontals, List<Rule> verticals)
    {
        var box = TurnBox(line, turn);

        // A dot may be part of a dotted line either way.
        if (box.Width >= box.Height || box.Height <= ThickestLine)
            horizontals.Add(new((box.Top + box.Bottom) / 2, box.Left, box.Right));
        if (box.Height >= box.Width || box.Width <= ThickestLine)
            verticals.Add(new((box.Left + box.Right) / 2, box.Top, box.Bottom));
    }

    private Box TurnBox(Box box, int turn)
    {
        var (x0, y0) = Turn(box.Left, box.Top, turn);
        var (x1, y1) = Turn(box.Right, box.Bottom, turn);
        return Box.Around(x0, y0, x1, y1);
    }

    /// <summary>A point with y downwards on the page turned by quarters.</summary>
    private (double X, double Y) Turn(double x, double y, int turn) => turn switch
    {
        0 => (x - page.Left, page.Bottom - y),
        1 => (y - page.Top, x - page.Left),
        2 => (page.Right - x, y - page.Top),
        _ => (page.Bottom - y, page.Right - x),
    };

    // The middle lies beside the baseline, to the left of the direction of writing.
    private static (double X, double Y) Middle(double x0, double y0, double x1, double y1, double size, int direction)
    {
        var up = 0.38 * size;
        var (x, y) = ((x0 + x1) / 2, (y0 + y1) / 2);
        return direction switch { 0 => (x, y + up), 1 => (x - up, y), 2 => (x, y - up), _ => (x + up, y) };
    }

    private static bool IsNear(double x, double y) => Math.Abs(x) < FarAway && Math.Abs(y) < FarAway;

    /// <summary>The text without what cannot be read; codes that fonts use privately say nothing.</summary>
    private static string Readable(string text, out bool isBlank)
    {
        isBlank = string.IsNullOrWhiteSpace(text) || text is "\u200B" or "\uFEFF" or "\u00AD";
        if (isBlank)
            return string.Empty;
        foreach (var c in text)
        {
            if (c < ' ' || c is >= '\uE000' and <= '\uF8FF' or '\uFFFD' || char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned)
                return string.Empty;
        }

        // Compatibility forms of Chinese characters, such as radicals, are the same characters to a reader.
        return text[0] is >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF' || text.Length > 1 ? text.Normalize(System.Text.NormalizationForm.FormKC) : text;
    }
}
