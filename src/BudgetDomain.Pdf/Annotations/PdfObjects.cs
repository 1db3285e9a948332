using System.Globalization;
using System.Text;
using BudgetDomain.Pdf.Ink;
using BudgetDomain.Rules;

namespace BudgetDomain.Pdf.Annotations;

/// <summary>The objects of a mark as the file holds them: the highlight, what it looks like, and the box its note opens in.</summary>
internal static class PdfObjects
{
    // A little more than the ink, so that thin digits stand out.
    private const double Margin = 1;

    /// <summary>Writes the highlight.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="page">The reference of its page.</param>
    /// <param name="look">The number of what it looks like.</param>
    /// <param name="popup">The number of the box of its note.</param>
    /// <param name="author">Whose note it is.</param>
    public static string Highlight(PdfMark mark, string page, int look, int popup, string author)
    {
        var quads = string.Join(' ', mark.Boxes.Select(Wider).Select(static b => Numbers(b.Left, b.Bottom, b.Right, b.Bottom, b.Left, b.Top, b.Right, b.Top)));
        return $"<</Type/Annot/Subtype/Highlight/Rect[{Rect(Bounds(mark))}]/QuadPoints[{quads}]/C[{Colour(mark.Severity)}]/F 4/P {page}/T{Text(author)}/Contents{Text(mark.Text)}/AP<</N {N(look)} 0 R>>/Popup {N(popup)} 0 R>>";
    }

    /// <summary>Writes what it looks like: the colour under the ink, as a marker pen leaves it.</summary>
    public static string Look(PdfMark mark)
    {
        var drawing = $"/G gs {Colour(mark.Severity)} rg {string.Join(' ', mark.Boxes.Select(Wider).Select(static b => $"{Numbers(b.Left, b.Top, b.Width, b.Height)} re"))} f";
        return $"<</Type/XObject/Subtype/Form/BBox[{Rect(Bounds(mark))}]/Group<</S/Transparency>>/Resources<</ExtGState<</G<</Type/ExtGState/BM/Multiply>>>>>>/Length {N(drawing.Length)}>>\nstream\n{drawing}\nendstream";
    }

    /// <summary>Writes the box of the note.</summary>
    public static string Popup(PdfMark mark, int highlight)
    {
        var box = Bounds(mark);
        return $"<</Type/Annot/Subtype/Popup/Parent {N(highlight)} 0 R/Rect[{Numbers(box.Right, box.Top - 120, box.Right + 220, box.Top)}]/Open false>>";
    }

    private static Box Bounds(PdfMark mark) => mark.Boxes.Select(Wider).Aggregate(static (a, b) => a.Union(b));

    private static Box Wider(Box box) => new(box.Left - Margin, box.Top - Margin, box.Right + Margin, box.Bottom + Margin);

    private static string Rect(Box box) => Numbers(box.Left, box.Top, box.Right, box.Bottom);

    private static string Colour(Severity severity) => severity switch { Severity.Error => "1 0.6 0.6", Severity.Warning => "1 0.88 0.45", _ => "0.75 0.88 1" };

    private static string Numbers(params ReadOnlySpan<double> numbers)
    {
        var text = new StringBuilder();
        foreach (var number in numbers)
            text.Append(text.Length > 0 ? " " : string.Empty).Append(number.ToString("0.##", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>Any text, as a string of a file: in hexadecimal, so that nothing in it means anything.</summary>
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
