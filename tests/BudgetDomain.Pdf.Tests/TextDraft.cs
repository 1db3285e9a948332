namespace BudgetDomain.Pdf.Tests;

/// <summary>Running text, wrapped as a word processor does.</summary>
internal static class TextDraft
{
    /// <summary>Writes a paragraph in lines of a number of characters and gives the height of the next line.</summary>
    public static double Paragraph(this PdfDraft page, double y, string text, int indent = 2, int width = 40, double size = 10)
    {
        var room = (width - indent) * size;
        var x = 60 + (indent * size);
        while (text.Length > 0)
        {
            var end = text.Length;
            while (PdfDraft.WidthOf(text[..end], size) > room)
                end--;

            // A number is not cut, and no line begins with a sign.
            while (end < text.Length && end > 1 && ((IsNumber(text[end]) && IsNumber(text[end - 1])) || text[end] is '，' or '。' or '；' or '：'))
                end--;
            page.Text(x, y, text[..end], size);
            (text, room, x, y) = (text[end..], width * size, 60, y + (1.6 * size));
        }

        return y;
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '%';
}
