using System.Globalization;
using System.Text;
using BudgetDomain.Documents.Packages;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>Texts of cells: runs of rich text joined, readings of characters left out, line breaks as blanks.</summary>
internal static class CellText
{
    /// <summary>Reads the text inside a string item or an inline string; afterwards at its end tag.</summary>
    internal static string Read(PartXml xml)
    {
        if (xml.IsEmpty)
            return string.Empty;
        var depth = xml.Depth;
        var text = string.Empty;
        while (xml.ReadInside(depth))
        {
            if (xml.Name is "rPh" or "rPr" or "phoneticPr")
                xml.Skip();
            else if (xml.Name == "t")
                text = text.Length == 0 ? xml.ReadText() : text + xml.ReadText();
        }

        return Clean(text);
    }

    /// <summary>The text on one line. <c>_x000D_</c> is how files write characters that XML cannot hold.</summary>
    internal static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Unescape(text);
        if (text.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0)
            text = text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        return BlockBuilder.Clean(text);
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 7 <= text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 6;
            }
            else
                result.Append(text[i]);
        }

        return result.ToString();
    }
}
