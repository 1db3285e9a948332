using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using BudgetDomain.Documents.Html;
using BudgetDomain.Publication;

namespace BudgetDomain.Documents;

/// <summary>
/// Writes a composed disclosure as one web page: a list of contents, headings, tables with merged headers that come again on each printed
/// page, charts. It needs no other file and no network, and <see cref="DisclosureReader"/> reads it back.
/// </summary>
public static class HtmlDisclosureWriter
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; color: #1a1a1a; line-height: 1.75; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1, h2, h3, h4 { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; line-height: 1.4; }
        h1 { font-size: 1.9rem; text-align: center; margin: 3rem 0; }
        h2 { font-size: 1.5rem; text-align: center; margin-top: 3rem; }
        h3 { font-size: 1.15rem; }
        h4 { font-size: 1rem; }
        p { text-indent: 2em; margin: 0.5rem 0; }
        nav { border: 1px solid #ccc; padding: 0.5rem 1.5rem; margin: 2rem 0; }
        nav ul { list-style: none; padding-left: 1.5rem; margin: 0; }
        nav > ul { padding-left: 0; }
        nav a { color: #1a4a8a; text-decoration: none; }
        section.table { margin: 2rem 0; }
        section.table > h3, section.table > p.title { text-align: center; text-indent: 0; }
        section.table > p { text-indent: 0; font-size: 0.9rem; margin: 0.2rem 0; }
        section.table > p.unit { text-align: right; }
        div.scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 0.85rem; line-height: 1.4; }
        th, td { border: 1px solid #555; padding: 0.25rem 0.4rem; }
        th { background: #eef2f7; font-weight: 600; text-align: center; }
        td.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        figure { margin: 1.5rem 0; }
        figure svg { width: 100%; max-width: 44rem; height: auto; display: block; margin: 0 auto; }
        @page { size: A4; margin: 18mm 16mm; }
        @page wide { size: A4 landscape; margin: 14mm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 11pt; }
          h2 { break-before: page; }
          h2, h3, h4 { break-after: avoid; }
          section.table { page: wide; break-before: page; margin: 0; }
          table { font-size: 9pt; }
          thead { display: table-header-group; }
          tr, figure { break-inside: avoid; }
          div.scroll { overflow: visible; }
        }
        """;

    /// <summary>Writes a disclosure.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="writer">Where it goes; it is not closed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(ComposedDisclosure disclosure, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(disclosure);
        ArgumentNullException.ThrowIfNull(writer);
        var title = $"{disclosure.UnitName}{disclosure.Year.Year.ToString(CultureInfo.InvariantCulture)}年度预算公开";
        writer.Write($"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Encode(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        var hasContents = false;
        for (var i = 0; i < disclosure.Blocks.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!hasContents && disclosure.Blocks[i] is ComposedHeading { Level: > 1 })
            {
                hasContents = true;
                WriteContents(writer, disclosure.Blocks);
            }

            WriteBlock(writer, disclosure.Blocks[i], i);
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private static void WriteBlock(TextWriter writer, ComposedBlock block, int number)
    {
        switch (block)
        {
            case ComposedHeading heading:
                var level = Math.Clamp(heading.Level, 1, 6);
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<h{level} id=\"b{number}\">{Encode(heading.Text)}</h{level}>\n"));
                break;
            case ComposedParagraph paragraph:
                writer.Write($"<p>{Encode(paragraph.Text)}</p>\n");
                break;
            case ComposedTable table:
                WriteTable(writer, table, number);
                break;
            case ComposedGrid grid:
                writer.Write($"<section class=\"table\">\n<p class=\"title\">{Encode(grid.Title)}</p>\n");
                if (grid.Subtitle.Length > 0)
                    writer.Write($"<p class=\"title\">{Encode(grid.Subtitle)}</p>\n");
                writer.Write("<div class=\"scroll\">\n<table>\n");
                WriteRows(writer, grid.Rows, "td");
                writer.Write("</table>\n</div>\n</section>\n");
                break;
            case ComposedChart chart:
                writer.Write("<figure>\n");
                ChartDrawing.Write(writer, chart);
                writer.Write("</figure>\n");
                break;
        }
    }

    private static void WriteTable(TextWriter writer, ComposedTable table, int number)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<section class=\"table\">\n<h3 id=\"b{number}\">{Encode(table.Title)}</h3>\n"));
        writer.Write($"<p>单位名称：{Encode(table.UnitName)}</p>\n<p class=\"unit\">单位：{Encode(table.Unit.Word())}</p>\n<div class=\"scroll\">\n<table>\n<thead>\n");
        WriteRows(writer, table.Header, "th");
        writer.Write("</thead>\n<tbody>\n");
        WriteRows(writer, table.Rows, "td");
        writer.Write("</tbody>\n</table>\n</div>\n");
        if (table.Note.Length > 0)
            writer.Write($"<p>{Encode(table.Note)}</p>\n");
        writer.Write("</section>\n");
    }

    private static void WriteRows(TextWriter writer, ImmutableArray<ImmutableArray<ComposedCell>> rows, string element)
    {
        var spans = new ComposedSpans(rows);
        for (var r = 0; r < rows.Length; r++)
        {
            writer.Write("<tr>");
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (!spans.Begins(r, c))
                    continue;
                var cell = rows[r][c];
                writer.Write($"<{element}");
                if (cell.Amount is not null)
                    writer.Write(" class=\"n\"");
                if (cell.ColumnSpan > 1)
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\""));
                if (cell.RowSpan > 1)
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\""));
                writer.Write($">{Encode(cell.Text)}</{element}>");
            }

            writer.Write("</tr>\n");
        }
    }

    /// <summary>Links to parts, chapters and tables; a page of a site leads around in the same way.</summary>
    private static void WriteContents(TextWriter writer, ImmutableArray<ComposedBlock> blocks)
    {
        writer.Write("<nav aria-label=\"目录\">\n<ul>\n");
        var isInside = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            var (text, level) = blocks[i] switch { ComposedHeading heading => (heading.Text, heading.Level), ComposedTable table => (table.Title, 3), _ => (string.Empty, 0) };
            if (level is not (2 or 3))
                continue;
            if (level == 3 != isInside)
                writer.Write(isInside ? "</ul></li>\n" : "<li><ul>\n");
            isInside = level == 3;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"#b{i}\">{Encode(text)}</a></li>\n"));
        }

        writer.Write(isInside ? "</ul></li>\n</ul>\n</nav>\n" : "</ul>\n</nav>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
