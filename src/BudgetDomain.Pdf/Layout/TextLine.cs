using BudgetDomain.Pdf.Ink;

namespace BudgetDomain.Pdf.Layout;

/// <summary>Characters that stand on one line, from left to right.</summary>
internal sealed class TextLine
{
    // Wider than what stretching leaves between characters of one word, in parts of their size.
    private const double LetterGap = 0.2, DigitGap = 0.4, CharacterGap = 0.45;

    // Lines of text are no longer; what is gets an array.
    private const int ShortText = 256;

    private readonly List<Glyph> _glyphs;

    private TextLine(List<Glyph> glyphs)
    {
        _glyphs = glyphs;
        Text = TextOf(glyphs);
    }

    public string Text { get; }

    public IReadOnlyList<Glyph> Glyphs => _glyphs;

    public double Left => _glyphs[0].Left;

    public double Right => _glyphs[^1].Right;

    public double Baseline => _glyphs[0].Baseline;

    /// <summary>The size of its largest characters.</summary>
    public double Size
    {
        get
        {
            var size = 0.0;
            foreach (var glyph in _glyphs)
                size = Math.Max(size, glyph.Size);
            return size;
        }
    }

    public double Top => Baseline - (0.88 * Size);

    public double Bottom => Baseline + (0.12 * Size);

    /// <summary>Sorts characters into lines, from the top. The list is sorted in its place.</summary>
    public static List<TextLine> Of(List<Glyph> glyphs)
    {
        glyphs.Sort(static (a, b) => a.MiddleY.CompareTo(b.MiddleY));
        var lines = new List<TextLine>();
        var current = new List<Glyph>();
        var (top, bottom) = (0.0, 0.0);
        foreach (var glyph in glyphs)
        {
            // Half of the smaller one's height on the same level makes it the same line: superscripts, mixed sizes.
            var common = Math.Min(bottom, glyph.Bottom) - Math.Max(top, glyph.Top);
            if (current.Count > 0 && common * 2 < Math.Min(glyph.Bottom - glyph.Top, bottom - top))
            {
                lines.Add(Line(current));
                current.Clear();
            }

            if (current.Count == 0)
                (top, bottom) = (glyph.Top, glyph.Bottom);
            current.Add(glyph);
        }

        if (current.Count > 0)
            lines.Add(Line(current));
        return lines;
    }

    /// <summary>Cuts the line where the gap between two characters is wider than a number of their sizes.</summary>
    public List<TextLine> Split(double sizes)
    {
        var pieces = new List<TextLine>();
        var first = 0;
        for (var i = 1; i <= _glyphs.Count; i++)
        {
            if (i < _glyphs.Count && _glyphs[i].Left - _glyphs[i - 1].Right <= sizes * Math.Max(_glyphs[i].Size, _glyphs[i - 1].Size))
                continue;
            pieces.Add(first == 0 && i == _glyphs.Count ? this : new(_glyphs[first..i]));
            first = i;
        }

        return pieces;
    }

    /// <summary>Cuts the line at places that lie between two of its characters.</summary>
    public List<TextLine> SplitAt(ReadOnlySpan<double> places)
    {
        var pieces = new List<TextLine>();
        var first = 0;
        for (var i = 1; i < _glyphs.Count; i++)
        {
            foreach (var place in places)
            {
                if (place <= _glyphs[i - 1].MiddleX || place >= _glyphs[i].MiddleX)
                    continue;
                pieces.Add(new(_glyphs[first..i]));
                first = i;
                break;
            }
        }

        pieces.Add(first == 0 ? this : new(_glyphs[first..]));
        return pieces;
    }

    public override string ToString() => Text;

    private static TextLine Line(List<Glyph> glyphs)
    {
        glyphs.Sort(static (a, b) => a.Left.CompareTo(b.Left));

        // Printed twice, a little apart, a character looks bold.
        var kept = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (!IsRepeated(kept, glyph))
                kept.Add(glyph);
        }

        return new(kept);
    }

    private static bool IsRepeated(List<Glyph> kept, Glyph glyph)
    {
        for (var i = kept.Count - 1; i >= 0 && i >= kept.Count - 3; i--)
        {
            var before = kept[i];
            if (glyph.Left - before.Left < 0.35 * (before.Right - before.Left) && before.Text == glyph.Text)
                return true;
        }

        return false;
    }

    private static string TextOf(List<Glyph> glyphs)
    {
        if (glyphs.Count == 1)
            return glyphs[0].Text;
        var most = glyphs.Count;
        foreach (var glyph in glyphs)
            most += glyph.Text.Length;
        var text = most <= ShortText ? stackalloc char[most] : new char[most];
        var length = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > 0)
            {
                var (before, glyph) = (glyphs[i - 1], glyphs[i]);
                var gap = (glyph.Left - before.Right) / Math.Max(before.Size, glyph.Size);
                if (gap > LetterGap && gap > GapOf(before.Text[^1], glyph.Text[0]))
                    text[length++] = ' ';
            }

            glyphs[i].Text.CopyTo(text[length..]);
            length += glyphs[i].Text.Length;
        }

        return new(text[..length]);
    }

    private static double GapOf(char before, char after)
        => !char.IsAscii(before) || !char.IsAscii(after) ? CharacterGap : char.IsAsciiLetter(before) && char.IsAsciiLetter(after) ? LetterGap : DigitGap;
}
