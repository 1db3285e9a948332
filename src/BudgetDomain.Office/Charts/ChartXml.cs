using System.Globalization;
using System.Xml;
using BudgetDomain.Office.Packages;
using BudgetDomain.Publication;

namespace BudgetDomain.Office.Charts;

/// <summary>A chart that Word and Excel draw themselves, as a pie. Its numbers are in it; it points to no cells and no other file.</summary>
internal static class ChartXml
{
    private const string C = OfficeNames.C;

    // Said outright: without a theme in the file some programs draw nothing.
    private static readonly string[] Colours = ["1F5FA8", "D9822B", "2F8F5B", "B8322A", "7A56A8", "8A6D3B", "3A9FB5", "6B6B6B"];

    public static void Write(XmlWriter xml, ComposedChart chart)
    {
        xml.WriteStartElement("c", "chartSpace", C);
        xml.WriteAttributeString("xmlns", "a", null, OfficeNames.A);
        Value(xml, "roundedCorners", "0");
        xml.WriteStartElement("c", "chart", C);
        Title(xml, chart.Title);
        Value(xml, "autoTitleDeleted", "0");
        xml.WriteStartElement("c", "plotArea", C);
        xml.Empty("c", "layout", C);
        xml.WriteStartElement("c", "pieChart", C);
        Value(xml, "varyColors", "1");
        Series(xml, chart);
        Value(xml, "firstSliceAng", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("c", "legend", C);
        Value(xml, "legendPos", "r");
        Value(xml, "overlay", "0");
        xml.WriteEndElement();
        Value(xml, "plotVisOnly", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What a chart shows, for those who do not see it.</summary>
    public static string Description(ComposedChart chart)
        => $"{chart.Title}：{string.Join('；', chart.Parts.Select(static part => $"{NameWithShare(part)}"))}";

    private static string NameWithShare(ComposedPart part)
        => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Share / 100}.{part.Share % 100:00}%");

    private static void Title(XmlWriter xml, string title)
    {
        xml.WriteStartElement("c", "title", C);
        xml.WriteStartElement("c", "tx", C);
        xml.WriteStartElement("c", "rich", C);
        xml.Empty("a", "bodyPr", OfficeNames.A);
        xml.WriteStartElement("a", "p", OfficeNames.A);
        xml.WriteStartElement("a", "pPr", OfficeNames.A);
        xml.Empty("a", "defRPr", OfficeNames.A, ("sz", "1200"), ("b", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("a", "r", OfficeNames.A);
        xml.Empty("a", "rPr", OfficeNames.A, ("lang", "zh-CN"), ("sz", "1200"), ("b", "1"));
        xml.WriteStartElement("a", "t", OfficeNames.A);
        xml.Text(title);
        for (var i = 0; i < 5; i++)
            xml.WriteEndElement();
        Value(xml, "overlay", "0");
        xml.WriteEndElement();
    }

    private static void Series(XmlWriter xml, ComposedChart chart)
    {
        xml.WriteStartElement("c", "ser", C);
        Value(xml, "idx", "0");
        Value(xml, "order", "0");
        xml.WriteStartElement("c", "tx", C);
        xml.WriteStartElement("c", "v", C);
        xml.Text(chart.Title);
        xml.WriteEndElement();
        xml.WriteEndElement();
        for (var i = 0; i < chart.Parts.Length; i++)
            Point(xml, i);

        // The legend names the parts with their shares as the text states them; a part of nearly nothing has no room for a label of its own.
        xml.WriteStartElement("c", "cat", C);
        Literals(xml, "strLit", [.. chart.Parts.Select(NameWithShare)]);
        xml.WriteEndElement();
        xml.WriteStartElement("c", "val", C);
        Literals(xml, "numLit", [.. chart.Parts.Select(static part => part.Amount.ToDecimal().ToString(CultureInfo.InvariantCulture))]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Point(XmlWriter xml, int index)
    {
        xml.WriteStartElement("c", "dPt", C);
        Value(xml, "idx", index.Invariant());
        Value(xml, "bubble3D", "0");
        xml.WriteStartElement("c", "spPr", C);
        Fill(xml, Colours[index % Colours.Length]);
        xml.WriteStartElement("a", "ln", OfficeNames.A);
        xml.WriteAttributeString("w", "9525");
        Fill(xml, "FFFFFF");
        for (var i = 0; i < 3; i++)
            xml.WriteEndElement();
    }

    private static void Fill(XmlWriter xml, string colour)
    {
        xml.WriteStartElement("a", "solidFill", OfficeNames.A);
        xml.Empty("a", "srgbClr", OfficeNames.A, ("val", colour));
        xml.WriteEndElement();
    }

    private static void Literals(XmlWriter xml, string name, string[] values)
    {
        xml.WriteStartElement("c", name, C);
        if (name == "numLit")
        {
            xml.WriteStartElement("c", "formatCode", C);
            xml.WriteString("#,##0.00");
            xml.WriteEndElement();
        }

        Value(xml, "ptCount", values.Length.Invariant());
        for (var i = 0; i < values.Length; i++)
        {
            xml.WriteStartElement("c", "pt", C);
            xml.WriteAttributeString("idx", i.Invariant());
            xml.WriteStartElement("c", "v", C);
            xml.Text(values[i]);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value) => xml.Empty("c", name, C, ("val", value));
}
