namespace BudgetDomain.Pdf.Tests;

/// <summary>A table to be drawn: texts in cells between lines, with whatever lines left out.</summary>
internal sealed record TableDraft(double[] Xs, double[] Ys, string[][] Texts)
{
    /// <summary>Draws texts and all lines.</summary>
    public PdfDraft DrawOn(PdfDraft page) => DrawTexts(DrawLines(page));

    public PdfDraft DrawLines(PdfDraft page)
    {
        foreach (var x in Xs)
            page.Line(x, Ys[0], x, Ys[^1]);
        foreach (var y in Ys)
            page.Line(Xs[0], y, Xs[^1], y);
        return page;
    }

    /// <summary>Draws texts at the left of their cells, numbers at the right.</summary>
    public PdfDraft DrawTexts(PdfDraft page)
    {
        for (var r = 0; r < Texts.Length; r++)
        {
            for (var c = 0; c < Texts[r].Length; c++)
            {
                var text = Texts[r][c];
                if (text.Length == 0)
                    continue;
                var isNumber = text.All(static ch => char.IsAsciiDigit(ch) || ch is '.' or ',');
                var x = isNumber ? Xs[c + 1] - 4 - PdfDraft.WidthOf(text) : Xs[c] + 4;
                page.Text(x, ((Ys[r] + Ys[r + 1]) / 2) + 4, text);
            }
        }

        return page;
    }

    /// <summary>A table of rows of one height.</summary>
    public static TableDraft Of(double[] xs, double top, params string[][] texts)
        => new(xs, [.. Enumerable.Range(0, texts.Length + 1).Select(i => top + (20.0 * i))], texts);
}
