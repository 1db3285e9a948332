using System.Collections.Immutable;
using System.Xml;
using BudgetDomain.Documents;
using BudgetDomain.Office.Packages;
using BudgetDomain.Publication;

namespace BudgetDomain.Office.WordFiles;

/// <summary>Writes a table of a Word file: merged cells, and a header that comes again on every page.</summary>
/// <param name="xml">Where to.</param>
/// <param name="width">How wide a table is, in twentieths of a point.</param>
internal sealed class WordTableWriter(XmlWriter xml, int width)
{
    private const string W = OfficeNames.W;

    // Wider tables are set smaller.
    private const int ManyColumns = 9;

    private bool _isSmall;

    public void Write(ImmutableArray<ImmutableArray<ComposedCell>> header, ImmutableArray<ImmutableArray<ComposedCell>> rows)
    {
        if (header.Length + rows.Length == 0)
            return;
        var columns = header.IsEmpty ? rows[0].Length : header[0].Length;
        var widths = Widths(header, rows, columns);
        xml.WriteStartElement("w", "tbl", W);
        xml.WriteStartElement("w", "tblPr", W);
        WordParts.Attributes(xml, "tblW", ("w", width.Invariant()), ("type", "dxa"));
        WordParts.Value(xml, "jc", "center");
        xml.WriteStartElement("w", "tblBorders", W);
        foreach (var side in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
            WordParts.Attributes(xml, side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto"));
        xml.WriteEndElement();
        WordParts.Attributes(xml, "tblLayout", ("type", "fixed"));
        xml.WriteStartElement("w", "tblCellMar", W);
        WordParts.Attributes(xml, "left", ("w", "57"), ("type", "dxa"));
        WordParts.Attributes(xml, "right", ("w", "57"), ("type", "dxa"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("w", "tblGrid", W);
        foreach (var column in widths)
            WordParts.Attributes(xml, "gridCol", ("w", column.Invariant()));
        xml.WriteEndElement();
        WriteRows(header, widths, isHeader: true);
        WriteRows(rows, widths, isHeader: false);
        xml.WriteEndElement();
    }

    private void WriteRows(ImmutableArray<ImmutableArray<ComposedCell>> rows, int[] widths, bool isHeader)
    {
        var spans = new ComposedSpans(rows);
        for (var r = 0; r < rows.Length; r++)
        {
            xml.WriteStartElement("w", "tr", W);
            xml.WriteStartElement("w", "trPr", W);
            WordParts.Attributes(xml, "cantSplit");
            if (isHeader)
                WordParts.Attributes(xml, "tblHeader");
            xml.WriteEndElement();
            for (var c = 0; c < rows[r].Length; c++)
            {
                var owner = spans.OwnerOf(r, c);
                var cell = rows[owner.Row][owner.Column];
                if (owner.Column == c)
                    WriteCell(owner.Row == r ? cell : null, Math.Min(cell.ColumnSpan, widths.Length - c), cell.RowSpan, widths.AsSpan(c), isHeader);
            }

            xml.WriteEndElement();
        }
    }

    /// <summary>Writes a cell; <see langword="null"/> for one that goes on with the cell above.</summary>
    private void WriteCell(ComposedCell? cell, int columns, int rows, ReadOnlySpan<int> widths, bool isHeader)
    {
        xml.WriteStartElement("w", "tc", W);
        xml.WriteStartElement("w", "tcPr", W);
        var wide = 0;
        foreach (var part in widths[..columns])
            wide += part;
        WordParts.Attributes(xml, "tcW", ("w", wide.Invariant()), ("type", "dxa"));
        if (columns > 1)
            WordParts.Value(xml, "gridSpan", columns.Invariant());
        if (rows > 1)
            WordParts.Value(xml, "vMerge", cell is null ? "continue" : "restart");
        WordParts.Value(xml, "vAlign", "center");
        xml.WriteEndElement();
        xml.WriteStartElement("w", "p", W);
        xml.WriteStartElement("w", "pPr", W);
        WordParts.Value(xml, "pStyle", "TableText");
        if (isHeader || cell?.Amount is not null)
            WordParts.Value(xml, "jc", isHeader ? "center" : "right");
        xml.WriteEndElement();
        if (cell is { Text.Length: > 0 })
            WriteText(cell.Text, isHeader);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteText(string text, bool isBold)
    {
        xml.WriteStartElement("w", "r", W);
        if (isBold || _isSmall)
        {
            xml.WriteStartElement("w", "rPr", W);
            if (isBold)
                WordParts.Attributes(xml, "b");
            if (_isSmall)
                WordParts.Value(xml, "sz", "15");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("w", "t", W);
        xml.PreserveBlanks();
        xml.Text(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private int[] Widths(ImmutableArray<ImmutableArray<ComposedCell>> header, ImmutableArray<ImmutableArray<ComposedCell>> rows, int columns)
    {
        _isSmall = columns > ManyColumns;

        // By the longest text of each column, within limits; then all together fill the width.
        var weights = new int[columns];
        for (var c = 0; c < columns; c++)
        {
            weights[c] = 8;
            foreach (var row in rows)
                weights[c] = Math.Max(weights[c], Math.Min(row[c].Text.Sum(static ch => ch < 0x80 ? 1 : 2), 28));
            foreach (var row in header)
                weights[c] = Math.Max(weights[c], row[c].ColumnSpan > 1 ? 0 : Math.Min(row[c].Text.Length * 2, 12));
        }

        var sum = weights.Sum();
        return [.. weights.Select(weight => width * weight / sum)];
    }

}
