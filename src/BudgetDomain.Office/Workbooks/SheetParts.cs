using System.Globalization;
using System.Xml;
using BudgetDomain.Documents.Workbooks;
using BudgetDomain.Office.Charts;
using BudgetDomain.Office.Packages;

namespace BudgetDomain.Office.Workbooks;

/// <summary>Writes the XML of one sheet, and of the charts drawn on it.</summary>
internal static class SheetParts
{
    // Rows of the usual height that a chart takes.
    internal const int ChartRows = 18;

    private const string S = OfficeNames.S;

    /// <summary>Writes a sheet.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="styles">Takes its styles.</param>
    /// <param name="drawing">The id of what is drawn on it; <see langword="null"/> for nothing.</param>
    /// <param name="notes">The id of the boxes of its comments; <see langword="null"/> without any.</param>
    public static void Write(XmlWriter xml, SheetDraft sheet, StyleTable styles, string? drawing, string? notes)
    {
        xml.WriteStartElement("worksheet", S);
        xml.WriteAttributeString("xmlns", "r", null, OfficeNames.R);
        xml.WriteStartElement("sheetPr", S);
        xml.Empty(null!, "pageSetUpPr", S, ("fitToPage", "1"));
        xml.WriteEndElement();
        WriteView(xml, sheet);
        xml.Empty(null!, "sheetFormatPr", S, ("defaultRowHeight", "15"));
        WriteColumns(xml, sheet);
        xml.WriteStartElement("sheetData", S);
        for (var r = 0; r < sheet.Rows.Count; r++)
            WriteRow(xml, sheet, r, styles);
        xml.WriteEndElement();
        if (sheet.HasFilter)
            xml.Empty(null!, "autoFilter", S, ("ref", FilterOf(sheet)));
        WriteMerges(xml, sheet);
        xml.Empty(null!, "printOptions", S, ("horizontalCentered", "1"));
        xml.Empty(null!, "pageMargins", S, ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        xml.Empty(null!, "pageSetup", S, ("paperSize", "9"), ("orientation", sheet.IsLandscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter", S);
        xml.WriteElementString("oddFooter", S, "&C— &P —");
        xml.WriteEndElement();
        WriteBreaks(xml, sheet);
        Point("drawing", drawing);
        Point("legacyDrawing", notes);
        xml.WriteEndElement();

        void Point(string name, string? id)
        {
            if (id is null)
                return;
            xml.WriteStartElement(name, S);
            xml.WriteAttributeString("r", "id", OfficeNames.R, id);
            xml.WriteEndElement();
        }
    }

    /// <summary>The range that a filter is over: the last row of the header, and what is below it.</summary>
    public static string FilterOf(SheetDraft sheet)
    {
        var header = sheet.HeaderRows - 1;
        return $"{CommentParts.Reference(header, 0)}:{CommentParts.Reference(sheet.Rows.Count - 1, sheet.Rows[header].Length - 1)}";
    }

    /// <summary>Writes where the charts of a sheet stand.</summary>
    public static void WriteDrawing(XmlWriter xml, SheetDraft sheet)
    {
        const string Xdr = OfficeNames.Xdr, A = OfficeNames.A;
        xml.WriteStartElement("xdr", "wsDr", Xdr);
        xml.WriteAttributeString("xmlns", "a", null, A);
        for (var i = 0; i < sheet.Charts.Count; i++)
        {
            var (row, chart) = sheet.Charts[i];
            xml.WriteStartElement("xdr", "twoCellAnchor", Xdr);
            WriteMarker("from", 0, row);
            WriteMarker("to", 1, row + ChartRows);
            xml.WriteStartElement("xdr", "graphicFrame", Xdr);
            xml.WriteAttributeString("macro", string.Empty);
            xml.WriteStartElement("xdr", "nvGraphicFramePr", Xdr);
            xml.Empty("xdr", "cNvPr", Xdr, ("id", (i + 2).Invariant()), ("name", $"结构图 {(i + 1).Invariant()}"), ("descr", XmlWriterExtensions.Clean(ChartXml.Description(chart))));
            xml.Empty("xdr", "cNvGraphicFramePr", Xdr);
            xml.WriteEndElement();
            xml.WriteStartElement("xdr", "xfrm", Xdr);
            xml.Empty("a", "off", A, ("x", "0"), ("y", "0"));
            xml.Empty("a", "ext", A, ("cx", "0"), ("cy", "0"));
            xml.WriteEndElement();
            xml.WriteStartElement("a", "graphic", A);
            xml.WriteStartElement("a", "graphicData", A);
            xml.WriteAttributeString("uri", OfficeNames.C);
            xml.WriteStartElement("c", "chart", OfficeNames.C);
            xml.WriteAttributeString("r", "id", OfficeNames.R, $"rId{(i + 1).Invariant()}");
            for (var end = 0; end < 4; end++)
                xml.WriteEndElement();
            xml.Empty("xdr", "clientData", Xdr);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void WriteMarker(string name, int column, int at)
        {
            xml.WriteStartElement("xdr", name, Xdr);
            xml.WriteElementString("xdr", "col", Xdr, column.Invariant());
            xml.WriteElementString("xdr", "colOff", Xdr, "0");
            xml.WriteElementString("xdr", "row", Xdr, at.Invariant());
            xml.WriteElementString("xdr", "rowOff", Xdr, "0");
            xml.WriteEndElement();
        }
    }

    private static void WriteView(XmlWriter xml, SheetDraft sheet)
    {
        xml.WriteStartElement("sheetViews", S);
        xml.WriteStartElement("sheetView", S);
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.HeaderRows > 0)
            xml.Empty(null!, "pane", S, ("ySplit", sheet.HeaderRows.Invariant()), ("topLeftCell", CommentParts.Reference(sheet.HeaderRows, 0)), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, SheetDraft sheet)
    {
        if (sheet.Widths.Count == 0)
            return;
        xml.WriteStartElement("cols", S);
        for (var c = 0; c < sheet.Widths.Count; c++)
            xml.Empty(null!, "col", S, ("min", (c + 1).Invariant()), ("max", (c + 1).Invariant()), ("width", sheet.Widths[c].Invariant()), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, SheetDraft sheet, int index, StyleTable styles)
    {
        xml.WriteStartElement("row", S);
        xml.WriteAttributeString("r", (index + 1).Invariant());
        if (sheet.Heights.TryGetValue(index, out var height))
        {
            xml.WriteAttributeString("ht", height.Invariant());
            xml.WriteAttributeString("customHeight", "1");
        }

        var cells = sheet.Rows[index];
        for (var c = 0; c < cells.Length; c++)
        {
            var cell = cells[c];
            if (cell.Text.Length == 0 && cell.Number is null && !cell.Style.HasLines)
                continue;
            xml.WriteStartElement("c", S);
            xml.WriteAttributeString("r", CommentParts.Reference(index, c));
            xml.WriteAttributeString("s", styles.IndexOf(cell.Style).Invariant());
            if (cell.Number is { } number)
            {
                xml.WriteElementString("v", S, number.ToString(CultureInfo.InvariantCulture));
            }
            else if (cell.Text.Length > 0)
            {
                // A text in its cell is a text to every program; nothing that begins with = is computed.
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", S);
                xml.WriteStartElement("t", S);
                xml.PreserveBlanks();
                xml.Text(cell.Text);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A chart begins a page: one that a page ends in the middle of shows nothing.</summary>
    private static void WriteBreaks(XmlWriter xml, SheetDraft sheet)
    {
        if (sheet.Charts.Count == 0)
            return;
        xml.WriteStartElement("rowBreaks", S);
        xml.WriteAttributeString("count", sheet.Charts.Count.Invariant());
        xml.WriteAttributeString("manualBreakCount", sheet.Charts.Count.Invariant());
        foreach (var (row, _) in sheet.Charts)
            xml.Empty(null!, "brk", S, ("id", row.Invariant()), ("max", "16383"), ("man", "1"));
        xml.WriteEndElement();
    }

    private static void WriteMerges(XmlWriter xml, SheetDraft sheet)
    {
        if (sheet.Merges.Count == 0)
            return;
        xml.WriteStartElement("mergeCells", S);
        xml.WriteAttributeString("count", sheet.Merges.Count.Invariant());
        foreach (var merge in sheet.Merges)
            xml.Empty(null!, "mergeCell", S, ("ref", $"{CommentParts.Reference(merge.Row, merge.Column)}:{CommentParts.Reference(merge.LastRow, merge.LastColumn)}"));
        xml.WriteEndElement();
    }
}
