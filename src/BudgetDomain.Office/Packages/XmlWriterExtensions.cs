using System.Globalization;
using System.Text;
using System.Xml;

namespace BudgetDomain.Office.Packages;

/// <summary>Shorter ways to write the XML of office files.</summary>
internal static class XmlWriterExtensions
{
    /// <summary>Writes an element without content.</summary>
    public static void Empty(this XmlWriter xml, string prefix, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(prefix, name, space);
        foreach (var (key, value) in attributes)
            xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }

    /// <summary>Writes a text, whatever it holds: characters that XML has no way to say are left out.</summary>
    public static void Text(this XmlWriter xml, string text) => xml.WriteString(Clean(text));

    /// <summary>Keeps blanks at the ends of the text that follows.</summary>
    public static void PreserveBlanks(this XmlWriter xml) => xml.WriteAttributeString("xml", "space", null, "preserve");

    /// <summary>A number as XML has it.</summary>
    public static string Invariant(this int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text without what XML has no way to say.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsGood(text, ref i))
                return Rest(text);
        }

        return text;
    }

    private static string Rest(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var from = i;
            if (IsGood(text, ref i))
                kept.Append(text, from, i - from + 1);
        }

        return kept.ToString();
    }

    /// <summary>Whether a character may stand in XML; of a pair, goes on to its second half.</summary>
    private static bool IsGood(string text, ref int at)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            at++;
            return true;
        }

        return XmlConvert.IsXmlChar(text[at]);
    }
}
