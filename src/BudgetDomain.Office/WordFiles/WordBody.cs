using System.Collections.Immutable;
using System.Xml;
using BudgetDomain.Office.Charts;
using BudgetDomain.Office.Packages;
using BudgetDomain.Publication;

namespace BudgetDomain.Office.WordFiles;

/// <summary>Writes the text of a Word file.</summary>
internal sealed class WordBody(XmlWriter xml, ImmutableArray<ComposedBlock> blocks)
{
    public const string FooterId = "rIdFooter";

    private const string W = OfficeNames.W;

    // A4 in twentieths of a point, and its margins.
    private const int PaperWidth = 11906, PaperHeight = 16838, Margin = 1531, TableMargin = 1134;

    private readonly WordTableWriter _tables = new(xml, PaperHeight - (2 * TableMargin));
    private int _charts;
    private bool _isAfterBreak;

    public void Write(CancellationToken cancellationToken)
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, OfficeNames.R);
        xml.WriteStartElement("w", "body", W);
        var (hasContents, isWide) = (false, false);
        for (var i = 0; i < blocks.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsWide(i) != isWide)
            {
                EndSection(isWide);
                isWide = !isWide;
            }

            if (!hasContents && blocks[i] is ComposedHeading { Level: > 1 })
            {
                hasContents = true;
                WriteContents();
            }

            WriteBlock(i);
            _isAfterBreak = false;
        }

        WriteSection(isWide);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Whether a block stands on a landscape page: tables, and headings right above one.</summary>
    private bool IsWide(int block)
    {
        while (block < blocks.Length && blocks[block] is ComposedHeading { Level: > 1 })
            block++;
        return block < blocks.Length && blocks[block] is ComposedTable;
    }

    private void WriteBlock(int index)
    {
        switch (blocks[index])
        {
            case ComposedHeading heading:
                Paragraph(heading.Level == 1 ? "Title" : $"Heading{Math.Min(heading.Level - 1, 3).Invariant()}", heading.Text, bookmark: heading.Level is 2 or 3 ? index : -1);
                break;
            case ComposedParagraph paragraph:
                Paragraph(IsCover(index) ? "Cover" : "Normal", paragraph.Text);
                break;
            case ComposedTable table:
                // A table begins a page, unless the section or a heading has just begun it.
                Paragraph("TableTitle", table.Title, breaksPage: !_isAfterBreak && blocks[index - 1] is not ComposedHeading, bookmark: index);
                Paragraph("TableHead", $"单位名称：{table.UnitName}");
                Paragraph("TableHead", $"单位：{table.Unit.Word()}", alignment: "right");
                _tables.Write(table.Header, table.Rows);
                if (table.Note.Length > 0)
                    Paragraph("TableHead", table.Note);
                else
                    Separator();
                break;
            case ComposedGrid grid:
                Paragraph("TableHead", grid.Title, alignment: "center");
                if (grid.Subtitle.Length > 0)
                    Paragraph("TableHead", grid.Subtitle, alignment: "center");
                new WordTableWriter(xml, PaperWidth - (2 * Margin)).Write([], grid.Rows);
                Separator();
                break;
            case ComposedChart chart:
                WriteChart(chart, ++_charts);
                break;
        }
    }

    private bool IsCover(int index) => blocks.Take(index).All(static block => block is ComposedParagraph or ComposedHeading { Level: 1 });

    private void Paragraph(string style, string text, string? alignment = null, bool breaksPage = false, int bookmark = -1)
    {
        xml.WriteStartElement("w", "p", W);
        xml.WriteStartElement("w", "pPr", W);
        WordParts.Value(xml, "pStyle", style);
        if (breaksPage)
            WordParts.Value(xml, "pageBreakBefore", "1");
        if (alignment is not null)
            WordParts.Value(xml, "jc", alignment);
        xml.WriteEndElement();
        if (bookmark >= 0)
            WordParts.Attributes(xml, "bookmarkStart", ("id", bookmark.Invariant()), ("name", Bookmark(bookmark)));
        WordParts.Run(xml, text);
        if (bookmark >= 0)
            WordParts.Attributes(xml, "bookmarkEnd", ("id", bookmark.Invariant()));
        xml.WriteEndElement();
    }

    /// <summary>Two tables without a paragraph between them would be one.</summary>
    private void Separator()
    {
        xml.WriteStartElement("w", "p", W);
        xml.WriteStartElement("w", "pPr", W);
        WordParts.Value(xml, "pStyle", "TableText");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Bookmark(int block) => $"_Toc{(100_000 + block).Invariant()}";

    /// <summary>The table of contents as a field: with its entries, for programs that do not fill it in, and what Word needs to do so.</summary>
    private void WriteContents()
    {
        Paragraph("TOCHeading", "目录");
        var entries = Enumerable.Range(0, blocks.Length)
            .Select(i => (Index: i, Text: blocks[i] switch { ComposedHeading { Level: 2 or 3 } heading => heading.Text, ComposedTable table => table.Title, _ => string.Empty }, IsPart: blocks[i] is ComposedHeading { Level: 2 }))
            .Where(static entry => entry.Text.Length > 0)
            .ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            xml.WriteStartElement("w", "p", W);
            xml.WriteStartElement("w", "pPr", W);
            WordParts.Value(xml, "pStyle", entries[i].IsPart ? "TOC1" : "TOC2");
            xml.WriteEndElement();
            if (i == 0)
                BeginField(" TOC \\o \"1-2\" \\h \\z \\u ");
            xml.WriteStartElement("w", "hyperlink", W);
            xml.WriteAttributeString("w", "anchor", W, Bookmark(entries[i].Index));
            WordParts.Run(xml, entries[i].Text);
            xml.WriteStartElement("w", "r", W);
            WordParts.Attributes(xml, "tab");
            xml.WriteEndElement();
            BeginField($" PAGEREF {Bookmark(entries[i].Index)} \\h ");
            FieldMark("end");
            xml.WriteEndElement();
            if (i == entries.Count - 1)
                FieldMark("end");
            xml.WriteEndElement();
        }
    }

    private void BeginField(string instruction)
    {
        FieldMark("begin");
        xml.WriteStartElement("w", "r", W);
        xml.WriteStartElement("w", "instrText", W);
        xml.PreserveBlanks();
        xml.WriteString(instruction);
        xml.WriteEndElement();
        xml.WriteEndElement();
        FieldMark("separate");
    }

    private void FieldMark(string type)
    {
        xml.WriteStartElement("w", "r", W);
        WordParts.Attributes(xml, "fldChar", ("fldCharType", type));
        xml.WriteEndElement();
    }

    private void EndSection(bool isWide)
    {
        xml.WriteStartElement("w", "p", W);
        xml.WriteStartElement("w", "pPr", W);
        WordParts.Value(xml, "pStyle", "TableText");
        WriteSection(isWide);
        xml.WriteEndElement();
        xml.WriteEndElement();
        _isAfterBreak = true;
    }

    private void WriteSection(bool isWide)
    {
        xml.WriteStartElement("w", "sectPr", W);
        xml.WriteStartElement("w", "footerReference", W);
        xml.WriteAttributeString("w", "type", W, "default");
        xml.WriteAttributeString("r", "id", OfficeNames.R, FooterId);
        xml.WriteEndElement();
        WordParts.Value(xml, "type", "nextPage");
        var margin = (isWide ? TableMargin : Margin).Invariant();
        if (isWide)
            WordParts.Attributes(xml, "pgSz", ("w", PaperHeight.Invariant()), ("h", PaperWidth.Invariant()), ("orient", "landscape"));
        else
            WordParts.Attributes(xml, "pgSz", ("w", PaperWidth.Invariant()), ("h", PaperHeight.Invariant()));
        WordParts.Attributes(xml, "pgMar", ("top", margin), ("right", margin), ("bottom", margin), ("left", margin), ("header", "680"), ("footer", "680"), ("gutter", "0"));
        xml.WriteEndElement();
    }

    private void WriteChart(ComposedChart chart, int number)
    {
        const string A = OfficeNames.A, Wp = OfficeNames.Wp;
        xml.WriteStartElement("w", "p", W);
        xml.WriteStartElement("w", "pPr", W);
        WordParts.Attributes(xml, "ind", ("firstLine", "0"));
        WordParts.Value(xml, "jc", "center");
        xml.WriteEndElement();
        xml.WriteStartElement("w", "r", W);
        xml.WriteStartElement("w", "drawing", W);
        xml.WriteStartElement("wp", "inline", Wp);
        xml.Empty("wp", "extent", Wp, ("cx", "5486400"), ("cy", "3200400"));
        xml.Empty("wp", "docPr", Wp, ("id", number.Invariant()), ("name", $"结构图 {number.Invariant()}"), ("descr", XmlWriterExtensions.Clean(ChartXml.Description(chart))));
        xml.Empty("wp", "cNvGraphicFramePr", Wp);
        xml.WriteStartElement("a", "graphic", A);
        xml.WriteStartElement("a", "graphicData", A);
        xml.WriteAttributeString("uri", OfficeNames.C);
        xml.WriteStartElement("c", "chart", OfficeNames.C);
        xml.WriteAttributeString("r", "id", OfficeNames.R, $"rIdChart{number.Invariant()}");
        for (var i = 0; i < 7; i++)
            xml.WriteEndElement();
    }
}
