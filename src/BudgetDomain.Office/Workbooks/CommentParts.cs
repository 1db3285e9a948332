using System.Globalization;
using System.Xml;
using BudgetDomain.Documents.Workbooks;
using BudgetDomain.Office.Packages;

namespace BudgetDomain.Office.Workbooks;

/// <summary>Comments as every version of Excel shows them: their texts in one part, the boxes they are drawn in in another.</summary>
internal static class CommentParts
{
    /// <summary>Drawings as older programs have them.</summary>
    public const string V = "urn:schemas-microsoft-com:vml", O = "urn:schemas-microsoft-com:office:office", X = "urn:schemas-microsoft-com:office:excel";

    private const string S = OfficeNames.S;

    /// <summary>Writes the texts.</summary>
    public static void WriteTexts(XmlWriter xml, IReadOnlyList<CellNote> notes, string author)
    {
        xml.WriteStartElement("comments", S);
        xml.WriteStartElement("authors", S);
        xml.WriteStartElement("author", S);
        xml.Text(author);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("commentList", S);
        foreach (var note in notes)
            WriteText(xml, note, 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes the text of one comment, of the author of a number.</summary>
    public static void WriteText(XmlWriter xml, CellNote note, int author)
    {
        xml.WriteStartElement("comment", S);
        xml.WriteAttributeString("ref", Reference(note.Row, note.Column));
        xml.WriteAttributeString("authorId", author.Invariant());
        xml.WriteStartElement("text", S);
        xml.WriteStartElement("r", S);
        xml.WriteStartElement("rPr", S);
        xml.Empty(null!, "sz", S, ("val", "9"));
        xml.Empty(null!, "rFont", S, ("val", "宋体"));
        xml.WriteEndElement();
        xml.WriteStartElement("t", S);
        xml.PreserveBlanks();
        xml.Text(note.Text);
        for (var i = 0; i < 4; i++)
            xml.WriteEndElement();
    }

    /// <summary>Writes the boxes.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="notes">The comments.</param>
    /// <param name="first">The number of the first box.</param>
    public static void WriteBoxes(XmlWriter xml, IReadOnlyList<CellNote> notes, int first = 10_001)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, V);
        xml.WriteAttributeString("xmlns", "o", null, O);
        xml.WriteAttributeString("xmlns", "x", null, X);
        xml.WriteStartElement("v", "shapetype", V);
        xml.WriteAttributeString("id", "_x0000_t202");
        xml.WriteAttributeString("coordsize", "21600,21600");
        xml.WriteAttributeString("o", "spt", O, "202");
        xml.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        xml.Empty("v", "stroke", V, ("joinstyle", "miter"));
        xml.WriteStartElement("v", "path", V);
        xml.WriteAttributeString("gradientshapeok", "t");
        xml.WriteAttributeString("o", "connecttype", O, "rect");
        xml.WriteEndElement();
        xml.WriteEndElement();
        for (var i = 0; i < notes.Count; i++)
        {
            var note = notes[i];
            xml.WriteStartElement("v", "shape", V);
            xml.WriteAttributeString("id", $"_x0000_s{(first + i).Invariant()}");
            xml.WriteAttributeString("type", "#_x0000_t202");
            xml.WriteAttributeString("style", "position:absolute;visibility:hidden");
            xml.WriteAttributeString("fillcolor", "#ffffe1");
            xml.WriteAttributeString("o", "insetmode", O, "auto");
            xml.Empty("v", "fill", V, ("color2", "#ffffe1"));
            xml.Empty("v", "shadow", V, ("on", "t"), ("color", "black"), ("obscured", "t"));
            xml.WriteStartElement("v", "path", V);
            xml.WriteAttributeString("o", "connecttype", O, "none");
            xml.WriteEndElement();
            xml.Empty("v", "textbox", V, ("style", "mso-direction-alt:auto"));
            xml.WriteStartElement("x", "ClientData", X);
            xml.WriteAttributeString("ObjectType", "Note");
            xml.WriteElementString("x", "MoveWithCells", X, string.Empty);
            xml.WriteElementString("x", "SizeWithCells", X, string.Empty);
            xml.WriteElementString("x", "Anchor", X, Anchor(note));
            xml.WriteElementString("x", "AutoFill", X, "False");
            xml.WriteElementString("x", "Row", X, note.Row.Invariant());
            xml.WriteElementString("x", "Column", X, note.Column.Invariant());
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A reference such as C7.</summary>
    public static string Reference(int row, int column) => SheetWriter.ColumnName(column) + (row + 1).Invariant();

    // Three columns to the right of the cell, a row for about each 20 characters.
    private static string Anchor(CellNote note)
    {
        var height = Math.Clamp((note.Text.Length / 20) + 3, 4, 14);
        return string.Create(CultureInfo.InvariantCulture, $"{note.Column + 1}, 12, {Math.Max(0, note.Row - 1)}, 6, {note.Column + 4}, 30, {Math.Max(0, note.Row - 1) + height}, 6");
    }
}
