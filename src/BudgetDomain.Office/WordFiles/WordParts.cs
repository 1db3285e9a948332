using System.Xml;
using BudgetDomain.Office.Packages;

namespace BudgetDomain.Office.WordFiles;

/// <summary>The parts of a Word file beside its text: styles, settings, the foot of the page.</summary>
internal static class WordParts
{
    private const string W = OfficeNames.W;

    public static void WriteSettings(XmlWriter xml)
    {
        xml.WriteStartElement("w", "settings", W);

        // So that the table of contents gets its page numbers, which only a program that sets pages knows.
        Value(xml, "updateFields", "true");
        xml.WriteEndElement();
    }

    public static void WriteFooter(XmlWriter xml)
    {
        xml.WriteStartElement("w", "ftr", W);
        xml.WriteStartElement("w", "p", W);
        xml.WriteStartElement("w", "pPr", W);
        Value(xml, "jc", "center");
        xml.WriteEndElement();
        xml.WriteStartElement("w", "fldSimple", W);
        xml.WriteAttributeString("w", "instr", W, " PAGE ");
        Run(xml, "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("w", "styles", W);
        xml.WriteStartElement("w", "docDefaults", W);
        xml.WriteStartElement("w", "rPrDefault", W);
        WriteFont(xml, "仿宋", 32, isBold: false);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Style("Normal", "Normal", null, () => Paragraph(line: 560, firstLine: 640), null, isDefault: true);
        Style("Title", "Title", "Normal", () => Paragraph(line: 800, before: 3600, after: 1200, centred: true), () => WriteFont(xml, "黑体", 44, isBold: true));
        Style("Heading1", "heading 1", "Normal", () => Paragraph(line: 600, before: 240, after: 240, centred: true, level: 0, breaksPage: true), () => WriteFont(xml, "黑体", 36, isBold: true));
        Style("Heading2", "heading 2", "Normal", () => Paragraph(line: 560, before: 120, after: 60, level: 1), () => WriteFont(xml, "黑体", 32, isBold: false));
        Style("Heading3", "heading 3", "Normal", () => Paragraph(line: 560, level: 2), () => WriteFont(xml, "楷体", 32, isBold: true));
        Style("Cover", "Cover", "Normal", () => Paragraph(line: 800, before: 1800, centred: true), () => WriteFont(xml, "黑体", 36, isBold: false));
        Style("TableTitle", "Table Title", "Heading2", () => Paragraph(line: 480, centred: true), () => WriteFont(xml, "黑体", 32, isBold: true));
        Style("TableHead", "Table Head", "Normal", () => Paragraph(line: 300), () => WriteFont(xml, "宋体", 20, isBold: false));
        Style("TableText", "Table Text", "Normal", () => Paragraph(line: 240), () => WriteFont(xml, "宋体", 18, isBold: false));
        Style("TOCHeading", "Contents Title", "Normal", () => Paragraph(line: 600, before: 240, after: 240, centred: true, breaksPage: true), () => WriteFont(xml, "黑体", 36, isBold: true));
        Style("TOC1", "toc 1", "Normal", () => Paragraph(line: 440, tab: true), () => WriteFont(xml, "黑体", 28, isBold: false));
        Style("TOC2", "toc 2", "Normal", () => Paragraph(line: 400, left: 420, tab: true), () => WriteFont(xml, "仿宋", 24, isBold: false));
        xml.WriteEndElement();

        void Style(string id, string name, string? basedOn, Action paragraph, Action? font, bool isDefault = false)
        {
            xml.WriteStartElement("w", "style", W);
            xml.WriteAttributeString("w", "type", W, "paragraph");
            if (isDefault)
                xml.WriteAttributeString("w", "default", W, "1");
            xml.WriteAttributeString("w", "styleId", W, id);
            Value(xml, "name", name);
            if (basedOn is not null)
                Value(xml, "basedOn", basedOn);
            xml.WriteStartElement("w", "qFormat", W);
            xml.WriteEndElement();
            paragraph();
            font?.Invoke();
            xml.WriteEndElement();
        }

        void Paragraph(int line, int firstLine = 0, int before = 0, int after = 0, bool centred = false, int level = -1, bool breaksPage = false, int left = 0, bool tab = false)
        {
            xml.WriteStartElement("w", "pPr", W);
            if (level >= 0)
                Value(xml, "keepNext", "1");
            if (breaksPage)
                Value(xml, "pageBreakBefore", "1");
            if (tab)
            {
                xml.WriteStartElement("w", "tabs", W);
                Attributes(xml, "tab", ("val", "right"), ("leader", "dot"), ("pos", "8840"));
                xml.WriteEndElement();
            }

            Attributes(xml, "spacing", ("before", before.Invariant()), ("after", after.Invariant()), ("line", line.Invariant()), ("lineRule", "atLeast"));
            Attributes(xml, "ind", ("left", left.Invariant()), ("firstLine", firstLine.Invariant()));
            Value(xml, "jc", centred ? "center" : "left");
            if (level >= 0)
                Value(xml, "outlineLvl", level.Invariant());
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes an element with its only attribute <c>val</c>.</summary>
    public static void Value(XmlWriter xml, string name, string value) => Attributes(xml, name, ("val", value));

    /// <summary>Writes an element without content.</summary>
    public static void Attributes(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("w", name, W);
        foreach (var (key, value) in attributes)
            xml.WriteAttributeString("w", key, W, value);
        xml.WriteEndElement();
    }

    /// <summary>Writes a run of text.</summary>
    public static void Run(XmlWriter xml, string text)
    {
        xml.WriteStartElement("w", "r", W);
        xml.WriteStartElement("w", "t", W);
        xml.PreserveBlanks();
        xml.Text(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, string font, int halfPoints, bool isBold)
    {
        xml.WriteStartElement("w", "rPr", W);
        Attributes(xml, "rFonts", ("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("eastAsia", font), ("cs", "Times New Roman"));
        Value(xml, "b", isBold ? "1" : "0");
        Value(xml, "sz", halfPoints.Invariant());
        Attributes(xml, "lang", ("val", "en-US"), ("eastAsia", "zh-CN"));
        xml.WriteEndElement();
    }
}
