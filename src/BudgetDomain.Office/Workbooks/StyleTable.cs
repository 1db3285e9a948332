using System.Xml;
using BudgetDomain.Office.Packages;

namespace BudgetDomain.Office.Workbooks;

/// <summary>The styles of a workbook, each once.</summary>
internal sealed class StyleTable
{
    private const string S = OfficeNames.S;

    // Numbers below belong to formats that every program knows.
    private const int FirstFormat = 164;

    private readonly List<CellStyle> _styles = [new()];
    private readonly Dictionary<CellStyle, int> _indices = new() { [new()] = 0 };

    /// <summary>The number of a style.</summary>
    public int IndexOf(CellStyle style)
    {
        if (_indices.TryGetValue(style, out var index))
            return index;
        _indices.Add(style, _styles.Count);
        _styles.Add(style);
        return _styles.Count - 1;
    }

    public void Write(XmlWriter xml)
    {
        var formats = _styles.Select(static style => style.Format).OfType<string>().Distinct().ToList();
        var fonts = _styles.Select(static style => (style.Size, style.IsBold)).Distinct().ToList();
        var fills = _styles.Select(static style => style.Fill).OfType<string>().Distinct().ToList();
        xml.WriteStartElement("styleSheet", S);
        if (formats.Count > 0)
            WriteList("numFmts", formats.Count, i => xml.Empty(null!, "numFmt", S, ("numFmtId", (FirstFormat + i).Invariant()), ("formatCode", formats[i])));
        WriteList("fonts", fonts.Count, i => WriteFont(xml, fonts[i]));

        // The first two are what programs expect there.
        WriteList("fills", fills.Count + 2, i => WriteFill(xml, i switch { 0 => "none", 1 => "gray125", _ => "solid" }, i < 2 ? null : fills[i - 2]));
        WriteList("borders", 2, i => WriteBorder(xml, i == 1));
        WriteList("cellStyleXfs", 1, _ => xml.Empty(null!, "xf", S, ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")));
        WriteList("cellXfs", _styles.Count, i => WriteStyle(
            xml, _styles[i], _styles[i].Format is { } format ? FirstFormat + formats.IndexOf(format) : 0, fonts.IndexOf((_styles[i].Size, _styles[i].IsBold)), _styles[i].Fill is { } fill ? fills.IndexOf(fill) + 2 : 0));
        WriteList("cellStyles", 1, _ => xml.Empty(null!, "cellStyle", S, ("name", "Normal"), ("xfId", "0"), ("builtinId", "0")));
        xml.WriteEndElement();

        void WriteList(string name, int count, Action<int> write)
        {
            xml.WriteStartElement(name, S);
            xml.WriteAttributeString("count", count.Invariant());
            for (var i = 0; i < count; i++)
                write(i);
            xml.WriteEndElement();
        }
    }

    private static void WriteFont(XmlWriter xml, (int Size, bool IsBold) font)
    {
        xml.WriteStartElement("font", S);
        if (font.IsBold)
            xml.Empty(null!, "b", S);
        xml.Empty(null!, "sz", S, ("val", font.Size.Invariant()));
        xml.Empty(null!, "name", S, ("val", "宋体"));
        xml.Empty(null!, "family", S, ("val", "3"));
        xml.Empty(null!, "charset", S, ("val", "134"));
        xml.WriteEndElement();
    }

    private static void WriteFill(XmlWriter xml, string pattern, string? colour)
    {
        xml.WriteStartElement("fill", S);
        xml.WriteStartElement("patternFill", S);
        xml.WriteAttributeString("patternType", pattern);
        if (colour is not null)
        {
            xml.Empty(null!, "fgColor", S, ("rgb", $"FF{colour}"));
            xml.Empty(null!, "bgColor", S, ("indexed", "64"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBorder(XmlWriter xml, bool drawn)
    {
        xml.WriteStartElement("border", S);
        foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
        {
            xml.WriteStartElement(side, S);
            if (drawn)
            {
                xml.WriteAttributeString("style", "thin");
                xml.Empty(null!, "color", S, ("auto", "1"));
            }

            xml.WriteEndElement();
        }

        xml.Empty(null!, "diagonal", S);
        xml.WriteEndElement();
    }

    private static void WriteStyle(XmlWriter xml, CellStyle style, int format, int font, int fill)
    {
        xml.WriteStartElement("xf", S);
        xml.WriteAttributeString("numFmtId", format.Invariant());
        xml.WriteAttributeString("fontId", font.Invariant());
        xml.WriteAttributeString("fillId", fill.Invariant());
        xml.WriteAttributeString("borderId", style.HasLines ? "1" : "0");
        xml.WriteAttributeString("xfId", "0");
        if (style.IsQuoted)
            xml.WriteAttributeString("quotePrefix", "1");
        foreach (var what in (ReadOnlySpan<string>)["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment"])
            xml.WriteAttributeString(what, "1");
        xml.WriteStartElement("alignment", S);
        xml.WriteAttributeString("horizontal", style.Align switch { CellAlign.Centre => "center", CellAlign.Right => "right", _ => "left" });
        xml.WriteAttributeString("vertical", "center");
        if (style.Wraps)
            xml.WriteAttributeString("wrapText", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
