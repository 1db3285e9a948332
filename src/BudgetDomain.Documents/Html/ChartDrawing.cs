using System.Globalization;
using System.Net;
using BudgetDomain.Publication;

namespace BudgetDomain.Documents.Html;

/// <summary>Draws a chart of parts as SVG: a ring, and beside it each part with its name, amount and share.</summary>
internal static class ChartDrawing
{
    // The circumference of the ring, as the drawing counts it: one for each hundredth of a per cent.
    private const int Whole = 100_00, Line = 26, LegendLeft = 330, MostCharacters = 22;

    // Dark enough for white paper and apart in brightness too.
    private static readonly string[] Colours = ["#1f5fa8", "#d9822b", "#2f8f5b", "#b8322a", "#7a56a8", "#8a6d3b", "#3a9fb5", "#6b6b6b"];

    public static void Write(TextWriter writer, ComposedChart chart)
    {
        var height = Math.Max(300, 70 + (chart.Parts.Length * Line));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 800 {height}\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" font-size=\"15\">\n"));
        writer.Write($"<title>{Encode(chart.Title)}</title>\n<text x=\"400\" y=\"24\" text-anchor=\"middle\" font-size=\"18\" font-weight=\"bold\">{Encode(chart.Title)}</text>\n");
        var (sum, at) = (chart.Parts.Sum(static part => (decimal)part.Amount.Fen), 0m);
        for (var i = 0; i < chart.Parts.Length; i++)
        {
            var (part, colour) = (chart.Parts[i], Colours[i % Colours.Length]);
            var (from, to) = ((int)(at / sum * Whole), (int)((at + part.Amount.Fen) / sum * Whole));
            at += part.Amount.Fen;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"160\" cy=\"170\" r=\"80\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"70\" pathLength=\"{Whole}\" stroke-dasharray=\"{to - from} {Whole}\" stroke-dashoffset=\"{-from}\" transform=\"rotate(-90 160 170)\"/>\n"));
            var y = 64 + (i * Line);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{LegendLeft}\" y=\"{y - 13}\" width=\"16\" height=\"16\" fill=\"{colour}\"/><text x=\"{LegendLeft + 26}\" y=\"{y}\">{Encode(Short(part.Name))} {part.Amount.ToDecimal():N2}万元 {part.Share / 100}.{part.Share % 100:00}%</text>\n"));
        }

        writer.Write("</svg>\n");
    }

    private static string Short(string name) => name.Length <= MostCharacters ? name : $"{name[..(MostCharacters - 1)]}…";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
