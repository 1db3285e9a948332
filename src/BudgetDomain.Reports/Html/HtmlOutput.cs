using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BudgetDomain.Reports.Html;

/// <summary>Writes HTML to a text writer; every text and attribute value goes through the encoder.</summary>
internal sealed class HtmlOutput(TextWriter output)
{
    // Chinese stays readable in the source of the page; what has a meaning in HTML is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Opens an element; attributes whose value is <see langword="null"/> are left out, an empty value writes the name alone.</summary>
    public HtmlOutput Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            output.Write(' ');
            output.Write(name);
            if (value.Length == 0)
                continue;
            output.Write("=\"");
            Encoder.Encode(output, value);
            output.Write('"');
        }

        output.Write('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlOutput Close(string element)
    {
        output.Write("</");
        output.Write(element);
        output.Write(">\n");
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlOutput Text(string text)
    {
        Encoder.Encode(output, text);
        return this;
    }

    /// <summary>Writes a whole element that holds text only.</summary>
    public HtmlOutput Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
        => Open(element, attributes).Text(text).Close(element);

    /// <summary>Writes what is HTML, style or script already and is known to be safe.</summary>
    public HtmlOutput Raw(string trusted)
    {
        output.Write(trusted);
        return this;
    }
}
